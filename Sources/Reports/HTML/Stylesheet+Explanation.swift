extension Stylesheet {
  /// The tables of an explanation: what a cell says stands in its sign and its words, colour only helps to find it.
  static let explanation: HTML = """

    :root { --yes: #e2f2e6; --on-yes: #17502b; --no: #f8e7e4; --on-no: #7c1f18; --unknown: #fff1cf; --on-unknown: #5a3b00; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --yes: #15301f; --on-yes: #a9e2ba; --no: #371d1b; --on-no: #f4b8b1; --unknown: #382b0a; --on-unknown: #ffe2a0; }
    }
    .hash { white-space: nowrap; }
    .overview { max-width: 50rem; }
    .overview th { font-weight: 400; }
    .overview .head th { font-weight: 650; padding-top: 1rem; }
    .overview td { font-weight: 600; width: 14rem; }
    .overview thead th { font-weight: 600; }
    .signs { margin: 1.6rem 0 0; font-size: 0.92rem; color: var(--soft); }
    .signs p { margin: 0; }
    .legend .key.cell { padding: 0.1rem 0.35rem; }
    .explained { scroll-margin-top: 3rem; padding: 1.1rem 1.3rem 1.2rem; margin: 1.4rem 0; }
    .explained h3 { margin: 0 0 0.5rem; }
    .explained h4 { margin: 1.5rem 0 0; }
    .explained > h4:first-child { margin: 0 0 0.4rem; }
    .explained h3 code { color: var(--soft); font-weight: 400; }
    .verdict { margin: 0; }
    .verdict strong { font-size: 1.3rem; }
    .verdict small { color: var(--soft); font-size: 0.92rem; margin-left: 0.4rem; }
    .missing { margin: 0.2rem 0 0; padding-left: 1.2rem; }
    .explained .because { margin: 0.35rem 0 0; }
    .when { margin: 0.8rem 0 0.2rem; }
    .conditions { list-style: none; margin: 0; padding: 0; }
    .conditions li { max-width: none; padding: 0.3rem 0.5rem; margin: 0.2rem 0; }
    .conditions small { color: inherit; }
    .scales, .levels, .hashes { padding-left: 1.2rem; }
    .wide { overflow-x: auto; }
    .traced { table-layout: fixed; }
    .traced.many { font-size: 0.8rem; }
    .traced th, .traced td { padding: 0.5rem 0.55rem; }
    .traced thead th:first-child, .traced tbody th { width: 9.5rem; }
    .traced.by-level thead th:first-child, .traced.by-level tbody th { width: 17rem; }
    .traced thead th.gives { width: 9.5rem; }
    .traced thead code { white-space: normal; }
    .traced thead small { display: block; font-weight: 400; color: var(--soft); line-height: 1.3; }
    .traced .answers > * { background: var(--wash); font-weight: 600; border-bottom: 2px solid var(--soft); }
    .traced th small { display: block; font-weight: 400; color: var(--soft); font-size: 0.92em; }
    .traced .decisive > th { border-left: 5px solid var(--accent); }
    .traced .decisive > * { border-top: 2px solid var(--accent); border-bottom: 2px solid var(--accent); }
    .traced .decisive .then, .traced .decisive .state { font-weight: 700; color: var(--ink); }
    .traced .fails .then { color: var(--soft); }
    .traced .words { display: block; }
    .traced .cell .sign { float: left; margin-right: 0.4rem; }
    .cell { border-left: 1px solid var(--rule); }
    .cell.yes { background: var(--yes); color: var(--on-yes); }
    .cell.no { background: var(--no); color: var(--on-no); }
    .cell.unknown { background: var(--unknown); color: var(--on-unknown); }
    .cell.any { color: var(--soft); }
    .cell.no.first { font-weight: 650; box-shadow: inset 0 0 0 2px var(--on-no); }
    .cell .stop { display: block; color: inherit; font-weight: 650; }
    .cell code { font-weight: 400; }
    .sign { font-weight: 700; min-width: 1em; text-align: center; }
    .cell.no.first .sign { background: var(--on-no); color: var(--no); border-radius: 3px; padding: 0 0.2em; }
    .awaited { max-width: 44rem; table-layout: fixed; }
    .awaited caption code { margin-left: 0.2rem; }
    .change { margin: 1rem 0 0; max-width: 50rem; }
    .score { font-weight: 600; }
    .hashes code { font-size: 0.8rem; }
    @media (max-width: 40rem) {
      .explained { padding: 0.9rem 0.9rem 1rem; }
      .overview td { width: 8rem; }
      .traced tbody th, .traced.by-level tbody th { width: auto; }
      .stacks.traced tr { padding: 0; margin: 0.6rem 0; border: 1px solid var(--rule); }
      .stacks.traced tr.decisive { border: 2px solid var(--accent); border-left-width: 5px; }
      .stacks.traced th, .stacks.traced td, .stacks.traced .decisive > * { border: 0; padding: 0.35rem 0.6rem; }
      .stacks.traced td { grid-template-columns: 7.2rem minmax(0, 1fr); overflow-wrap: anywhere; }
      .stacks.traced td.cell { border-top: 1px solid var(--rule); }
      .stacks.traced td.blank { display: none; }
      .stacks.traced td.cell::before { color: inherit; }
      .stacks.awaited td { grid-template-columns: 7.2rem minmax(0, 1fr); }
    }
    @media print {
      .outcomes { display: block; }
      .wide { overflow: visible; }
      .explained h3, .verdict, .missing, .because, .when { break-after: avoid; }
      .traced { font-size: 8pt; }
      .traced.many { font-size: 6.6pt; }
      .traced th, .traced td { padding: 0.25rem 0.35rem; }
      .traced thead th:first-child, .traced tbody th, .traced thead th.gives { width: 6.6rem; }
      .traced.by-level thead th:first-child, .traced.by-level tbody th { width: 13rem; }
      .overview td { width: 11rem; }
    }
    """
}
