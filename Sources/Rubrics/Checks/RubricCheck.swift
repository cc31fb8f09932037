import Conditions
import DecisionTables
import Diagnostics
import Vignettes

/// Turns a rubric into a sound one, step by step, collecting every finding on the way.
struct RubricCheck {
  let rubric: Rubric
  var scope: InputScope
  /// Decisions that use something unread, and so are unread themselves.
  var unreadDecisions: Set<String> = []
  private(set) var findings: [Finding] = []
  private var decisions: [String: SoundDecision] = [:]

  init(_ rubric: Rubric, scope: InputScope) {
    self.rubric = rubric
    self.scope = scope
  }

  mutating func report(_ fact: RubricFact, at span: Span, notes: [Finding.Note] = []) {
    findings.append(Finding(fact, at: span, notes: notes))
  }

  mutating func report(_ new: [Finding]) { findings += new }

  /// The sound rubric; `nil` when an error was found.
  mutating func run(languages: Set<Language>) -> SoundRubric? {
    report(rubric.texts.missingTranslations(languages))
    report(dateFindings(of: rubric.standing))
    checkNames()
    checkLaw()
    let scales = rubric.scales.compactMap { resolve($0) }
    unreadDecisions.formUnion(rubric.scales.map(\.name.text).filter { name in !scales.contains { $0.name == name } })
    for scale in scales { scope.add(DecisionTable.Input(scale.name, scale.domain, source: .derived)) }
    let ordered = decisionsInOrder()
    for decision in ordered { declareOutputs(of: decision) }
    let decisions = ordered.compactMap { resolve($0) }
    let criteria = rubric.criteria.compactMap { resolve($0) }
    noteUntestedInputs(decisions, scales, criteria)
    guard !findings.haveErrors, rubric.unread.isEmpty else { return nil }
    return SoundRubric(
      rubric: rubric, questionOrder: scope.order, onceQuestions: scope.once, scales: scales,
      decisions: decisions.inDeclaredOrder(of: rubric), evaluation: decisions.map(\.name), criteria: criteria)
  }

  // MARK: Names

  private mutating func checkNames() {
    var first: [String: Span] = [:]
    let names = rubric.scales.map(\.name) + rubric.decisions.map(\.name) + rubric.criteria.map(\.name)
    for name in names {
      if let earlier = first[name.text] {
        let note = Finding.Note(Sentences.firstUse, at: earlier)
        report(.duplicateName(name.text), at: name.span, notes: [note])
      } else if scope[name.text] != nil {
        report(.nameOfQuestion(name.text), at: name.span)
      } else if ReservedWords.inputs.union(ReservedWords.codes).contains(name.text) {
        report(.reservedName(name.text), at: name.span)
      }
      first[name.text] = first[name.text] ?? name.span
    }
    let outputs = rubric.decisions.flatMap { $0.outputs.compactMap(\.name) }.filter {
      ["rule", "missing"].contains($0.text)
    }
    let taken = names.filter { ["score", "score.max"].contains($0.text) }
    for name in outputs + (rubric.criteria.isEmpty ? [] : taken) { report(.columnName(name.text), at: name.span) }
  }

  /// A reference that claims to be checked must say by whom.
  private mutating func checkLaw() {
    for law in rubric.criteria.flatMap(\.law) where law.status == .checked && law.checkedBy == nil {
      report(.checkedByNobody(law.reference.text), at: law.reference.span)
    }
  }

  private mutating func noteUntestedInputs(
    _ decisions: [SoundDecision], _ scales: [SoundScale], _ criteria: [SoundCriterion]
  ) {
    guard case .inputs(let questions) = rubric.scope else { return }
    var used = Set(decisions.flatMap { $0.inputNames } + criteria.flatMap { $0.inputNames })
    used.formUnion(scales.flatMap { $0.items.map(\.question) })
    used.formUnion(questions.flatMap { $0.showIf?.parts.map(\.input.text) ?? [] })
    guard !findings.haveErrors, rubric.unread.isEmpty else { return }
    for question in questions where !used.contains(question.id.text) {
      report(.untestedInput(question.id.text), at: question.id.span)
    }
  }
}

extension Array where Element == SoundDecision {
  fileprivate func inDeclaredOrder(of rubric: Rubric) -> [SoundDecision] {
    let byName = Dictionary(map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return rubric.decisions.compactMap { byName[$0.name.text] }
  }
}
