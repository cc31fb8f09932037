import Statistics

/// Cases a year that a municipality's caseworker meets, over all vignettes.
///
/// Formula: Σ over vignettes v of w_v ȳ_v, ȳ_v the mean over the answers to v of cases × outcome and w_v the share of the
/// listed caseworkers who work in its field. As each caseworker answers only some vignettes, each vignette has a mean of
/// its own, and who was dealt what drops out. The interval has the caseworker as unit: one moves the figure by
/// Σ w_v (y − ȳ_v)/n_v over the vignettes answered (``Statistics/Scales/linearised``).
struct CaseLoad {
  let estimate: Estimate

  /// The load from a municipality's answers; `nil` where a vignette that someone there could be dealt was not answered.
  ///
  /// - Parameter reach: for each vignette the share of the listed caseworkers who could be dealt it.
  init?(_ answers: [CountedAnswer], reach: [String: Double], employed: Int?) {
    let byVignette = Dictionary(grouping: answers) { $0.vignette ?? "" }
    let concerned = reach.filter { $0.value > 0 }.keys.sorted()
    guard !concerned.isEmpty, concerned.allSatisfy({ byVignette[$0] != nil }) else { return nil }
    var value = 0.0
    var influences: [String: Double] = [:]
    for vignette in concerned {
      let own = byVignette[vignette] ?? []
      let mean = own.reduce(0) { $0 + $1.value } / Double(own.count)
      let weight = reach[vignette] ?? 0
      value += weight * mean
      for answer in own {
        influences[answer.respondent, default: 0] += weight * (answer.value - mean) / Double(own.count)
      }
    }
    let ordered = influences.sorted { $0.key < $1.key }.map(\.value)
    guard let estimate = try? Scales.linearised(value, influences: ordered, population: employed).get() else {
      return nil
    }
    self.estimate = estimate
  }
}
