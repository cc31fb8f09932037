extension Stylesheet {
  /// A4: whole figures, headings kept with what follows, the words on invented figures on every sheet.
  ///
  /// The sheet is a table to the printer, because the head of a table is the one thing that every browser repeats.
  static let print: HTML = """
    @page { size: A4; margin: 15mm 17mm 17mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #53606f; } }
    @media print {
      html { font-size: 9.6pt; }
      body { background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .sheet { display: table; width: 100%; table-layout: fixed; }
      .top { display: table-header-group; break-inside: avoid; }
      .running { display: block; color: var(--soft); font-size: 8.5pt; margin-bottom: 4mm; }
      .banner { position: static; border: 0; background: none; padding: 0; }
      .banner span { display: block; margin-bottom: 5mm; padding: 1.5mm; background: var(--warn);
        border: 1pt solid var(--warn-rule); }
      main, header, footer { max-width: none; padding: 0 1px; margin: 0; }
      h1 { font-size: 21pt; }
      nav { display: none; }
      section { margin-top: 6mm; padding-top: 5mm; }
      .keys { grid-template-columns: repeat(3, 1fr); }
      h2, h3, h4, h2 + p, dt, caption, thead, .legend, figcaption { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      tbody tr:nth-child(2) { break-before: avoid; }
      h2 + p, dd, figcaption, .chart, .row, .panel, tr, .key-figure, .rules > li, .summary, .remark, dt, .beside { break-inside: avoid; }
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
      th, td { padding-top: 0.3rem; padding-bottom: 0.3rem; }
      .matrix { font-size: 8pt; }
      .matrix th:first-child { width: 11rem; }
      footer { margin-top: 8mm; }
    }
    """
}
