extension Stylesheet {
  /// A4: whole figures, headings kept with what follows, the words on invented figures on every sheet.
  ///
  /// The sheet is a table to the printer, because the head of a table is the one thing that every browser repeats.
  static let print: HTML = """
    @page { size: A4; margin: 13mm 17mm 15mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #53606f; } }
    @media print {
      html { font-size: 9pt; }
      body { line-height: 1.42; }
      body { background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .sheet { display: table; width: 100%; table-layout: fixed; }
      .top { display: table-header-group; break-inside: avoid; }
      .running { display: block; color: var(--soft); font-size: 8pt; margin-bottom: 3mm; }
      .banner { position: static; border: 0; background: none; padding: 0; }
      .banner span { display: block; margin-bottom: 5mm; padding: 1.5mm; background: var(--warn);
        border: 1pt solid var(--warn-rule); }
      main, header, footer { max-width: none; padding: 0 1px; margin: 0; }
      header { padding-top: 0; }
      h1 { font-size: 19pt; }
      h2 { font-size: 12.5pt; margin-bottom: 0.35rem; }
      h3 { margin: 1rem 0 0.3rem; }
      p, li, dd { max-width: 52rem; }
      p { margin: 0.45rem 0; }
      nav { display: none; }
      section { margin-top: 4mm; padding-top: 3mm; }
      figure { margin-top: 0.6rem; }
      .facts { margin-bottom: 0.9rem; }
      .summary { padding: 0.8rem 1.1rem; margin-bottom: 0.8rem; }
      .summary li { max-width: none; font-size: 1em; margin-top: 0.35rem; }
      .keys { grid-template-columns: repeat(auto-fit, minmax(38mm, 1fr)); gap: 3mm; margin: 0.8rem 0; }
      .key-figure { padding: 0.5rem 0.7rem; }
      .key-figure .big { font-size: 1.6rem; }
      .participation:not(.first) { display: none; }
      .legend { margin: 0.2rem 0 0.3rem; }
      .chart-title { margin: 0.6rem 0 0.2rem; }
      .row { padding: 0.1rem 0; }
      table { margin-top: 0.5rem; font-size: 8.2pt; line-height: 1.3; }
      .beside td small, .peers td small, .moves td small, .matrix td small { display: inline; margin-left: 0.45em; }
      .beside th:last-child, .beside.adjusted th:last-child { width: 16.5rem; }
      dl.definitions-list { columns: 2; column-gap: 7mm; font-size: 8.2pt; }
      dl.definitions-list dt { margin-top: 0; }
      dl.definitions-list dd { margin-bottom: 0.5rem; }
      .sayings { grid-template-columns: repeat(auto-fit, minmax(75mm, 1fr)); gap: 0 7mm; }
      .saying { max-width: none; }
      .sayings p { font-size: 8pt; line-height: 1.32; margin: 0.15rem 0; }
      .sayings h4 { margin: 0.5rem 0 0.1rem; }
      .note, .participation { font-size: 8.2pt; }
      ul.cannot li, ul.readings li { margin: 0.2rem 0; }
      h2, h3, h4, h2 + p, dt, caption, thead, .legend, figcaption { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      tbody tr:nth-child(2) { break-before: avoid; }
      h2 + p, dd, figcaption, .chart, .row, .panel, tr, .key-figure, .rules > li, .summary, .remark, .saying, dt, .beside { break-inside: avoid; }
      .decision > h4, .decision > .note { break-after: avoid; }
      thead { display: table-header-group; }
      p, li { orphans: 3; widows: 3; }
      .panels { grid-template-columns: 1fr 1fr; gap: 4mm 7mm; }
      .compact .row { grid-template-columns: 7.9rem minmax(0, 1fr) 7.7rem; gap: 0 0.4rem; }
      .compact .row .label, .compact .reading { font-size: 7.4pt; }
      .compact .reading b { min-width: 2.6rem; }
      .row { grid-template-columns: 12.5rem minmax(0, 1fr) 8.2rem; }
      .bars .row { grid-template-columns: 11.5rem minmax(0, 1fr); }
      svg text, svg .absent { font-size: 7.6pt; }
      svg .on { font-size: 8pt; }
      a { color: inherit; text-decoration: none; }
      th, td { padding-top: 0.2rem; padding-bottom: 0.2rem; }
      .matrix { font-size: 8pt; }
      .matrix th:first-child { width: 11rem; }
      footer { margin-top: 4mm; padding-top: 0; padding-bottom: 0; font-size: 8.2pt; }
      footer p { margin: 0; max-width: none; }
    }
    """
}
