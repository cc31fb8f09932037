import Statistics
import Sustainability

/// A small study made up for the auditor: who fell into which class on which vignette.
struct AuditedStudy {
  struct Answer {
    let municipality: String
    let respondent: String
    let vignette: String?
    /// The class of the question.
    let number: Int
  }

  let question: AuditedQuestion
  var places: [GroupTree.Place]
  var municipalities: [String]
  var answers: [Answer] = []
  var minimum = 5
  var sensitive: Set<String> = []

  var groups: [IndicatorGroup] { GroupTree(question.unit == .respondent ? [] : places).groups }

  func answers(to indicator: Indicator) -> [CountedAnswer] {
    answers.compactMap { answer in
      question.classes[answer.number][indicator.id].map {
        CountedAnswer(
          municipality: answer.municipality, respondent: answer.respondent, vignette: answer.vignette, value: $0)
      }
    }
  }

  /// The vignettes of a group.
  func vignettes(in group: IndicatorGroup) -> Set<String?> {
    if question.unit == .respondent { return [nil] }
    return Set(
      places.filter { place in
        switch group {
        case .all: true
        case .field(let name): place.field == name
        case .caseGroup(let name): place.caseGroup == name
        case .vignette(let name): place.vignette == name
        case .criterion: false
        }
      }.map { Optional($0.vignette) })
  }

  /// What is published, with full precision.
  /// - Parameter isProtected: false for what was done before: only what rests on too few is taken out.
  func published(isProtected: Bool = true) -> [IndicatorRow] {
    let plan = DisclosurePlan(
      question.indicators, sensitive: sensitive, minimum: minimum, municipalities: municipalities, vignettes: places,
      answers: { answers(to: $0) },
      takers: { unit in unit == question.unit ? answers(to: question.indicators[0]) : [] })
    return (municipalities.map { Optional($0) } + [nil]).flatMap { municipality in
      groups.flatMap { group in
        question.indicators.map { indicator in
          guard isProtected else { return primary(row(indicator, municipality, group, only: nil)) }
          return plan.row(indicator, of: municipality, group) { row(indicator, municipality, group, only: $0) }
        }
      }
    }
  }

  private func primary(_ row: IndicatorRow) -> IndicatorRow {
    guard row.municipality != nil, row.answerSets != 0, (row.respondents ?? 0) < minimum else { return row }
    var row = row
    (row.estimate, row.crude, row.respondents, row.answerSets) = (nil, nil, nil, nil)
    (row.isSuppressed, row.reason) = (true, .fewerThan(minimum))
    return row
  }

  private func row(
    _ indicator: Indicator, _ municipality: String?, _ group: IndicatorGroup, only: Set<String>?
  ) -> IndicatorRow {
    let vignettes = vignettes(in: group)
    let own = answers(to: indicator).filter { answer in
      let isOwn = municipality.map { answer.municipality == $0 } ?? true
      return isOwn && vignettes.contains(answer.vignette)
        && (only?.contains(answer.municipality ?? "") ?? true)
    }
    let share = own.isEmpty ? nil : own.map(\.value).reduce(0, +) / Double(own.count)
    return IndicatorRow(
      municipality: municipality, indicator: indicator, group: group, estimate: share, lower: nil, upper: nil,
      crude: share, respondents: Set(own.map(\.respondent)).count, answerSets: own.count, dealt: nil, employed: nil,
      method: nil, isSuppressed: false, reason: own.isEmpty ? .nothingDecided : nil, noInterval: nil)
  }
}

extension AuditedStudy {
  /// A study drawn at random: three to six municipalities of some size, four to seven vignettes in one or two fields,
  /// drop-out, and opinions that differ so much between municipalities that some are of one mind.
  static func random(_ question: AuditedQuestion, seed: UInt64) -> AuditedStudy {
    var draws = SeededGenerator(seed: seed)
    let places = (0..<(4 + draws.integer(below: 4))).map { number in
      let field = draws.integer(below: 2)
      return GroupTree.Place(
        vignette: "v\(number)", caseGroup: draws.integer(below: 4) == 0 ? nil : "f\(field)g\(draws.integer(below: 2))",
        field: "f\(field)")
    }
    var study = AuditedStudy(
      question: question, places: places, municipalities: (0..<(3 + draws.integer(below: 4))).map { "m\($0)" })
    study.minimum = 3 + draws.integer(below: 3)
    let isSensitive = question.unit == .respondent || draws.integer(below: 4) == 0
    if isSensitive { study.sensitive = Set(question.indicators.map(\.id)) }
    for municipality in study.municipalities {
      let size = 2 + draws.integer(below: 12)
      let weights = question.classes.map { _ in draws.integer(below: 4) * draws.integer(below: 4) }
      let lot = weights.enumerated().flatMap { [Int](repeating: $0, count: $1) }
      for member in 0..<size {
        let dealt: [String?] =
          question.unit == .respondent
          ? [nil] : draws.sample(min(4, places.count), from: places.map { Optional($0.vignette) })
        for vignette in dealt where draws.integer(below: 5) > 0 {
          let number = lot.isEmpty ? 0 : lot[draws.integer(below: lot.count)]
          study.answers.append(
            Answer(
              municipality: municipality, respondent: "\(municipality)-\(member)", vignette: vignette, number: number))
        }
      }
    }
    return study
  }
}
