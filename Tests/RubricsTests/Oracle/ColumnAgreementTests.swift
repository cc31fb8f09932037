import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Testing
import Vignettes

/// The columns against the interpreter, on random rubrics and random answers: the same outcomes, and undecided in the
/// same rows.
struct ColumnAgreementTests {
  @Test(arguments: 0..<4) func `columns and interpreter come to the same`(stream: UInt64) throws {
    var chance = Chance(500 + stream)
    var rows = 0
    var policies: Set<String> = []
    while rows < 12_000 {
      let rubric = RandomRubric.make(&chance)
      guard let sound = rubric.checked().sound, case .inputs(let questions) = sound.rubric.scope else { continue }
      policies.formUnion(rubric.decisions.map(\.hit))
      let questionnaire = Questionnaire.inputs(questions).questionnaire
      var columns = ColumnJudge(sound, over: questionnaire)
      // Several blocks, so that codes and outcomes are learnt on the way.
      for _ in 0..<3 {
        let answers = (0..<10).map { _ in rubric.answers(RandomRubric.answers(to: rubric, &chance)) }
        rows += answers.count
        let judged = columns.judge(coded(answers, questionnaire, &columns), rowCount: answers.count)
        for (row, given) in answers.enumerated() {
          let judgement = Judge(sound).judgement(of: questionnaire.readings(of: given, variant: .only))
          for (index, decision) in judgement.decisions.enumerated() {
            let found = Self.verdict(judged[index][row], columns, decision.name)
            guard found == Self.plain(decision.verdict) else {
              Issue.record("\(decision.name) of \(given): columns \(found), interpreter \(decision.verdict), \(rubric)")
              return
            }
          }
        }
      }
    }
    #expect(policies == Set(HitPolicy.all.map(\.name)))
  }

  /// A code for each answer, the same for the same answer.
  private func coded(
    _ answers: [[String: Answer]], _ questionnaire: Questionnaire, _ columns: inout ColumnJudge
  ) -> [ContiguousArray<Int32>] {
    var coded: [ContiguousArray<Int32>] = []
    for question in columns.questions {
      coded.append(
        ContiguousArray(
          answers.map { given in
            columns.learn(given[question], of: question)
            return Int32(columns.codeCount(of: question) - 1)
          }))
    }
    return coded
  }

  private static func verdict(_ code: Int32, _ columns: ColumnJudge, _ decision: String) -> String {
    switch code {
    case OutcomeCode.undecided: return "undecided"
    case OutcomeCode.empty: return "empty"
    case OutcomeCode.notApplicable: return "not applicable"
    default:
      guard let outcome = columns.outcome(code, of: decision) else { return "unknown code \(code)" }
      return "\(outcome.values.map(\.written)) \(outcome.rules)"
    }
  }

  private static func plain(_ verdict: Verdict) -> String {
    switch verdict {
    case .undecided: "undecided"
    case .empty: "empty"
    case .notApplicable: "not applicable"
    case .decided(let values, let rules): "\(values.map(\.written)) \(rules)"
    }
  }
}
