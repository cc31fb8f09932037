import Conditions
import Diagnostics
import Foundation
import StudyFiles
import Studies
import Testing
import Vignettes

@Suite struct SimulatorTests {
  static let library: Library = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return Library(Declarations([root + "/Vignettes", root + "/Rubrics"], from: Disk()))
  }()

  private func study(_ municipalities: Int, _ respondents: Int, seed: UInt64 = 1) -> SimulatedStudy {
    Simulator(
      vignettes: Self.library.vignettes, modules: Self.library.modules, rubrics: Self.library.rubrics,
      size: SimulationSize(municipalities: municipalities, respondents: respondents, seed: seed)
    ).run()
  }

  @Test func `the same seed gives the same study, another seed another`() {
    #expect(study(2, 6).data == study(2, 6).data)
    #expect(study(2, 6).data != study(2, 6, seed: 2).data)
  }

  @Test func `a larger study begins with the smaller one's municipalities`() {
    let (small, large) = (study(2, 6), study(3, 6))
    #expect(small.truth.values == Array(large.truth.values.prefix(small.truth.values.count)))
  }

  @Test func `the true shares add up`() {
    for municipality in ["sim-1", "sim-2"] {
      let values = study(2, 6).truth.values.filter { $0.municipality == municipality }
      func sum(_ prefix: String) -> Double {
        values.filter { $0.indicator.hasPrefix(prefix) }.map(\.value).reduce(0, +)
      }
      #expect(abs(sum("cause_") - 1) < 1e-9)
      #expect(abs(sum("misfit_") - 1) < 1e-9)
      let problematic = values.first { $0.indicator == "problematic" }?.value ?? 2
      let wide = values.first { $0.indicator == "problematic_wide" }?.value ?? -1
      #expect(problematic > 0 && problematic < wide && wide < 1)
    }
  }

  /// With thousands of respondents the plain share per vignette must come near the truth, if truth means what it says.
  @Test func `many respondents come near the truth`() throws {
    let simulated = study(1, 4000)
    let answered = simulated.data.answerSets.filter { !$0.key.respondent.contains("panel") }
    let byVignette = Dictionary(grouping: answered, by: \.key.vignette)
    func mean(_ isCounted: (AnswerSet) -> Bool?) -> Double {
      let shares = byVignette.values.map { sets in
        let counted = sets.compactMap(isCounted)
        return Double(counted.count { $0 }) / Double(counted.count)
      }
      return shares.reduce(0, +) / Double(shares.count)
    }
    func code(_ set: AnswerSet, _ question: String) -> String? {
      if case .code(let code)? = set.answers[question], code != "cannot_say" { code } else { nil }
    }
    let truth = Dictionary(uniqueKeysWithValues: simulated.truth.values.map { ($0.indicator, $0.value) })
    let problematic = mean { set in code(set, "outcome").map { $0 == "hardly_ever" } }
    #expect(abs(problematic - (truth["problematic"] ?? 9)) < 0.02)
    let wide = mean { set in code(set, "outcome").map { $0 != "usually" } }
    #expect(abs(wide - (truth["problematic_wide"] ?? 9)) < 0.02)
    let goals = mean { set in
      code(set, "outcome") == "hardly_ever" ? code(set, "change_first").map { $0 == "goals" } : nil
    }
    #expect(abs(goals - (truth["misfit_goals"] ?? 9)) < 0.04)
  }

  @Test func `hidden questions stay empty, and nobody answers outside the own fields`() throws {
    let data = study(2, 30).data
    let fields = Dictionary(uniqueKeysWithValues: data.respondents.map { ($0.id, $0.fields) })
    for set in data.answerSets {
      if set.answers["outcome"] == .code("usually") { #expect(set.answers["obstacle"] == nil) }
      let vignette = try #require(Self.library.vignettes.first { $0.id == set.key.vignette })
      #expect(fields[set.key.respondent]?.contains(vignette.vignette.field.text) == true)
    }
  }
}
