import Sustainability
import Testing

/// Expected by R 4.2: prop.test(…, correct = FALSE) and p.adjust(…, "BH"); Newcombe's limits from the Wilson limits of
/// prop.test.
@Suite struct VignetteDifferenceTests {
  private func differences(
    _ counts: [(vignette: String, own: (Int, Int), others: (Int, Int))]
  ) -> [VignetteDifference] {
    VignetteDifference.among(
      counts.map { count in
        (
          count.vignette, row(count.vignette, "101", count.own),
          row(count.vignette, nil, (count.own.0 + count.others.0, count.own.1 + count.others.1))
        )
      })
  }

  private func row(_ vignette: String, _ municipality: String?, _ count: (Int, Int)) -> IndicatorRow {
    let share = Double(count.0) / Double(count.1)
    return IndicatorRow(
      municipality: municipality, indicator: Indicator.all[0], group: .vignette(vignette), estimate: share, lower: nil,
      upper: nil, crude: share, respondents: count.1, answerSets: count.1, dealt: nil, employed: nil, method: nil,
      isSuppressed: false, reason: nil, noInterval: nil)
  }

  @Test func `a share is set against that of all others, and told apart only when many looks allow it`() throws {
    let found = differences([
      ("a", (9, 10), (40, 100)), ("b", (5, 10), (45, 90)), ("c", (1, 12), (60, 110)),
    ])
    #expect(found.map(\.vignette) == ["a", "b", "c"])
    #expect(found.map(\.isToldApart) == [true, false, true])
    #expect(found.map(\.others) == [0.4, 0.5, 60.0 / 110])
    let limits = [(0.180452, 0.622280), (-0.282165, 0.282165), (-0.575162, -0.176032)]
    for (difference, expected) in zip(found, limits) {
      #expect(abs(difference.difference.lowerBound - expected.0) < 1e-6)
      #expect(abs(difference.difference.upperBound - expected.1) < 1e-6)
    }
  }

  /// p.adjust raises 0.0297 of one vignette among eight to 0.24: the same shares tell apart alone, not among many.
  @Test func `what would differ alone need not differ among eight`() {
    let others = (1...7).map { (vignette: "v\($0)", own: (5, 10), others: (50, 100)) }
    let special = (vignette: "a", own: (8, 10), others: (44, 100))
    #expect(differences([special]).map(\.isToldApart) == [true])
    #expect(differences([special] + others).allSatisfy { !$0.isToldApart })
  }

  @Test func `a figure that is not shown, or with nobody beside it, is not compared`() {
    #expect(differences([("a", (3, 9), (0, 0)), ("b", (3, 9), (4, 9))]).map(\.vignette) == ["b"])
    var hidden = row("b", "101", (3, 9))
    hidden.crude = nil
    #expect(VignetteDifference.among([("b", hidden, row("b", nil, (9, 18)))]).isEmpty)
  }
}
