extension Stylesheet {
  /// The council's page: everything on one sheet.
  static let council: HTML = """

    .council section { margin-top: 1.3rem; padding-top: 1rem; }
    .council section:first-child { margin-top: 0; }
    .council h2 { font-size: 1.15rem; margin-bottom: 0.35rem; }
    .council ul { margin: 0; padding-left: 1.1rem; }
    .council ul.many { columns: 2; column-gap: 2rem; }
    .council .legend { padding: 0; margin: 0.4rem 0; }
    .council .note { font-size: 0.82rem; }
    .council p, .council li { max-width: 52rem; margin: 0.25rem 0; }
    .council .keys { margin: 0.6rem 0; grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .council .meaning { font-size: 0.82rem; line-height: 1.35; margin-top: 0.35rem; }
    @media (max-width: 40rem) {
      .council .keys { grid-template-columns: 1fr; }
      .council ul.many { columns: 1; }
    }
    @media print {
      @page { margin: 9mm 15mm 9mm; @bottom-right { content: none; } }
      html { font-size: 8.6pt; }
      body { line-height: 1.42; }
      header { padding-top: 0; }
      h1 { font-size: 14pt; margin: 0.1rem 0 0.3rem; }
      .banner span { margin-bottom: 2mm; padding: 1mm; }
      .council p, .council li, footer p { max-width: none; }
      .facts { margin-bottom: 2mm; }
      .council section { margin-top: 2.6mm; padding-top: 2.2mm; break-inside: avoid; }
      .council .key-figure { padding: 0.5rem 0.8rem; }
      .council.full { font-size: 7.7pt; line-height: 1.32; }
      .council.full section { margin-top: 1.8mm; padding-top: 1.6mm; }
      .council.full p, .council.full li { margin: 0.15rem 0; }
      .council.full .note, .council.full .meaning { font-size: 0.92em; }
      .council .key-figure .big { font-size: 1.6rem; }
      footer { margin-top: 3mm; padding: 0; }
    }
    """
}
