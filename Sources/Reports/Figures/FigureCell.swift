import Diagnostics
import Sustainability

extension Sentences {
  /// A figure and its interval as the cell of a table, with a label for narrow screens.
  func cell(_ figure: ShownFigure, label: String) -> HTML {
    "<td class=\"number\" data-label=\"\(label)\"><span>\(content(of: figure))</span></td>"
  }

  /// A figure with its interval and the numbers it rests on.
  func cell(_ figure: ShownFigure, label: String, unit: Indicator.Unit) -> HTML {
    """
    <td class="number" data-label="\(label)"><span>\(content(of: figure, unit: unit))</span></td>
    """
  }

  private func content(of figure: ShownFigure, unit: Indicator.Unit? = nil) -> HTML {
    guard let share = figure.share else { return "<span class=\"withheld\">\(inPlace(of: figure))</span>" }
    let beneath = [interval(of: share) ?? noInterval, unit.map { counts(share, unit: $0) } ?? ""]
    return """
      <b>\(self.figure(share))</b>\
      <small>\(beneath.filter { !$0.isEmpty }.joined(separator: " · "))</small>
      """
  }

  /// The numbers a figure rests on, in the shortest form: answer sets / respondents.
  private func counts(_ share: ShownFigure.Share, unit: Indicator.Unit) -> String {
    let counts = unit == .respondent ? [share.respondents] : [share.answerSets, share.respondents]
    return counts.compactMap { $0 }.map(numbers.whole).joined(separator: " / ")
  }
}
