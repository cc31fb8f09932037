import Conditions
import Diagnostics
import Statistics
import Vignettes

/// Invents one respondent's answers to a questionnaire, question by question, so that hidden questions stay empty.
struct InventedAnswers {
  let model: SimulationModel
  /// How hard the case is on the logit scale; `nil` where no case is asked about.
  let sum: Double?
  let obstacles: [String: Double]
  let changes: [String: Double]
  /// What a text answer says: that it is invented.
  let text: String
  var generator: SeededGenerator

  mutating func answers(to questionnaire: Questionnaire, variant: Variant) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    var readings: [String: Reading] = [:]
    for item in questionnaire.items {
      let question = item.question
      let isShown = item.showIf.map { $0.holds { readings[$0] ?? variant.reading(of: $0) } == .yes } ?? true
      // Every question draws from the generator, shown or not, so that one answer does not move all others.
      let answer = answer(to: question, after: answers)
      if isShown { answers[question.id.text] = answer }
      readings[question.id.text] = isShown ? Reading(answer, in: question.domain) : .notAsked
    }
    return answers
  }

  private mutating func answer(to question: Question, after answers: [String: Answer]) -> Answer? {
    let silent = generator.happens(withProbability: model.cannotSay)
    if silent, let option = question.options.first(where: \.isMissing) {
      return question.type == .choices ? .codes([option.code.text]) : .code(option.code.text)
    }
    switch question.type {
    case .choice: return .code(choice(question, after: answers))
    case .choices: return choices(question)
    case .ranking: return .ranking(generator.shuffled(question.options.map(\.code.text)))
    case .scale, .number: return number(question)
    case .text: return silent ? nil : .text(text)
    }
  }

  private mutating func choice(_ question: Question, after answers: [String: Answer]) -> String {
    let codes = question.options.filter { !$0.isMissing }.map(\.code.text)
    let weights = weights(of: question.id.text, after: answers)
    let chosen = generator.index(weights: codes.map { weights?[$0] ?? (weights == nil ? 1 : 0) }) ?? 0
    return codes.indices.contains(chosen) ? codes[chosen] : codes.first ?? ""
  }

  /// How likely each code of a question of the core and workplace modules is; `nil` for equally likely ones.
  private func weights(of question: String, after answers: [String: Answer]) -> [String: Double]? {
    switch question {
    case "outcome":
      let sum = sum ?? 0
      let (hardly, worse) = (model.problematic(sum), model.variesOrWorse(sum))
      return ["hardly_ever": hardly, "varies": worse - hardly, "usually": 1 - worse]
    case "effort":
      let much = model.muchMoreWork(sum ?? 0)
      return ["much_more": much, "more": (1 - much) * 0.6, "usual": (1 - much) * 0.4]
    case "obstacle": return obstacles
    case "change_first": return changes
    case "experience": return ["not_my_field": 0.05, "no_cases": 0.15, "few": 0.35, "several_cases": 0.35, "many": 0.1]
    case "one_solution": return ["one": 0.65, "several": 0.35]
    case "known_solved": return ["clear": 0.65, "judgement": 0.35]
    case "own_knowledge": return ["enough": 0.5, "partly": 0.4, "lacking": 0.1]
    case "interference": return ["not_happened": 0.7, "helped": 0.12, "harmed": 0.14, "helped_and_harmed": 0.04]
    case "considerations": return ["never": 0.15, "rarely": 0.4, "at_times": 0.33, "often": 0.12]
    default: return nil
    }
  }

  private mutating func choices(_ question: Question) -> Answer {
    let options = question.options.filter { !$0.isMissing }
    let open = options.filter { !$0.isExclusive }
    var chosen: [String] = []
    // Few expect disagreement, so that some cases are seen as tame.
    let likely = question.id.text == "who_disagrees" ? 0.07 : 0.25
    for option in open where generator.happens(withProbability: likely) { chosen.append(option.code.text) }
    if let most = question.atMost { chosen = Array(chosen.prefix(most)) }
    if chosen.isEmpty, let none = options.first(where: \.isExclusive) ?? open.first { chosen = [none.code.text] }
    return .codes(chosen)
  }

  private mutating func number(_ question: Question) -> Answer? {
    let range = question.range ?? 0...10
    let steps = Int(range.upperBound - range.lowerBound)
    let middle = generator.normal(mean: 0.5, standardDeviation: 0.22)
    let step = (min(1, max(0, middle)) * Double(steps)).rounded()
    return .number(range.lowerBound + step)
  }
}
