import Conditions
import Diagnostics
import Statistics
import StudyFiles
import Studies
import Sustainability
import Testing
import Vignettes

/// What has moved between two waves, and what cannot be told.
@Suite struct TrendTests {
  private static let place = Span(file: "study.yaml", line: 1, column: 1)

  private static func named(_ name: String, _ version: Int) -> WaveVersions.Named {
    WaveVersions.Named(name: Written(name, at: place), version: version)
  }

  /// Six answer one vignette twice: four of six problematic in wave 1, one of six in wave 2.
  private func twice(_ count: Int = 6, leaving: Int = 0) throws -> SmallStudy {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa")])
    for number in 1...count {
      try study.answer("r\(number)", in: "A", ["effort": "usual", "outcome": number <= 4 ? "hardly_ever" : "usually"])
    }
    for number in (1 + leaving)...(count + leaving) {
      try study.answer(
        "r\(number)", in: "A", wave: 2, ["effort": "usual", "outcome": number == 4 ? "hardly_ever" : "usually"])
    }
    return study
  }

  @Test func `a change is the later share minus the earlier one, with respondents as they answered twice`() throws {
    let trend = try #require(try twice().judged.trend())
    #expect(trend.earlierWave == 1 && trend.wave == 2 && trend.vignettes == ["worn-down-cleaner"])
    #expect(trend.gaps.isEmpty && !trend.isOverPart)
    let row = try #require(trend.row("problematic", of: "A"))
    let change = try #require(row.change)
    #expect(change.earlier.value == 4.0 / 6 && change.now.value == 1.0 / 6)
    #expect(change.earlier.respondents == 6 && change.now.respondents == 6)
    #expect(abs(change.difference.value + 0.5) < 1e-12)
    // Paired: three fall by 1, three stay. s² = 6/5 · Σ(e − ē)², e = (d − d̄)/6, d̄ = −½: 6/5 · 6 · ¼/36 = 0.05;
    // t(5) = 2.570582, so −0.5 ± 0.574800, lower end above −1.
    #expect(abs((change.interval?.lowerBound ?? 0) - (-1)) < 1e-9)
    #expect(abs((change.interval?.upperBound ?? 0) - 0.074800) < 1e-5)
    #expect(!change.isToldApart)
    let all = try #require(trend.row("problematic", of: nil))
    #expect(all.change == change && all.covered == 1)
  }

  private func another() throws -> SoundVignette {
    try #require(
      SmallStudy.library.vignettes.first { $0.id != "worn-down-cleaner" && !$0.vignette.isTameAnchor })
  }

  @Test func `without a wave before there is no trend`() throws {
    #expect(try twice().judged.trend(wave: 1) == nil)
  }

  @Test func `indicators of a rubric of another version are not compared, with the reason`() throws {
    var study = try twice()
    study.waves = [
      WaveVersions(wave: 1, span: Self.place, rubrics: [Self.named("problem-classes", 0)], vignettes: [])
    ]
    let trend = try #require(study.judged.trend())
    #expect(trend.row("problematic", of: "A") == nil)
    #expect(trend.gaps.map(\.id) == ["problem-classes"])
    #expect(trend.gaps.first?.sentence[.english].contains("version 0 then") == true)
  }

  @Test func `a vignette of another version, declared or dealt, is left out`() throws {
    var declared = try twice()
    declared.waves = [
      WaveVersions(wave: 1, span: Self.place, rubrics: [], vignettes: [Self.named("worn-down-cleaner", 0)])
    ]
    var dealt = try twice()
    dealt.data.deals = (1...6).map {
      Deal(
        respondent: "r\($0)", wave: 1, position: 1, vignette: "worn-down-cleaner", version: 0, variant: "",
        state: .completed)
    }
    for study in [declared, dealt] {
      let trend = try #require(study.judged.trend())
      #expect(trend.vignettes.isEmpty && trend.row("problematic", of: "A") == nil)
      #expect(trend.gaps.map(\.subject) == [.vignette, .waves])
      #expect(trend.gaps.last?.reason == .nothingInCommon)
      guard case .version(earlier: 0, now: _)? = trend.gaps.first?.reason else {
        Issue.record("no version told")
        return
      }
    }
  }

  @Test func `figures are over the vignettes that both waves share`() throws {
    var study = try twice()
    let other = try another()
    for number in 1...6 {
      try study.answer(
        "r\(number)", in: "A", vignette: other.id, wave: 2, ["effort": "usual", "outcome": "hardly_ever"])
    }
    let trend = try #require(study.judged.trend())
    #expect(trend.isOverPart && trend.vignettes == ["worn-down-cleaner"])
    #expect(
      trend.gaps == [
        TrendGap(subject: .vignette, id: other.id, title: other.vignette.title.text, reason: .onlyNow)
      ])
    #expect(trend.row("problematic", of: "A")?.change?.now.value == 1.0 / 6)
    #expect(study.judged.indicators().row("problematic", of: "A")?.crude == 7.0 / 12)
  }

  // MARK: What may be shown

  @Test func `a change that rests on fewer than the minimum, or on a few who came and went, is withheld`() throws {
    for study in [try twice(4), try twice(8, leaving: 1), try twice(8, leaving: 2)] {
      let row = try #require(study.judged.trend()?.row("problematic", of: "A"))
      #expect(row.change == nil && row.isSuppressed)
      #expect(try #require(study.judged.trend()?.row("problematic", of: nil)).change == nil)
    }
    // Three left and three came: six answered once only.
    #expect(try twice(8, leaving: 3).judged.trend()?.row("problematic", of: "A")?.change != nil)
  }

  @Test func `a share over the common vignettes that would give back a withheld one is withheld`() throws {
    var study = try twice(8)
    let other = try another()
    // Two answered the new vignette: all less the common one would tell what they said.
    for number in 1...2 {
      try study.answer(
        "r\(number)", in: "A", vignette: other.id, wave: 2, ["effort": "usual", "outcome": "hardly_ever"])
    }
    #expect(study.judged.indicators().row("problematic", of: "A")?.isSuppressed == false)
    #expect(study.judged.trend()?.row("problematic", of: "A")?.change == nil)
  }

  @Test func `all together are only those whose own change is shown`() throws {
    var study = try twice(8)
    study.data.municipalities.append(Municipality(id: "B", name: "Bravo"))
    for wave in [1, 2] {
      for number in 1...4 {
        try study.answer("b\(number)", in: "B", wave: wave, ["effort": "usual", "outcome": "hardly_ever"])
      }
    }
    let trend = try #require(study.judged.trend())
    let all = try #require(trend.row("problematic", of: nil))
    #expect(all.covered == 1 && all.change?.now.respondents == 8)
    #expect(trend.row("problematic", of: "B")?.isSuppressed == true)
    #expect(!trend.json(in: .english).text.contains("\"respondents\": 4"))
  }
}
