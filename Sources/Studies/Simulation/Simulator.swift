public import Rubrics
public import Vignettes

import Conditions
import Diagnostics
import Statistics

/// Invents a complete study over given vignettes, modules and rubrics.
public struct Simulator: Sendable {
  private let vignettes: [SoundVignette]
  private let modules: SoundModules
  private let rubrics: [SoundRubric]
  private let model: SimulationModel
  private let size: SimulationSize
  private let fields: [String]

  /// The text of every invented text answer.
  static let invented = "Simuleret svar: denne tekst er opdigtet."

  static let panelSize = 12

  private static let obstacles: KeyValuePairs = [
    "missing_offer": 0.3, "missing_guideline": 0.1, "rules_do_not_fit": 0.15, "client_attitude": 0.2,
    "inseparable": 0.15, "something_else": 0.1,
  ]

  private static let changes: KeyValuePairs = [
    "goals": 0.2, "competences": 0.15, "time": 0.25, "offers": 0.25, "local_conditions": 0.15,
  ]

  /// A simulator over vignettes, modules and rubrics that belong together.
  public init(
    vignettes: [SoundVignette], modules: SoundModules, rubrics: [SoundRubric], size: SimulationSize,
    model: SimulationModel = SimulationModel()
  ) {
    self.vignettes = vignettes.sorted { $0.id < $1.id }
    self.modules = modules
    self.rubrics = rubrics
    self.size = size
    self.model = model
    fields = Set(vignettes.map(\.vignette.field.text)).sorted()
  }

  /// The invented study.
  public func run() -> SimulatedStudy {
    var truth = SimulationTruth()
    var data = StudyData()
    data.isSimulated = true
    var vignetteDraws = stream(0)
    let vignetteEffects = vignettes.map { _ in vignetteDraws.normal(mean: 0, standardDeviation: model.vignette) }
    truth.effects += zip(vignettes, vignetteEffects).map {
      SimulationTruth.Effect(kind: "vignette", unit: $0.id, other: "", value: $1)
    }
    for number in 1...size.municipalities {
      addMunicipality(number, vignetteEffects: vignetteEffects, to: &data, &truth)
    }
    addPanel(vignetteEffects, to: &data)
    data.answerSets.sort { $0.key < $1.key }
    return SimulatedStudy(data: data, truth: truth, perRespondent: size.perRespondent)
  }

  private func stream(_ number: Int) -> SeededGenerator {
    SeededGenerator(seed: size.seed).stream(UInt64(number))
  }

  // MARK: Municipalities

  private func addMunicipality(
    _ number: Int, vignetteEffects: [Double], to data: inout StudyData, _ truth: inout SimulationTruth
  ) {
    var draws = stream(number)
    let id = "sim-" + padded(number, to: size.municipalities)
    let effect = draws.normal(mean: 0, standardDeviation: model.municipality)
    let interactions = vignettes.map { _ in draws.normal(mean: 0, standardDeviation: model.interaction) }
    let profile = { (draws: inout SeededGenerator, codes: KeyValuePairs<String, Double>) -> [String: Double] in
      let shifts = Dictionary(
        uniqueKeysWithValues: codes.map { ($0.key, draws.normal(mean: 0, standardDeviation: model.profile)) })
      return shifted(codes) { shifts[$0] ?? 0 }
    }
    let local = MunicipalityTruth(
      model: model, sums: zip(vignetteEffects, interactions).map { effect + $0 + $1 },
      obstacles: profile(&draws, Self.obstacles), changes: profile(&draws, Self.changes))
    truth.effects.append(SimulationTruth.Effect(kind: "municipality", unit: id, other: "", value: effect))
    truth.effects += zip(vignettes, interactions).map {
      SimulationTruth.Effect(kind: "municipality x vignette", unit: id, other: $0.id, value: $1)
    }
    truth.values += local.indicators().map {
      SimulationTruth.Value(municipality: id, indicator: $0.0, value: $0.1)
    }
    data.municipalities.append(municipality(id, number, &draws))
    for member in 1...size.respondents {
      addRespondent("\(id)-" + padded(member, to: size.respondents), of: id, local, &draws, to: &data, &truth)
    }
  }

  private func municipality(_ id: String, _ number: Int, _ draws: inout SeededGenerator) -> Municipality {
    let population = 12_000 + draws.integer(below: 90_000)
    let employed = size.respondents + draws.integer(below: size.respondents / 2 + 2)
    return Municipality(
      id: id, name: "Simuleret kommune \(number)", population: population, caseworkers: employed,
      context: ["children_at_risk": Double(10 + draws.integer(below: 40)) / 10])
  }

