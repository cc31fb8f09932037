import Conditions
import Diagnostics
import Foundation
import Statistics
import StudyFiles
import Studies
import Sustainability
import Testing
import Vignettes

@Suite struct PanelTests {
  @Test(arguments: [
    ([1, 2, 3, 3, 3, 3, 3, 4, 9, 10], PanelClass.Wildness.tame, 3.0),
    ([1, 2, 3, 3, 3, 4, 4, 4, 9, 10], .mixed, 3.5),
    ([5, 6, 7, 7, 7, 7, 7, 8, 9, 10], .wild, 7),
  ])
  func `the median of ten experts makes the class`(
    answers: [Double], wildness: PanelClass.Wildness, median: Double
  ) throws {
    let panel = try PanelClass(answers)
    #expect(panel.wildness == wildness)
    #expect(panel.median == median)
    #expect(panel.experts == 10)
  }

  @Test func `nine experts are no panel`() {
    #expect(throws: Panel.Refusal.tooFewExperts(9)) { try PanelClass(Array(repeating: 5, count: 9)) }
    #expect(throws: Panel.Refusal.noExperts) { try PanelClass([]) }
  }

  /// Four chose a, two b, one c: a earns 1, b 2/4, c 1/4, anything else nothing.
  @Test func `credit is the share that chose the same over the share that chose the modal option`() throws {
    let choices = ["1": "a", "2": "a", "3": "a", "4": "a", "5": "b", "6": "b", "7": "c"]
    let item = PanelItem(key: PanelItem.Key(vignette: "v", question: "q"), choices: choices)
    #expect(["a", "b", "c", "d"].map { item.credit(for: $0) } == [1, 0.5, 0.25, 0])
    // Without expert 1 three of six chose a; without expert 7 nobody chose c.
    #expect(item.credit(for: "a", leavingOut: "1") == 1)
    #expect(item.credit(for: "b", leavingOut: "5") == 0.25)
    #expect(item.credit(for: "c", leavingOut: "7") == 0)
  }

  /// 8 of 10 colleagues in one municipality, 1 of 2 in the other: pairs that differ 2·8·2/90 and 1, twelve answers in all,
  /// two options: (10 · 32/90 + 2 · 1)/12 · 2 = 0.926.
  @Test func `dispersion is that of pairs of colleagues`() throws {
    let dispersion = try ColleagueDispersion.of([[8, 2], [1, 1], [0, 1]]).get()
    #expect(abs(dispersion.index - (10 * 32.0 / 90 + 2) / 12 * 2) < 1e-12)
    #expect(dispersion.municipalities == 2)
    #expect(dispersion.answers == 12)
    #expect(ColleagueDispersion.of([[1, 0], [0, 1]]) == .failure(.noClusterWithTwoMembers))
    #expect(try ColleagueDispersion.of([[3, 0, 0]]).get().index == 0)
  }

  /// Means 3 and 5, weights 1 and 3: m = 18/4 = 4.5; residuals −1.5 and 1.5; variance 2/1 · 4.5/16.
  @Test func `a clustered mean is a ratio with respondents as units`() throws {
    let mean = try Proportions.clusteredMean([ClusterTotal(3), ClusterTotal(15, weight: 3)], answerSets: 4).get()
    #expect(mean.estimate.value == 4.5)
    #expect(abs(try #require(mean.estimate.standardError) - 0.75) < 1e-12)
    let alike = try Proportions.clusteredMean([ClusterTotal(2), ClusterTotal(2)], answerSets: 2).get()
    #expect(alike.estimate.intervalRefusal == .noVariation)
    let known = try Proportions.clusteredMean(
      [ClusterTotal(3), ClusterTotal(15, weight: 3)], answerSets: 4,
      population: AnswerSetPopulation(caseworkers: 4, vignettes: 2)
    ).get()
    #expect(known.populationFactor == 0.5)
  }

  @Test func `sources of wildness stand side by side, and contradictions are found`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa")])
    // Everybody sees a tame case and reaches a solution, but no two take the same first step.
    for (index, step) in ["test_now", "only_if_needed", "no_new_test"].enumerated() {
      try study.answer(
        "r\(index)", in: "A",
        ["further_testing": step, "outcome": "usually", "one_solution": "one", "known_solved": "clear"],
        several: ["who_disagrees": ["no_one"]])
    }
    for expert in 1...10 {
      try study.answer("e\(expert)", in: "A", role: .expert, [:], numbers: ["panel_wildness": 8])
    }
    let wildness = try #require(study.judged.wildness(wave: 1).first { $0.vignette == "worn-down-cleaner" })
    #expect(try wildness.seen.get().value == 0)
    #expect(wildness.firstStepQuestion == "further_testing")
    #expect(try wildness.firstStep.get().index == 1)
    #expect(try wildness.outcome.get().index == 0)
    #expect(try wildness.panel.get().wildness == .wild)
    #expect(
      wildness.contradictions == [
        .init(tame: .seen, wild: .panel), .init(tame: .seen, wild: .firstStep), .init(tame: .outcome, wild: .panel),
        .init(tame: .outcome, wild: .firstStep),
      ])
  }

  @Test func `a panel of nine gives no credit`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa")])
    try study.answer("r1", in: "A", ["further_testing": "test_now"])
    for expert in 1...9 { try study.answer("e\(expert)", in: "A", role: .expert, ["further_testing": "test_now"]) }
    let judged = study.judged
    #expect(throws: Panel.Refusal.tooFewExperts(9)) { try PanelCredit(judged, wave: 1) }
  }

  @Test func `what was answered with cannot say neither earns nor costs`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa")])
    try study.answer("r1", in: "A", ["further_testing": "cannot_say", "track": "flex_job"])
    for expert in 1...10 {
      try study.answer(
        "e\(expert)", in: "A", role: .expert, ["further_testing": "test_now", "track": "flex_job"])
    }
    let credit = try PanelCredit(study.judged, wave: 1)
    #expect(credit.caseworkers.map(\.credit) == [1])
    #expect(credit.caseworkers.map(\.items) == [1])
  }
}

