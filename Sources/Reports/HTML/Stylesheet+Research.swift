extension Stylesheet {
  /// The tables of the researcher's report: groups of rows under a heading, long ones folded away until asked for.
  static let research: HTML = """
    .research tr.heading th { padding-top: 0.9rem; border-bottom: 1px solid var(--soft); font-weight: 600; }
    .research tbody th { font-weight: 400; max-width: 24rem; }
    details { margin: 1rem 0 0; max-width: 100%; }
    summary { cursor: pointer; color: var(--accent); font-weight: 600; max-width: 44rem; }
    details caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @media (max-width: 40rem) {
      .research tbody th { max-width: none; }
      .stacks.research tr.heading { border-bottom: 2px solid var(--soft); padding-top: 0.9rem; }
      .stacks.research td.words { grid-template-columns: 1fr; }
    }
    @media print {
      details::details-content { content-visibility: visible; block-size: auto; }
      .research { font-size: 8pt; }
    }
    """
}
