import Sustainability

/// The figures that a head of department looks at first, each with its interval, the adjusted one and that of all.
struct KeyFiguresView {
  let lines: [FamilyFigures.Line]
  let sentences: Sentences

  var html: HTML {
    guard !lines.isEmpty else { return .none }
    return """
      <dl class="keys">
      \(lines.map(card))
      </dl>
      \(lines.contains { $0.own.adjusted != nil } ? "<p class=\"note\">\(sentences.adjustedInOneLine)</p>" : .none)
      """
  }

  private func card(_ line: FamilyFigures.Line) -> HTML {
    """
    <div class="key-figure"><dt>\(sentences.say(line.indicator.title))</dt>
    \(own(line.own))
    \(adjusted(line.own))\
    <dd><small>\(sentences.besideAll(sentences.inOneLine(line.all)))</small></dd></div>
    """
  }

  private func own(_ figure: ShownFigure) -> HTML {
    guard let share = figure.share else {
      return "<dd class=\"big words withheld\">\(sentences.inPlace(of: figure))</dd>"
    }
    // Cases a year say so in their title.
    let unit = share.measure == .perYear ? nil : sentences.unit(share.measure).map { "<dd>\($0)</dd>\n" as HTML }
    return """
      <dd class="big">\(sentences.figure(share))</dd>
      \(unit ?? .none)<dd>\(sentences.interval(of: share).map(sentences.interval95) ?? sentences.noInterval)</dd>
      """
  }

  private func adjusted(_ figure: ShownFigure) -> HTML {
    figure.adjusted.map {
      "<dd><small>\(sentences.adjustedHead): \(sentences.inOneLine($0))</small></dd>\n"
    } ?? .none
  }
}

extension Sentences {
  /// A figure with its interval behind it, or what stands in its place.
  func inOneLine(_ figure: ShownFigure) -> String {
    [inPlace(of: figure), bracketed(figure.share)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
