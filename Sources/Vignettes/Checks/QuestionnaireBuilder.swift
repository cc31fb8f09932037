import Conditions
import Diagnostics

/// Puts questions in order and checks each as it comes: its name, its options, and that `show_if` asks only of factors
/// and earlier questions.
struct QuestionnaireBuilder {
  private(set) var items: [Questionnaire.Item] = []
  private(set) var findings: [Finding] = []
  private var domains: [String: Domain] = [:]
  private var first: [String: Span] = [:]
  private let factors: [String: Domain]

  init(factors: [Factor]) {
    self.factors = Dictionary(factors.map { ($0.name.text, $0.domain) }, uniquingKeysWith: { first, _ in first })
  }

  func factorDomain(_ name: String) -> Domain? { factors[name] }

  mutating func add(_ questions: [Question], module: String?, stage: Int) {
    let later = Set(questions.map(\.id.text))
    for question in questions {
      findings += question.findings()
      checkName(question.id)
      let showIf = question.showIf.map { resolve($0, later: later) }
      items.append(Questionnaire.Item(question: question, module: module, stage: stage, showIf: showIf))
      domains[question.id.text] = domains[question.id.text] ?? question.domain
    }
  }

  private mutating func checkName(_ id: Written) {
    if let earlier = first[id.text], earlier != id.span {
      let note = Finding.Note(VignetteFact.firstUse, at: earlier)
      findings.append(Finding(VignetteFact.duplicateQuestion(id.text), at: id.span, notes: [note]))
    } else if factors[id.text] != nil {
      findings.append(Finding(VignetteFact.questionNamedAsFactor(id.text), at: id.span))
    }
    first[id.text] = first[id.text] ?? id.span
  }

  private mutating func resolve(_ written: WrittenCondition, later: Set<String>) -> Condition {
    let tooEarly = written.parts.filter {
      domains[$0.input.text] == nil && factors[$0.input.text] == nil && later.contains($0.input.text)
    }
    findings += tooEarly.map { Finding(VignetteFact.asksOfLater($0.input.text), at: $0.input.span) }
    let rest = WrittenCondition(written.parts.filter { part in !tooEarly.contains(part) })
    let resolved = rest.resolved(
      domain: { domains[$0] ?? factors[$0] }, known: items.map(\.question.id.text) + factors.keys.sorted())
    findings += resolved.findings
    return resolved.condition
  }
}
