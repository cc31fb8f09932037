import Statistics
import Sustainability
import Testing

@Suite struct ShareChangeTests {
  private func counts(_ rows: [[Int]]) -> [RepeatedCount] {
    rows.map { RepeatedCount(earlier: ClusterCount($0[0], of: $0[1]), now: ClusterCount($0[2], of: $0[3])) }
  }

  /// R 4.2, survey 4.1.1: `svycontrast(svyby(~y, ~w, svydesign(id = ~g), svymean, covmat = TRUE), c(-1, 1))` on the single
  /// answers, limits with qt(.975, 7).
  @Test func `a change among partly the same respondents is that of R survey`() throws {
    let change = try ShareChange.estimate(
      counts([
        [1, 3, 2, 3], [0, 2, 1, 4], [3, 4, 2, 2], [2, 4, 0, 0], [0, 0, 3, 3], [1, 1, 0, 3], [0, 4, 1, 4], [0, 0, 2, 4],
      ])
    ).get()
    #expect(abs(change.value - 0.089371980676) < 1e-11)
    #expect(abs((change.lower ?? 0) - -0.259912805268) < 1e-10)
    #expect(abs((change.upper ?? 0) - 0.438656766621) < 1e-10)
  }

  @Test func `respondents who move alike leave less doubt than others who are as many`() throws {
    let same = try ShareChange.estimate(
      counts([[0, 4, 1, 4], [2, 4, 3, 4], [1, 4, 2, 4], [3, 4, 4, 4], [0, 4, 0, 4]])
    )
    .get()
    let others = try ShareChange.estimate(
      counts(
        [[0, 4], [2, 4], [1, 4], [3, 4], [0, 4]].map { $0 + [0, 0] } + [1, 3, 2, 4, 0].map { [0, 0, $0, 4] })
    ).get()
    #expect(abs(same.value - others.value) < 1e-12)
    #expect(try same.interval.get().width < others.interval.get().width / 2)
  }

  @Test func `nothing at one time, impossible counts, one respondent and no movement are refused`() throws {
    #expect(throws: Undefined.emptyDenominator) { try ShareChange.estimate(self.counts([[1, 2, 0, 0]])).get() }
    #expect(throws: Undefined.impossibleCount) { try ShareChange.estimate(self.counts([[3, 2, 0, 1]])).get() }
    #expect(try ShareChange.estimate(counts([[1, 2, 2, 2]])).get().intervalRefusal == .singleCluster)
    let alike = try ShareChange.estimate(counts([[0, 3, 2, 2], [0, 1, 5, 5], [0, 2, 1, 1]])).get()
    #expect(alike.value == 1 && alike.intervalRefusal == .noVariation)
  }

  @Test func `limits stay between all lost and all won`() throws {
    let change = try ShareChange.estimate(counts([[0, 1, 1, 1], [1, 1, 1, 1], [0, 1, 0, 1]])).get()
    #expect((change.upper ?? 2) <= 1 && (change.lower ?? -2) >= -1)
  }
}
