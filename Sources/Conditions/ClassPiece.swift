/// A piece of a domain, as a cell would test it.
enum ClassPiece: Hashable, Sendable {
  /// A test in words of the grammar, such as `usual`.
  case test(String)
  /// Numbers between two bounds, perhaps only whole ones.
  case numbers(Interval, isWhole: Bool)

  /// The pieces as one cell: numbers that follow each other are one interval.
  static func cell(_ pieces: [ClassPiece]) -> String {
    var tests: [String] = []
    var seen: Set<String> = []
    var intervals: [Interval] = []
    var isWhole = false
    for piece in pieces {
      switch piece {
      case .test(let test): if seen.insert(test).inserted { tests.append(test) }
      case .numbers(let interval, let whole):
        intervals.append(whole ? interval.ofWholeNumbers : interval)
        isWhole = whole
      }
    }
    let joined = intervals.sorted { $0.starts(before: $1) }.reduce(into: [Interval]()) { joined, next in
      if let last = joined.last, last.touches(next, isWhole: isWhole) {
        joined[joined.count - 1] = Interval(from: last.lower, to: next.upper)
      } else {
        joined.append(next)
      }
    }
    return CellText.list(tests + joined.map(\.test))
  }
}

extension Interval {
  fileprivate func starts(before other: Interval) -> Bool {
    guard let mine = lower else { return other.lower != nil }
    guard let theirs = other.lower else { return false }
    return mine.value == theirs.value ? mine.isIncluded && !theirs.isIncluded : mine.value < theirs.value
  }

  /// The same whole numbers, between bounds that are themselves whole and included.
  fileprivate var ofWholeNumbers: Interval {
    let from = lower.map { $0.isIncluded ? $0.value.rounded(.up) : $0.value.nextWhole }
    let to = upper.map { $0.isIncluded ? $0.value.rounded(.down) : $0.value.previousWhole }
    return Interval(from: from.map { Bound($0, isIncluded: true) }, to: to.map { Bound($0, isIncluded: true) })
  }

  /// Whether a later interval begins where this one ends.
  fileprivate func touches(_ later: Interval, isWhole: Bool) -> Bool {
    guard let end = upper, let start = later.lower else { return false }
    if isWhole { return start.value == end.value.nextWhole }
    return end.value == start.value && (end.isIncluded || start.isIncluded)
  }
}
