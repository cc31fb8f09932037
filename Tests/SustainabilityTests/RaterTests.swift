import Diagnostics
import Rubrics
import Statistics
import StudyFiles
import Studies
import Sustainability
import Testing

@Suite struct RaterTests {
  private typealias Rating = Studies.Rating

  private static let rubric = "content-worn-down-cleaner"

  /// A study in which raters score one criterion (levels 0, 1, 2) of several answer sets.
  private static func study(_ marks: [(respondent: String, rater: String, points: Double?, role: Rating.Role)]) throws
    -> SmallStudy
  {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "Alfa")])
    for name in Set(marks.map(\.respondent)).sorted() {
      try study.answer(name, in: "A", ["effort": "usual", "outcome": "usually"])
    }
    study.data.ratings = marks.map { rating($0.respondent, $0.rater, $0.points, $0.role) }
    return study
  }

  private static func rating(
    _ respondent: String, _ rater: String, _ points: Double?, _ role: Rating.Role, version: Int = 1
  ) -> Rating {
    Rating(
      rater: rater, answerSet: AnswerSetKey(respondent: respondent, vignette: "worn-down-cleaner"), rubric: rubric,
      version: version, criterion: criterion, points: points, role: role, date: nil)
  }

  /// A criterion of the rubric that raters score on three levels.
  private static let criterion: String = {
    let content = SmallStudy.library.rubrics.first { $0.id == RaterTests.rubric }
    return content?.criteria.first { $0.declaration.scorer == .raters && $0.declaration.levels.count == 3 }?.name ?? ""
  }()

  @Test func `what lies more than a level apart is listed, and a third rating decides without wiping out the others`()
    throws
  {
    let report = RaterReport(
      try Self.study([
        ("r1", "x", 0, .first), ("r1", "y", 2, .second), ("r2", "x", 1, .first), ("r2", "y", 2, .second),
        ("r3", "x", 2, .first), ("r3", "y", 0, .second), ("r3", "z", 2, .adjudicator),
      ]).judged, wave: 1)
    #expect(report.disagreements.map(\.answer.key.respondent) == ["r1", "r3"])
    #expect(report.disagreements.map(\.isDecided) == [false, true])
    let decided = try #require(report.disagreements.last).answer
    #expect(decided.originals.map(\.points) == [2, 0])
    #expect(decided.counting.map(\.points) == [2])
    let all = RaterReport(
      try Self.study([("r1", "x", 0, .first), ("r1", "y", 1, .second)]).judged, wave: 1, tolerance: .share(0.25))
    #expect(all.disagreements.count == 1)
  }

  /// x gives 1, 2, 2, 1 and y 0, 1, 2, 1: they agree on two of four, and y is half a step of two stricter on average, so each
  /// lies an eighth of full points from their mean.
  @Test func `agreement is refused where it cannot be told, and severity is what is left between raters`() throws {
    let marks: [(String, String, Double?, Rating.Role)] = zip(
      ["r1", "r2", "r3", "r4"], [(1.0, 0.0), (2, 1), (2, 2), (1, 1)]
    ).flatMap { [($0, "x", $1.0, .first), ($0, "y", $1.1, .second)] }
    let report = RaterReport(try Self.study(marks).judged, wave: 1)
    let part = try #require(report.rubrics.first)
    #expect(try part.agreement[0].percent.get().value == 0.5)
    #expect(part.agreement[0].ratedTwice == 4)
    let severity = try part.severity.raters.get()
    #expect(severity.map(\.rater) == ["x", "y"])
    #expect(abs(severity[0].measure.value + 0.125) < 1e-12 && abs(severity[1].measure.value - 0.125) < 1e-12)
    let single = RaterReport(try Self.study([("r1", "x", 1, .first)]).judged, wave: 1)
    #expect(single.rubrics[0].agreement[0].kappa == .failure(.notTwoRaters))
    #expect(single.rubrics[0].agreement[0].alpha == .failure(.fewerThanTwoRaters))
  }

  @Test func `raters without a common answer set are not compared, and it is said what would join them`() throws {
    let severity = try #require(
      RaterReport(
        try Self.study([
          ("r1", "a", 0, .first), ("r1", "b", 1, .second), ("r2", "c", 1, .first), ("r2", "d", 2, .second),
        ]).judged, wave: 1
      ).rubrics.first
    ).severity
    #expect(severity.parts.map(\.raters) == [["a", "b"], ["c", "d"]])
    #expect(severity.joins.count == 1)
    #expect(severity.correction(of: "a") == 0)
    if case .failure(let reason) = severity.raters { #expect(reason == .disconnectedPlan) } else { Issue.record() }
  }

  @Test func `ratings by another version of the rubric do not count`() throws {
    var study = try Self.study([("r1", "x", 2, .first)])
    study.data.ratings.append(Self.rating("r1", "y", 0, .second, version: 7))
    let rated = RatedStudy(study.judged, wave: 1)
    #expect(rated.otherVersions == 1)
    #expect(rated.criteria.map(\.raters) == [["x"]])
    let judged = try #require(study.judged.answerSets.first?.judgements.first { $0.rubric == Self.rubric })
    #expect(judged.criteria.first { $0.name == Self.criterion }?.points == 2)
  }

  @Test func `an answer set that waits for raters has no score, and a disputed control point is not decided`() throws {
    let judged = try Self.study([
      ("r1", "x", 2, .first), ("r1", "y", 0, .second), ("r2", "x", 2, .first), ("r2", "y", 2, .second),
    ]).judged
    let rated = RatedStudy(judged, wave: 1)
    let scores = ExpertScores(judged.answerSets, of: judged, rated: rated, severity: [])
    #expect(scores.scores.isEmpty)
    #expect(scores.unrated == 2)
    let points = ControlPoint.all(in: judged.answerSets, of: judged, rated: rated).filter {
      $0.criterion == Self.criterion
    }
    #expect(points.map(\.key.respondent) == ["r2"])
    #expect(points.map(\.isMet) == [true])
  }
}
