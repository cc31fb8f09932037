import Conditions
import Diagnostics
import Rubrics
import StudyFiles
import Studies
import Sustainability
import Testing

/// Attacks that look at other figures than counts: the model's, totals without rows of their own, lines of participation.
@Suite struct AttackerTests {
  private static let names = ["A", "B", "C", "D", "E"]

  /// Five municipalities were asked of considerations: four with ten to thirteen answers, A with four.
  private func study(saidYesInA count: Int) throws -> SmallStudy {
    var study = SmallStudy(municipalities: Self.names.map { Municipality(id: $0, name: $0) })
    for (number, name) in Self.names.enumerated() {
      for member in 0..<(name == "A" ? 4 : 9 + number) {
        try study.answer("\(name)\(member)", in: name, ["effort": "usual", "outcome": "usually"])
        let isYes = member < (name == "A" ? count : number % 2 == 0 ? 6 : 5)
        study.data.onceAnswers.append(
          OnceAnswers(
            respondent: "\(name)\(member)", wave: 1, answers: ["considerations": .code(isYes ? "often" : "never")]))
      }
    }
    return study
  }

  @Test func `no adjusted figure of anybody else hangs on a withheld count`() throws {
    let tables = try (0...4).map { try study(saidYesInA: $0).judged.indicators() }
    let shown = tables.map { table in Self.names.map { table.row("considerations", of: $0) } }
    #expect(shown[0][0]?.isSuppressed == true)
    #expect(shown[0].contains { $0?.method == .mixedModel })
    for other in shown.dropFirst() { #expect(other == shown[0]) }
  }

  /// Whoever is added to the peers, and whosever bundles are laid beside each other: nothing in them changes with the
  /// answers of four.
  @Test func `no comparison and no bundle hangs on a withheld count`() throws {
    let texts = try (0...4).map { count in
      let judged = try study(saidYesInA: count).judged
      let all = judged.data.municipalities
      let peers = PeerStudy(judged, table: judged.indicators())
      let compared = all.dropFirst().flatMap { own in
        [[], [all[0]], [all[0], all[4]], Array(all)].map { added in
          peers.comparison(of: own, with: added)
            .json(in: .english, naming: PeerNaming(everybody: true), withRanks: true).text
        }
      }
      return compared + all.map { peers.bundle(judged, for: $0, seed: 1).json.text }
    }
    #expect(texts[0].contains { $0.contains("considerations") })
    for other in texts.dropFirst() { #expect(other == texts[0]) }
  }

  @Test func `a case group across fields does not tell of those whose municipality is not known`() throws {
    let places = [("v1", "f"), ("v2", "g")].map { GroupTree.Place(vignette: $0, caseGroup: "across", field: $1) }
    var study = AuditedStudy(question: .wildness, places: places, municipalities: ["A", "B"])
    for (municipality, size) in [("A", 8), ("B", 9), ("", 2)] {
      for (member, vignette) in (0..<size).flatMap({ member in ["v1", "v2"].map { (member, $0) } }) {
        study.answers.append(
          .init(
            municipality: municipality, respondent: "\(municipality)-\(member)", vignette: vignette, number: member % 2)
        )
      }
    }
    let counted = { (indicator: Indicator) in study.answers(to: indicator) }
    let plan = DisclosurePlan(
      study.question.indicators, sensitive: [], minimum: 5, municipalities: study.municipalities, vignettes: places,
      answers: counted, takers: { _ in [] })
    #expect(plan.covered(by: study.question.indicators[0], .caseGroup("across")) == ["A", "B"])
    #expect(plan.covered(by: study.question.indicators[0], .vignette("v1")) == ["A", "B"])
  }

  /// Causes and what does not fit are told of the same problematic answers: together they tell no more of a withheld one.
  @Test func `causes and misfits crossed give nothing back`() {
    for seed in 1...15 {
      let study = AuditedStudy.random(.crossed, seed: UInt64(seed))
      let rows = study.published()
      for own in [nil, study.municipalities[0]] {
        let finds = Auditor(study, rows, own: own).broken()
        #expect(finds.isEmpty, "seed \(seed), \(own ?? "outside"): \(finds)")
      }
    }
  }

  /// Where a rubric is withheld in a municipality, all its criteria stand there, those on which nobody was rated too.
  @Test(arguments: [1, 3]) func `which criteria were rated is not told of a few`(count: Int) throws {
    let rubric = try #require(SmallStudy.library.rubrics.first { $0.id == "content-worn-down-cleaner" })
    let criteria = rubric.criteria.filter { $0.declaration.scorer == .raters }
    var study = SmallStudy(municipalities: ["A", "B"].map { Municipality(id: $0, name: $0) })
    for (municipality, size) in [("A", 4), ("B", 9)] {
      for member in 0..<size {
        let name = municipality + String(member)
        try study.answer(name, in: municipality, ["effort": "usual", "outcome": "usually"])
        for criterion in municipality == "A" ? Array(criteria.prefix(count)) : criteria {
          study.data.ratings.append(
            Studies.Rating(
              rater: "x", answerSet: AnswerSetKey(respondent: name, vignette: "worn-down-cleaner"),
              rubric: rubric.id, version: 1, criterion: criterion.name, points: criterion.fullPoints, role: .first,
              date: nil))
        }
      }
    }
    let rows = study.judged.indicators().rows.filter { $0.indicator.id == "control_points" && $0.municipality == "A" }
    #expect(rows.count == criteria.count && rows.allSatisfy { $0.isSuppressed && $0.answerSets == nil })
  }

  /// Municipalities of one answer set to each respondent.
  private func taken(_ sizes: [Int]) throws -> [Participation] {
    var study = SmallStudy(
      municipalities: sizes.indices.map { Municipality(id: "m\($0)", name: "m\($0)", caseworkers: 20) })
    for (place, size) in sizes.enumerated() {
      for member in 0..<size {
        try study.answer("m\(place)-\(member)", in: "m\(place)", ["effort": "usual", "outcome": "usually"])
      }
    }
    return study.judged.indicators().participation
  }

  @Test func `a total of participation is not told where it says that each withheld number is as large as it can be`()
    throws
  {
    #expect(try taken([9, 4, 4, 4]).last?.respondents == nil)
    #expect(try taken([9, 4, 4, 3]).last?.respondents == nil, "the third of them knows its own three")
    #expect(try taken([9, 4, 3, 3, 2]).last?.respondents == 21)
  }

  @Test func `a total does not say that withheld municipalities are all of one mind`() throws {
    var study = AuditedStudy(question: .wildness, places: [], municipalities: ["A", "B", "C", "D"])
    study.places = [GroupTree.Place(vignette: "v1", caseGroup: nil, field: "f")]
    for (municipality, size) in [("A", 4), ("B", 4), ("C", 4), ("D", 9)] {
      for member in 0..<size {
        study.answers.append(
          .init(
            municipality: municipality, respondent: "\(municipality)\(member)", vignette: "v1",
            number: municipality == "D" && member < 4 ? 1 : 0))
      }
    }
    let rows = study.published()
    #expect(rows.first { $0.municipality == nil }?.covered == 1)
    for own in [nil, "A", "D"] { #expect(Auditor(study, rows, own: own).pinned().isEmpty) }
  }
}
