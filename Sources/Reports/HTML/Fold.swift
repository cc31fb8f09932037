/// Something long that stands folded away behind its name until it is asked for; on paper it is left out unless it was
/// opened, or all of it was asked for.
struct Fold {
  let name: HTML
  let content: HTML

  var html: HTML {
    """
    <details>
    <summary>\(name)</summary>
    \(content)
    </details>
    """
  }
}

/// What decides, on a page with folds, whether they are printed: the choice itself, which paper does not show, and the
/// words on paper about what is missing there.
struct PrintChoice {
  let sentences: Sentences
  /// What stands folded away, in words.
  let folded: [String]

  /// The choice, for the top of the page.
  var choice: HTML {
    guard !folded.isEmpty else { return .none }
    return """
      <p class="print-choice"><input type="checkbox" id="print-all"> \
      <label for="print-all">\(sentences.printAll)</label></p>
      """
  }

  /// What is not printed, for the end of the sheets.
  var leftOut: HTML {
    guard !folded.isEmpty else { return .none }
    return "<p class=\"left-out note\">\(sentences.leftOutOfPrint(folded))</p>"
  }
}
