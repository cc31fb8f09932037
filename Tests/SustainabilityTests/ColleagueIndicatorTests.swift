import Diagnostics
import Rubrics
import StudyFiles
import Studies
import Sustainability
import Testing

/// Rows on raters' and panel's judgement, counted by hand.
@Suite struct ColleagueIndicatorTests {
  private typealias Rating = Studies.Rating

  private static let rubric = "content-worn-down-cleaner"
  private static let criteria = (SmallStudy.library.rubrics.first { $0.id == rubric }?.criteria ?? []).filter {
    $0.declaration.scorer == .raters
  }

  /// Caseworkers who are rated on every criterion by one rater each: all full points, or none.
  private static func study(_ met: KeyValuePairs<String, [Bool]>, rater: (Int) -> [String] = { _ in ["x"] }) throws
    -> SmallStudy
  {
    var study = SmallStudy(municipalities: met.map { Municipality(id: $0.key, name: $0.key) })
    study.minimum = 3
    for (municipality, met) in met {
      for (number, isMet) in met.enumerated() {
        let name = "\(municipality)\(number)"
        try study.answer(name, in: municipality, ["effort": "usual", "outcome": "usually"])
        for (criterion, rater) in Self.criteria.flatMap({ one in rater(number).map { (one, $0) } }) {
          study.data.ratings.append(
            Rating(
              rater: rater, answerSet: AnswerSetKey(respondent: name, vignette: "worn-down-cleaner"),
              rubric: Self.rubric, version: 1, criterion: criterion.name, points: isMet ? criterion.fullPoints : 0,
              role: .first, date: nil))
        }
      }
    }
    return study
  }

  /// Three of four get full points: 75 % of them, on every criterion too.
  @Test func `scores and control points are shares of full points`() throws {
    let table = try Self.study(["A": [true, true, true, false]]).judged.indicators()
    let score = try #require(table.row("expert_score", of: "A"))
    #expect(score.estimate == 0.75 && score.crude == 0.75)
    #expect(score.method == .clusteredMean)
    // t(3) = 3.182446; four scores with mean 0.75 have standard deviation 0.5: 0.75 ± 0.795612, cut at 0 and 1.
    #expect(score.lower == 0 && score.upper == 1)
    #expect(score.respondents == 4 && score.answerSets == 4)
    let points = table.rows.filter { $0.indicator.id == "control_points" && $0.municipality == "A" }
    let groups: [IndicatorGroup] = Self.criteria.map { .criterion(rubric: Self.rubric, name: $0.name) }
    #expect(points.map(\.group) == groups)
    #expect(points.allSatisfy { $0.estimate == 0.75 && $0.method == .clusteredWilson && $0.answerSets == 4 })
    #expect(table.row("panel_credit", of: "A") == nil)
  }

  @Test func `without ratings and panel there are no such rows`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "A")])
    for number in 1...5 { try study.answer("r\(number)", in: "A", ["effort": "usual", "outcome": "usually"]) }
    #expect(study.judged.indicators().rows.allSatisfy { $0.indicator.family != .colleagues })
  }

  /// x gives A0, A1 and A2 all points and A3 none; y gives A0 and A1 half of them. On what both rated x is half of full
  /// points milder, so a quarter milder than their mean. Plain: ¾, ¾, 1, 0. Adjusted: ¾, ¾, ¾, −¼, on average ½.
  @Test func `severity is taken out of the estimate and stays in the plain figure`() throws {
    var study = try Self.study(["A": [true, true, true, false]]) { $0 < 2 ? ["x", "y"] : ["x"] }
    study.data.ratings = study.data.ratings.map { rating in
      guard rating.rater == "y" else { return rating }
      return Rating(
        rater: "y", answerSet: rating.answerSet, rubric: rating.rubric, version: 1, criterion: rating.criterion,
        points: 1, role: .second, date: nil)
    }
    let row = try #require(study.judged.indicators().row("expert_score", of: "A"))
    #expect(row.crude == 0.625)
    #expect(abs((try #require(row.estimate)) - 0.5) < 1e-12)
    #expect(row.method == .severityAdjusted && row.isAdjusted)
    // The plain scores' standard deviation is 0.433013 (sum of squares 0.5625): 0.625 ± t(3) · 0.433013/2, cut at 0 and 1.
    #expect(row.descriptive == 0...1)
  }

  /// Of ten experts six chose `test_now` and four `no_new_test`: 1 and 4/6. Two of three caseworkers chose the first:
  /// (1 + 1 + 2/3)/3 = 8/9.
  @Test func `panel credit is the mean over caseworkers`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "A")])
    study.minimum = 3
    for expert in 1...10 {
      try study.answer(
        "e\(expert)", in: "A", role: .expert, ["further_testing": expert <= 6 ? "test_now" : "no_new_test"])
    }
    for (name, step) in [("r1", "test_now"), ("r2", "test_now"), ("r3", "no_new_test")] {
      try study.answer(name, in: "A", ["further_testing": step])
    }
    let row = try #require(study.judged.indicators().row("panel_credit", of: "A"))
    #expect(abs((try #require(row.estimate)) - 8.0 / 9) < 1e-12)
    #expect(row.respondents == 3 && row.method == .clusteredMean)
  }

  /// B has two rated respondents where three are asked for: nothing of B is shown, and totals are over A alone.
  @Test func `a municipality with too few rated is withheld, in totals too`() throws {
    let table = try Self.study(["A": [true, true, true, false], "B": [false, false]]).judged.indicators()
    let rows = table.rows.filter { $0.indicator.family == .colleagues }
    for row in rows where row.municipality == "B" {
      #expect(row.isSuppressed && row.estimate == nil && row.crude == nil && row.respondents == nil)
      #expect(row.descriptive == nil && row.answerSets == nil)
    }
    #expect(rows.contains { $0.municipality == "B" && $0.indicator.id == "control_points" })
    for row in rows where row.municipality == nil {
      #expect(row.crude == 0.75 && row.answerSets == 4 && row.covered == 1, "\(row.group.text)")
    }
  }

  /// On one criterion only two were found relevant: with the others and the score it could be worked out.
  @Test func `where one criterion is withheld, all of its rubric are`() throws {
    var study = try Self.study(["A": [true, true, true, false]])
    let last = try #require(Self.criteria.last).name
    study.data.ratings.removeAll { $0.criterion == last && ["A2", "A3"].contains($0.answerSet.respondent) }
    let points = study.judged.indicators().rows.filter { $0.indicator.id == "control_points" }
    #expect(points.count == 2 * Self.criteria.count)
    #expect(points.allSatisfy { $0.isSuppressed && $0.estimate == nil })
  }

  @Test func `fractions stand in the JSON as the contract has it`() throws {
    let table = try Self.study(["A": [true, true, true, false]]).judged.indicators()
    let row = try #require(table.rows.first { $0.indicator.id == "control_points" })
    let values = row.values(in: .english)
    #expect(values[1] == .string("control_points"))
    #expect(values[2] == .string("criterion:\(Self.rubric).\(Self.criteria[0].name)"))
    #expect(values[3] == .number(0.75))
  }
}