/// The script concordance test of Vanbelle and Albert, as `Scripts/sct-study` makes a study of it.
@Suite struct ScriptConcordanceTests {
  private static let ratings =
    (ProcessInfo.processInfo.environment["VIGNET_SHARED"] ?? "../shared")
    + "/data/ratings/sct_vanbelle_albert_long.csv"

  /// Published (kappaGold 0.4.0): students' mean 74.3, SD 5.77; experts with their own votes in the panel 80.7. With each
  /// expert left out: 72.1611, SD 4.9090, by a few lines of Python over the same file (collections.Counter of the other
  /// ten experts' answers, credit = own / modal, mean over 34 cases, statistics.mean and stdev over 11 experts); students
  /// by the same lines 74.3382 and 5.7706.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: ratings)))
  func `students and experts earn the published credit`() throws {
    let rows = try String(contentsOfFile: Self.ratings, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let credit = try PanelCredit(Self.study(rows.map { $0.split(separator: ",").map(String.init) }), wave: 1)
    #expect(credit.items.count == 34 && credit.refused.isEmpty)
    let students = PanelCredit.Summary(credit.caseworkers)
    #expect(students.count == 39)
    #expect(abs(100 * (try #require(students.mean)) - 74.33823529411765) < 1e-9)
    #expect(abs(100 * (try #require(students.standardDeviation)) - 5.770604949665312) < 1e-9)
    let experts = PanelCredit.Summary(credit.experts)
    #expect(abs(100 * (try #require(experts.mean)) - 72.16110686698923) < 1e-9)
    #expect(abs(100 * (try #require(experts.standardDeviation)) - 4.908964647473597) < 1e-9)
    #expect(abs(100 * (try #require(credit.expertsWithThemselves)) - 80.73391477803243) < 1e-9)
    // Standard error 5.770604949665312/√39, t(38) = 2.024394.
    let mean = try credit.mean(of: "students").get().estimate
    #expect(abs(100 * (try #require(mean.standardError)) - 0.9240363169284042) < 1e-9)
    #expect(abs(100 * ((try #require(mean.upper)) - mean.value) - 0.9240363169284042 * 2.0243941639) < 1e-6)
  }

  private static func study(_ rows: [[String]]) -> JudgedStudy {
    let place = Span(file: "sct", line: 1, column: 1)
    let word = { (text: String) in Written(text, at: place) }
    let vignettes = Set(rows.map { $0[0] }).sorted().compactMap { number in
      Vignette(
        id: word("case-" + number), standing: Standing(version: 1, status: .piloted, lawFrom: nil, lawTo: nil),
        title: AuthoredText(same: word(number)), field: word("clinical"), caseGroup: nil, isTameAnchor: false,
        factors: [], exclude: [], text: AuthoredText(same: word("Not published.")), modules: [],
        questions: [Question(id: word("change"), type: .scale, range: -2...2, isWhole: true)], stages: []
      ).checked(with: [], languages: []).sound
    }
    var data = StudyData()
    data.municipalities = [Municipality(id: "students", name: "Students")]
    for (rater, rows) in Dictionary(grouping: rows, by: { $0[1] }) {
      let isExpert = rows[0][2] == "expert"
      data.respondents.append(
        Respondent(
          id: rater, municipality: isExpert ? nil : "students", fields: [], role: isExpert ? .expert : .caseworker))
      data.answerSets += rows.compactMap { row in
        Double(row[3]).map {
          AnswerSet(
            key: AnswerSetKey(respondent: rater, vignette: "case-" + row[0]), variant: .only, date: nil,
            answers: ["change": .number($0)])
        }
      }
    }
    let study = Study(
      id: word("sct"), title: AuthoredText(same: word("SCT")), languages: [.english], fields: [word("clinical")],
      vignettes: [], rubrics: [], tables: [:], deal: nil, peers: nil, minimum: 5, isSimulated: false)
    return SoundStudy(study: study, vignettes: vignettes, modules: [].sound(), rubrics: []).judged(data)
  }
}
