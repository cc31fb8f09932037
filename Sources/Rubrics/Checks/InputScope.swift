import Conditions
import DecisionTables
import Diagnostics
import Vignettes

/// Every name that a rubric's cells may read, in the order of the inputs.
struct InputScope {
  private(set) var names: [String] = []
  private var inputs: [String: DecisionTable.Input] = [:]
  private(set) var questions: [String: Question] = [:]
  private(set) var order: [String: Int] = [:]
  private(set) var once: Set<String> = []

  subscript(name: String) -> DecisionTable.Input? { inputs[name] }

  func domain(_ name: String) -> Domain? { inputs[name]?.domain }

  mutating func add(_ items: [Questionnaire.Item], askedOnce: Bool = false) {
    for item in items where inputs[item.question.id.text] == nil {
      let name = item.question.id.text
      questions[name] = item.question
      if askedOnce { once.insert(name) }
      add(
        DecisionTable.Input(
          name, item.question.domain, source: .question(isRequired: item.question.isRequired), askedWhen: item.showIf))
    }
  }

  mutating func add(_ input: DecisionTable.Input) {
    guard inputs[input.name] == nil else { return }
    inputs[input.name] = input
    order[input.name] = names.count
    names.append(input.name)
  }
}
