import Studies
import Testing

@Suite struct RatingTests {
  private func rating(_ role: Rating.Role, _ points: Double?) -> Rating {
    Rating(
      rater: role.rawValue, answerSet: AnswerSetKey(respondent: "r", vignette: "v"), rubric: "x", version: 1,
      criterion: "c", points: points, role: role, date: nil)
  }

  @Test func `two raters count by their mean`() {
    #expect([rating(.first, 1), rating(.second, 2)].pointsByCriterion == ["c": 1.5])
  }

  @Test func `an adjudicator decides`() {
    #expect([rating(.first, 0), rating(.second, 2), rating(.adjudicator, 2)].pointsByCriterion == ["c": 2])
  }

  @Test func `anchors do not count, and what is not relevant is not scored`() {
    #expect([rating(.anchor, 2)].pointsByCriterion.isEmpty)
    #expect([rating(.first, nil), rating(.second, nil)].pointsByCriterion.isEmpty)
    #expect([rating(.first, nil), rating(.second, 2)].pointsByCriterion == ["c": 2])
  }
}
