import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Testing

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
    guard found.map(\.name) == expected.map(\.name) else { return ["columns \(found.map(\.name)), \(expected.map(\.name))"] }
    return zip(found, expected).filter { $0.text != $1.text }.map { "\($0.name): `\($0.text)`, oracle `\($1.text)`" }
  }

  @Test(arguments: 0..<8) func `engine and oracle give the same columns for every sound rubric`(stream: UInt64) {
    var chance = Chance(stream)
    var cases = 0
    var policies: Set<String> = []; let clock = ContinuousClock(); var made = 0; var tMake = Duration.zero; var tJudge = Duration.zero; var verdicts: [String: Int] = [:]
    while cases < 13_000 {
      let t0 = clock.now; let rubric = RandomRubric.make(&chance); made += 1; defer { }
      let maybe = rubric.checked().sound; tMake += clock.now - t0; guard let sound = maybe else { continue }; let t1 = clock.now; defer { tJudge += clock.now - t1 }
      policies.formUnion(rubric.decisions.map(\.hit))
      let engine = EngineUnderTest(rubric, sound)
      for _ in 0..<20 {
        let answers = RandomRubric.answers(to: rubric, &chance)
        cases += 1
        let differences = Self.differences(engine, answers); for d in engine.judgement(answers).decisions { let k: String = switch d.verdict { case .decided: "decided \(rubric.decisions.first { $0.name == d.name }!.hit)"; case .undecided: "undecided"; case .empty: "empty"; case .notApplicable: "n/a" }; verdicts[k, default: 0] += 1 }
        guard differences.isEmpty else {
          let found = Disagreement(rubric: rubric, answers: answers, differences: differences)
          Issue.record("\(found.shrunk(while: Self.differences))")
          return
        }
      }
    }
    print("MADE", made, cases, tMake, tJudge, verdicts)
    #expect(policies == Set(HitPolicy.all.map(\.name)))
  }
}
