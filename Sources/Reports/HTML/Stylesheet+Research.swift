extension Stylesheet {
  /// The tables of the researcher's report: groups of rows under a heading, long ones folded away.
  static let research: HTML = """
    .research tbody th { font-weight: 400; max-width: 24rem; }
    @media (max-width: 40rem) {
      .research tbody th { max-width: none; }
      .stacks.research td.words { grid-template-columns: 1fr; }
    }
    @media print {
      .research { font-size: 8pt; }
    }
    """
}
