import Diagnostics
import Studies
import Sustainability

/// One line of the table of participation. Where fewer than the minimum answered, it does not say how few.
struct ParticipationLine: Sendable {
  let name: String
  let respondents: String
  let employed: String
  let answerSets: String
  let dealt: String
  let isTotal: Bool

  static func lines(of table: IndicatorTable, sentences: Sentences) -> [ParticipationLine] {
    let shown = table.municipalities.map { ($0.name, table.participation(of: $0.id)) }
    let lines = shown.map { name, numbers in
      ParticipationLine(
        name: name, numbers: numbers, minimum: table.minimum, isTotal: false, sentences: sentences)
    }
    let total = ParticipationLine(
      name: sentences.allTogether, numbers: table.participation(of: nil), minimum: table.minimum, isTotal: true,
      sentences: sentences)
    return lines + [total]
  }

  private init(
    name: String, numbers: Participation?, minimum: Int, isTotal: Bool, sentences: Sentences
  ) {
    let whole = { (number: Int?) in number.map(sentences.numbers.whole) ?? sentences.unknown }
    self.name = name
    self.isTotal = isTotal
    respondents =
      numbers == nil
      ? sentences.unknown
      : numbers?.respondents.map(sentences.numbers.whole)
        ?? (isTotal ? sentences.notShown : sentences.fewerThan(minimum))
    answerSets =
      numbers == nil ? sentences.unknown : numbers?.answerSets.map(sentences.numbers.whole) ?? sentences.notShown
    employed = whole(numbers?.employed)
    dealt = whole(numbers?.dealt)
  }
}