  private func addRespondent(
    _ id: String, of municipality: String, _ local: MunicipalityTruth, _ draws: inout SeededGenerator,
    to data: inout StudyData, _ truth: inout SimulationTruth
  ) {
    let effect = draws.normal(mean: 0, standardDeviation: model.respondent)
    let own = ownFields(&draws)
    var answering = draws.stream(UInt64(data.respondents.count + 1))
    truth.effects.append(SimulationTruth.Effect(kind: "respondent", unit: id, other: "", value: effect))
    data.respondents.append(Respondent(id: id, municipality: municipality, fields: own))
    let open = vignettes.indices.filter { own.contains(vignettes[$0].vignette.field.text) }
    let dealt = answering.sample(min(size.perRespondent, open.count), from: open)
    let answered = dealt.filter { _ in !answering.happens(withProbability: model.dropOut) }
    for index in answered.sorted() {
      let questions = vignettes[index].questionnaire.asked(of: .caseworker, modules)
      let answers = invent(
        questions, variant: vignettes[index].fixedVariant, sum: local.sums[index] + effect, local, &answering)
      append(answers, by: id, to: vignettes[index], in: &data)
    }
    guard !answered.isEmpty else { return }
    let once = invent(
      modules.askedOnce.asked(of: .caseworker, modules), variant: .only, sum: nil, local, &answering)
    data.onceAnswers.append(OnceAnswers(respondent: id, wave: 1, answers: once))
    addRatings(of: id, to: &data, &answering)
  }

  /// Half of the caseworkers work in one field only, the others in two.
  private func ownFields(_ draws: inout SeededGenerator) -> [String] {
    let first = draws.integer(below: max(1, fields.count))
    let hasSecond = draws.happens(withProbability: 0.5)
    let second = draws.integer(below: max(1, fields.count))
    return fields.indices.filter { $0 == first || (hasSecond && $0 == second) }.map { fields[$0] }
  }

  private func invent(
    _ questionnaire: Questionnaire, variant: Variant, sum: Double?, _ local: MunicipalityTruth,
    _ draws: inout SeededGenerator
  ) -> [String: Answer] {
    var invented = InventedAnswers(
      model: model, sum: sum, obstacles: local.obstacles, changes: local.changes, text: Self.invented,
      generator: draws)
    let answers = invented.answers(to: questionnaire, variant: variant)
    draws = invented.generator
    return answers
  }

  private func append(
    _ answers: [String: Answer], by respondent: String, to vignette: SoundVignette, in data: inout StudyData
  ) {
    data.answerSets.append(
      AnswerSet(
        key: AnswerSetKey(respondent: respondent, vignette: vignette.id), variant: vignette.fixedVariant,
        date: CalendarDate(year: 2026, month: 10, day: 1), answers: answers))
  }

  // MARK: Panel and raters

  /// Experts who answer every vignette; they belong to no municipality.
  private func addPanel(_ effects: [Double], to data: inout StudyData) {
    let local = MunicipalityTruth(
      model: model, sums: effects, obstacles: shifted(Self.obstacles) { _ in 0 },
      changes: shifted(Self.changes) { _ in 0 })
    for member in 1...Self.panelSize {
      let id = "sim-panel-" + padded(member, to: Self.panelSize)
      var draws = stream(size.municipalities + member)
      data.respondents.append(Respondent(id: id, municipality: nil, fields: fields, role: .expert))
      for (index, vignette) in vignettes.enumerated() {
        let questions = vignette.questionnaire.asked(of: .expert, modules)
        let answers = invent(
          questions, variant: vignette.fixedVariant, sum: effects[index], local, &draws)
        append(answers, by: id, to: vignette, in: &data)
      }
    }
  }

  /// Two raters give each criterion that raters score a level; one of them is stricter.
  private func addRatings(of respondent: String, to data: inout StudyData, _ draws: inout SeededGenerator) {
    for answerSet in data.answerSets where answerSet.key.respondent == respondent {
      for rubric in rubrics {
        guard case .vignettes(let names) = rubric.rubric.scope,
          names.contains(where: { $0.text == answerSet.key.vignette })
        else { continue }
        for criterion in rubric.criteria where criterion.declaration.scorer == .raters {
          addRatings(criterion.declaration, rubric.rubric, answerSet.key, to: &data, &draws)
        }
      }
    }
  }

  private func addRatings(
    _ criterion: Criterion, _ rubric: Rubric, _ key: AnswerSetKey, to data: inout StudyData,
    _ draws: inout SeededGenerator
  ) {
    let points = criterion.levels.compactMap { decimal($0.score.text) }.sorted()
    let quality = draws.normal(mean: 0.5, standardDeviation: 0.3)
    for (role, rater, severity) in [(Rating.Role.first, "sim-rater-1", 0.0), (.second, "sim-rater-2", 0.12)] {
      let seen = quality - severity + draws.normal(mean: 0, standardDeviation: 0.1)
      let level = Int((min(0.999, max(0, seen)) * Double(points.count)).rounded(.down))
      data.ratings.append(
        Rating(
          rater: rater, answerSet: key, rubric: rubric.id.text, version: rubric.standing.version,
          criterion: criterion.name.text, points: points[level], role: role,
          date: CalendarDate(year: 2026, month: 10, day: 15)))
    }
  }

  private func padded(_ number: Int, to largest: Int) -> String {
    let width = String(largest).count
    return String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }
}
