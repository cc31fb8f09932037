import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Testing
import Vignettes

/// The engine against the oracle, on random rubrics and random answers.
struct OracleAgreementTests {
  /// Columns in which engine and oracle differ; none where the rubric is not sound.
  private static func differences(_ rubric: PlainRubric, _ answers: [String: String]) -> [String] {
    guard let sound = rubric.checked().sound else { return [] }
    return differences(EngineUnderTest(rubric, sound), answers)
  }

  private static func differences(_ engine: EngineUnderTest, _ answers: [String: String]) -> [String] {
    let found = engine.columns(answers)
    let expected = Oracle(rubric: engine.plain, answers: answers).columns()
    guard found.map(\.name) == expected.map(\.name) else {
      return ["columns \(found.map(\.name)), \(expected.map(\.name))"]
    }
    return zip(found, expected).filter { $0.text != $1.text }.map { "\($0.name): `\($0.text)`, oracle `\($1.text)`" }
  }

  @Test(arguments: 0..<8) func `engine and oracle give the same columns for every sound rubric`(stream: UInt64) {
    var chance = Chance(stream)
    var cases = 0
    var policies: Set<String> = []
    while cases < 13_000 {
      let rubric = RandomRubric.make(&chance)
      guard let sound = rubric.checked().sound else { continue }
      policies.formUnion(rubric.decisions.map(\.hit))
      let engine = EngineUnderTest(rubric, sound)
      for _ in 0..<20 {
        let answers = RandomRubric.answers(to: rubric, &chance)
        cases += 1
        let differences = Self.differences(engine, answers)
        guard differences.isEmpty else {
          let found = Disagreement(rubric: rubric, answers: answers, differences: differences)
          Issue.record("\(found.shrunk(while: Self.differences))")
          return
        }
      }
    }
    #expect(policies == Set(HitPolicy.all.map(\.name)))
  }

  // MARK: Tables that no proof has passed

  /// How interpreter and oracle differ on the only decision of a rubric.
  private static func interpreterDifferences(_ rubric: PlainRubric, _ answers: [String: String]) -> [String] {
    guard let decision = rubric.decisions.first else { return [] }
    let readings = rubric.readings(answers)
    let verdict = decision.table(in: rubric).trace(of: rubric.questions.map { readings[$0.name] ?? .notAsked }).verdict
    let expected = Oracle(rubric: rubric, answers: answers).outcome(of: decision)
    return expected.agrees(with: verdict) ? [] : ["interpreter \(verdict), oracle \(expected)"]
  }

  @Test(arguments: HitPolicy.all.map(\.name))
  func `interpreter and oracle agree on tables with gaps and overlaps`(hit: String) {
    var chance = Chance(100)
    for _ in 0..<250 {
      let rubric = RandomRubric.makeUnproved(&chance, hit: hit)
      for _ in 0..<10 {
        let answers = RandomRubric.answers(to: rubric, &chance)
        let differences = Self.interpreterDifferences(rubric, answers)
        guard differences.isEmpty else {
          let found = Disagreement(rubric: rubric, answers: answers, differences: differences)
          Issue.record("\(found.shrunk(while: Self.interpreterDifferences))")
          return
        }
      }
    }
    #expect(HitPolicy(hit) != nil)
  }
}

extension Oracle.Outcome {
  fileprivate func agrees(with verdict: Verdict) -> Bool {
    switch (self, verdict) {
    case (.decided(let values, let isList, let rules), .decided(let found, let foundRules)):
      let expected = values.map { isList ? OutputValue.list($0) : .single($0.first ?? "") }
      return expected == found && rules == foundRules
    case (.undecided, .undecided), (.empty, .empty), (.notApplicable, .notApplicable): return true
    default: return false
    }
  }
}
