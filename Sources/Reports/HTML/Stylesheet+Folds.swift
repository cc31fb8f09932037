extension Stylesheet {
  /// What stands folded away until it is asked for. Paper shows what was opened; with the choice at the top it shows all.
  static let folds: HTML = """
    details { margin: 1rem 0 0; max-width: 100%; }
    summary { cursor: pointer; color: var(--accent); font-weight: 600; max-width: 44rem; padding: 0.15rem 0; }
    summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
    summary h3, summary h4 { display: inline; }
    .alone > caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .print-choice { display: flex; align-items: center; gap: 0.6rem; font-size: 0.95rem; margin: 1rem 0 0; }
    .print-choice input { width: 1.5rem; height: 1.5rem; flex: none; margin: 0; accent-color: var(--accent); }
    .left-out { display: none; }
    @media print {
      .print-choice { display: none; }
      body:has(#print-all:checked) details::details-content { content-visibility: visible; block-size: auto; }
      body:not(:has(#print-all:checked)) details:not([open]) { display: none; }
      body:not(:has(#print-all:checked)) .unprinted:not(:has(details[open])) { display: none; }
      body:not(:has(#print-all:checked)) .left-out { display: block; }
    }
    """
}
