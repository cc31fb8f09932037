import Conditions

/// The numbers of a domain cut at every bound that a cell names.
struct NumberPieces {
  private let domain: NumberDomain
  private let bounds: [Double]

  init(of domain: NumberDomain, under cells: [Cell]) {
    self.domain = domain
    let named = cells.flatMap { $0.tests.flatMap(\.intervals) }.flatMap {
      [$0.lower?.value, $0.upper?.value].compactMap(\.self)
    }
    let ends = domain.range.map { [$0.lowerBound, $0.upperBound] } ?? []
    bounds = Set(named + ends).filter { domain.range?.contains($0) ?? true }.sorted()
  }

  /// A number of each piece, from the smallest up.
  var trials: [TrialAnswers.Trial] {
    guard let first = bounds.first, let last = bounds.last else {
      return [trial(0, Interval(from: nil, to: nil))]
    }
    let below = domain.range == nil ? [piece(from: nil, to: first)] : []
    let above = domain.range == nil ? [piece(from: last, to: nil)] : []
    let inner = bounds.indices.flatMap { index in
      [
        domain.contains(bounds[index]) ? trial(bounds[index], Interval(only: bounds[index])) : nil,
        index + 1 < bounds.count ? piece(from: bounds[index], to: bounds[index + 1]) : nil,
      ]
    }
    return (below + inner + above).compactMap(\.self)
  }

  /// What lies strictly between two bounds; `nil` where the domain holds nothing there.
  private func piece(from lower: Double?, to upper: Double?) -> TrialAnswers.Trial? {
    let witness: Double =
      switch (lower, upper) {
      case (let lower?, let upper?): domain.isWhole ? lower.rounded(.down) + 1 : lower + (upper - lower) / 2
      case (let lower?, nil): lower.rounded(.down) + 1
      case (nil, let upper?): upper.rounded(.up) - 1
      case (nil, nil): 0
      }
    guard domain.contains(witness), lower.map({ witness > $0 }) ?? true, upper.map({ witness < $0 }) ?? true else {
      return nil
    }
    let open = { (value: Double) in Interval.Bound(value, isIncluded: false) }
    return trial(witness, Interval(from: lower.map(open), to: upper.map(open)))
  }

  private func trial(_ number: Double, _ interval: Interval) -> TrialAnswers.Trial {
    TrialAnswers.Trial(.number(number), standsFor: .numbers(interval))
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
