import Conditions
import Diagnostics
import Vignettes

extension RubricCheck {
  /// The scale over questions with a range; `nil` when something is wrong with it.
  mutating func resolve(_ scale: Scale) -> SoundScale? {
    let before = findings.count
    var items: [SoundScale.Item] = []
    for item in scale.items where !rubric.unread.contains(item.question.text) {
      guard let question = scope.questions[item.question.text] else {
        let known = scope.questions.values.filter { $0.type.isNumeric }.map(\.id.text).sorted()
        report(.scaleItemUnknown(item.question.text, known: known), at: item.question.span)
        continue
      }
      guard question.type.isNumeric, let range = question.range, range.lowerBound < range.upperBound else {
        report(.scaleItemNotNumeric(item.question.text), at: item.question.span)
        continue
      }
      items.append(SoundScale.Item(question: question.id.text, range: range, isReversed: item.isReversed))
    }
    if !(1...max(1, scale.items.count)).contains(scale.atLeast) {
      report(.scaleAtLeast(scale.atLeast, items: scale.items.count), at: scale.name.span)
    }
    guard findings.count == before else { return nil }
    return SoundScale(name: scale.name.text, items: items, atLeast: scale.atLeast)
  }
}
