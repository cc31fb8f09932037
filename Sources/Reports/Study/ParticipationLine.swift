import Diagnostics
import Studies
import Sustainability

/// One line of the table of participation. Where fewer than the minimum answered, it does not say how few.
struct ParticipationLine: Sendable {
  let name: String
  /// The municipalities that it is made of, where several report as one.
  let members: [String]
  let respondents: String
  let employed: String
  let answerSets: String
  let dealt: String
  let isTotal: Bool

  static func lines(of table: IndicatorTable, sentences: Sentences) -> [ParticipationLine] {
    let lines = table.municipalities.map { one in
      ParticipationLine(
        name: one.name, members: one.members, numbers: table.participation(of: one.id), minimum: table.minimum,
        isTotal: false, sentences: sentences)
    }
    let total = ParticipationLine(
      name: sentences.allTogether, numbers: table.participation(of: nil), minimum: table.minimum, isTotal: true,
      sentences: sentences)
    return lines + [total]
  }

  private init(
    name: String, members: [String] = [], numbers: Participation?, minimum: Int, isTotal: Bool, sentences: Sentences
  ) {
    let whole = { (number: Int?) in number.map(sentences.numbers.whole) ?? sentences.unknown }
    self.name = name
    self.members = members
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
