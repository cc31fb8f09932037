import Conditions
import Diagnostics
import StudyFiles
import Studies
import Sustainability
import Testing
import Vignettes

@Suite struct AggregationTests {
  /// Six caseworkers: two problematic (goals and time), one difficult, two routine, one who cannot say.
  private func sixAnswers() throws -> SmallStudy {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa", caseworkers: 10)])
    let bad = ["effort": "usual", "outcome": "hardly_ever"]
    try study.answer("r1", in: "A", bad.merging(["obstacle": "client_attitude", "change_first": "goals"]) { $1 })
    try study.answer("r2", in: "A", bad.merging(["obstacle": "missing_offer", "change_first": "time"]) { $1 })
    try study.answer("r3", in: "A", ["effort": "much_more", "outcome": "usually"])
    try study.answer("r4", in: "A", ["effort": "usual", "outcome": "usually"])
    try study.answer("r5", in: "A", ["effort": "more", "outcome": "usually"])
    try study.answer("r6", in: "A", ["effort": "more", "outcome": "cannot_say"])
    return study
  }

  @Test func `a share is of the decided answer sets only`() throws {
    let table = try sixAnswers().judged.indicators()
    let problematic = try #require(table.row("problematic", of: "A"))
    #expect(problematic.estimate == 0.4)
    #expect(problematic.respondents == 5)
    #expect(problematic.answerSets == 5)
    #expect(try #require(table.row("difficult", of: "A")).estimate == 0.2)
    let lower = try #require(problematic.lower)
    let upper = try #require(problematic.upper)
    #expect(lower > 0 && lower < 0.4 && upper > 0.4 && upper < 1)
  }

  @Test func `the line under a table tells answered, dealt and employed`() throws {
    let participation = try #require(try sixAnswers().judged.indicators().participation(of: "A"))
    #expect(participation.answerSets == 6)
    #expect(participation.respondents == 6)
    #expect(participation.dealt == 12)
    #expect(participation.employed == 10)
  }

  @Test func `a figure that rests on fewer than the minimum is taken out, with everything that would tell`() throws {
    let table = try sixAnswers().judged.indicators()
    let cause = try #require(table.row("cause_client", of: "A"))
    #expect(cause.isSuppressed)
    #expect(cause.reason == .fewerThan(5))
    #expect([cause.estimate, cause.lower, cause.upper, cause.crude] == [nil, nil, nil, nil])
    #expect(cause.respondents == nil && cause.answerSets == nil)
    #expect(cause.explanation?[.danish] == "færre end 5")
  }

  @Test func `a municipality of four is not told apart, not even by what nobody said`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa", caseworkers: 10)])
    for name in ["r1", "r2", "r3", "r4"] {
      try study.answer(name, in: "A", ["effort": "usual", "outcome": "usually"])
    }
    let table = study.judged.indicators()
    for row in table.rows where row.municipality == "A" && row.indicator.unit == .answerSet {
      #expect(row.isSuppressed, "\(row.indicator.id)")
    }
    let participation = try #require(table.participation(of: "A"))
    #expect(participation.respondents == nil && participation.answerSets == nil)
  }

  @Test func `experts are never counted among caseworkers`() throws {
    var study = try sixAnswers()
    try study.answer("e1", in: "A", role: .expert, ["effort": "usual", "outcome": "hardly_ever"])
    #expect(try #require(study.judged.indicators().row("problematic", of: "A")).estimate == 0.4)
  }

  @Test func `waves are kept apart, and the last one is taken`() throws {
    var study = try sixAnswers()
    for name in ["r1", "r2", "r3", "r4", "r5"] {
      try study.answer(name, in: "A", wave: 2, ["effort": "usual", "outcome": "usually"])
    }
    let judged = study.judged
    #expect(judged.indicators().wave == 2)
    #expect(try #require(judged.indicators().row("problematic", of: "A")).estimate == 0)
    #expect(try #require(judged.indicators(wave: 1).row("problematic", of: "A")).estimate == 0.4)
  }

  @Test func `answers to another variant or under another law are not pooled, and are counted`() throws {
    var study = try sixAnswers()
    let vignette = try #require(SmallStudy.library.vignettes.first { $0.id == "worn-down-cleaner" })
    let other = try #require(vignette.variants.last)
    let bad = ["effort": "usual", "outcome": "hardly_ever"]
    try study.answer("r7", in: "A", variant: other, bad)
    try study.answer("r8", in: "A", date: CalendarDate("2020-01-01"), bad)
    let table = study.judged.indicators()
    #expect(table.leftOut.otherVariant == 1)
    #expect(table.leftOut.otherLaw == 1)
    #expect(try #require(table.row("problematic", of: "A")).estimate == 0.4)
  }

  @Test func `no answer at all is told as such`() throws {
    let study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa")])
    let row = try #require(study.judged.indicators().row("problematic", of: "A"))
    #expect(row.estimate == nil)
    #expect(row.reason == .noAnswers)
    #expect(!row.isSuppressed)
  }

  @Test func `a sensitive figure needs enough on both sides`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa", caseworkers: 12)])
    for number in 1...10 {
      let name = "r\(number)"
      try study.answer(name, in: "A", ["effort": "usual", "outcome": "usually"])
      let answers = ["interference": "harmed", "considerations": number <= 5 ? "often" : "never"]
      study.data.onceAnswers.append(
        OnceAnswers(respondent: name, wave: 1, answers: answers.mapValues { .code($0) }))
    }
    let table = study.judged.indicators()
    #expect(try #require(table.row("interference_harmful", of: "A")).isSuppressed)
    #expect(try #require(table.row("considerations", of: "A")).estimate == 0.5)
  }
}
