extension Stylesheet {
  /// The charts: wide screens set label, picture and figures beside one another, narrow ones the picture below.
  static let charts: HTML = """
    .definitions { position: absolute; }
    figure { margin: 1.1rem 0 0; }
    figcaption { font-weight: 600; margin-bottom: 0.5rem; max-width: 44rem; }
    figcaption small { display: block; font-weight: 400; color: var(--soft); font-size: 0.9rem; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.3rem; margin: 0.3rem 0 0.6rem; padding: 0;
      font-size: 0.9rem; }
    .legend li { display: flex; align-items: center; gap: 0.45rem; max-width: none; }
    .row { display: grid; grid-template-columns: 15rem minmax(0, 1fr) 8.2rem; gap: 0 1.1rem; align-items: center;
      padding: 0.28rem 0; }
    .bars .row { grid-template-columns: 11rem minmax(0, 1fr); }
    .row .label { font-size: 0.92rem; line-height: 1.3; }
    .row .label small { display: block; color: var(--soft); font-size: 0.88em; }
    .plot svg { display: block; overflow: visible; }
    .row.axis, .compact .row.axis { padding: 0; }
    .reading { font-size: 0.86rem; line-height: 18px; font-variant-numeric: tabular-nums; color: var(--soft); }
    .reading .value { display: block; min-height: 18px; white-space: nowrap; }
    .reading b { color: var(--ink); display: inline-block; min-width: 3.1rem; text-align: right; }
    .reading .all b, .reading .adjusted b { font-weight: 400; color: var(--soft); }
    .reading i { font-style: normal; }
    .compact .row { grid-template-columns: 8.8rem minmax(0, 1fr) 7.6rem; gap: 0 0.7rem; padding: 0; }
    .compact .row .label { font-size: 0.84rem; line-height: 1.2; }
    .compact .reading { font-size: 0.82rem; line-height: 22px; }
    .panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 1.4rem 2.2rem; }
    .panel h3 { font-size: 0.95rem; margin: 0.4rem 0 0.3rem; min-height: 2.4em; display: flex; align-items: flex-end; }
    svg text { font-size: 12px; font-family: inherit; fill: var(--soft); font-variant-numeric: tabular-nums; }
    svg .absent { font-size: 12.5px; font-style: italic; fill: var(--soft); }
    .grid line { stroke: var(--grid); stroke-width: 1; shape-rendering: crispEdges; }
    .band { fill: var(--band); }
    .mark line { stroke: var(--own); stroke-width: 2.5; }
    .mark .end { stroke-width: 1.5; }
    .mark circle { fill: var(--own); stroke: var(--paper); stroke-width: 1.5; }
    .mark.own line { stroke-width: 1.5; }
    .mark.own circle { fill: var(--paper); stroke: var(--own); stroke-width: 2; }
    .mark.all line { stroke: var(--all); stroke-width: 1.5; stroke-dasharray: 5 3; }
    .mark.all .end { stroke-dasharray: none; }
    .mark.all rect { fill: var(--paper); stroke: var(--all); stroke-width: 2; }
    .key, .swatch { flex: none; }
    .part { stroke: var(--edge); stroke-width: 0.75; }
    .part.darkest { fill: var(--darkest); }
    .part.dark { fill: url(#dark); }
    .part.light { fill: url(#light); }
    .part.lightest { fill: var(--lightest); }
    .ground-dark { fill: var(--dark); } .figure-dark { fill: var(--on-dark); opacity: 0.35; }
    .ground-light { fill: var(--light); } .figure-light { fill: var(--on-light); opacity: 0.4; }
    svg .on { font-size: 13px; font-weight: 650; paint-order: stroke; stroke-width: 5px; stroke-linejoin: round; }
    .on.darkest { fill: var(--on-darkest); stroke: var(--darkest); }
    .on.dark { fill: var(--on-dark); stroke: var(--dark); }
    .on.light { fill: var(--on-light); stroke: var(--light); }
    .on.lightest { fill: var(--on-lightest); stroke: var(--lightest); }
    .empty { fill: none; stroke: var(--all); stroke-width: 1; stroke-dasharray: 4 3; }
    @media (max-width: 40rem) {
      .row { grid-template-columns: minmax(0, 1fr) max-content; padding: 0.45rem 0; align-items: end; }
      .row .label { grid-column: 1; }
      .row .reading { grid-column: 2; grid-row: 1; text-align: right; }
      .row .plot { grid-column: 1 / -1; padding: 0 2px; }
      .bars .row { grid-template-columns: minmax(0, 1fr); gap: 0.25rem; }
      .compact .row { grid-template-columns: 7.8rem minmax(0, 1fr) 6.8rem; gap: 0 0.4rem; padding: 0; align-items: center; }
      .compact .row .plot { grid-column: 2; grid-row: 1; }
      .compact .row .reading { grid-column: 3; text-align: left; }
      .compact .reading { font-size: 0.76rem; }
      .compact .reading b { min-width: 2.6rem; }
      .compact .row .label { font-size: 0.78rem; }
      .panel h3 { min-height: 0; }
    }
    """
}
