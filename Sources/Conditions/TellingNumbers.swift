extension NumberDomain {
  /// The numbers of the domain cut at every bound that cells name, each piece with a number of it as a witness, from the
  /// smallest up: enough numbers to tell every two apart that the cells tell apart.
  package func telling(_ cells: [Cell]) -> [(witness: Double, interval: Interval)] {
    let intervals = cells.flatMap { $0.tests.flatMap(\.intervals) }
    let named = intervals.flatMap { [$0.lower?.value, $0.upper?.value].compactMap(\.self) }
    let bounds = Set(named + [range?.lowerBound, range?.upperBound].compactMap(\.self)).sorted()
    guard !bounds.isEmpty else { return [(0, Interval(from: nil, to: nil))] }
    var pieces: [(witness: Double, interval: Interval)] = []
    for (index, bound) in bounds.enumerated() {
      let end = Interval.Bound(bound, isIncluded: false)
      if index == 0, let below = between(nil, bound) { pieces.append((below, Interval(from: nil, to: end))) }
      pieces.append((bound, Interval(only: bound)))
      let next = index + 1 < bounds.count ? bounds[index + 1] : nil
      if let inside = between(bound, next) {
        pieces.append((inside, Interval(from: end, to: next.map { Interval.Bound($0, isIncluded: false) })))
      }
    }
    return pieces.filter { contains($0.witness) }
  }

  /// A number strictly between two bounds, if the domain holds one: a whole number where that is near enough.
  private func between(_ lower: Double?, _ upper: Double?) -> Double? {
    let candidate: Double? =
      switch (lower, upper) {
      case (let lower?, let upper?):
        // The halves are taken first: the difference of two huge numbers may be too large for a number.
        isWhole ? lower.nextWhole : lower / 2 + upper / 2
      case (let lower?, nil): lower.nextWhole
      case (nil, let upper?): upper.previousWhole
      case (nil, nil): 0
      }
    guard let candidate, contains(candidate) else { return nil }
    return (lower.map { candidate > $0 } ?? true) && (upper.map { candidate < $0 } ?? true) ? candidate : nil
  }
}

extension CellTest {
  fileprivate var intervals: [Interval] {
    switch self {
    case .number(let interval): [interval]
    case .not(let tests): tests.flatMap(\.intervals)
    default: []
    }
  }
}
