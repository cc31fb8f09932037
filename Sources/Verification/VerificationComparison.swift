/// Two numbers that belong together, and where in a list or object they stand.
package struct VerificationDistance: Sendable, Hashable {
  /// The way to them: places from 1 in lists, names in objects; empty for a figure that is one number.
  package let path: [String]
  /// What the file says.
  package let expected: Double
  /// What the method gives.
  package let actual: Double

  /// How far apart they lie.
  package var difference: Double { (expected - actual).magnitude }
}

/// Two values held against one another: numbers by their distance, everything else exactly.
struct VerificationComparison {
  /// Whether they have the same form, and everything but their numbers is the same.
  private(set) var isAlike = true
  /// The two numbers that lie furthest apart.
  private(set) var farthest: VerificationDistance?

  init(_ expected: VerificationValue, _ actual: VerificationValue) {
    compare(expected, actual, path: [])
  }

  func isWithin(_ tolerance: Double) -> Bool { isAlike && (farthest?.difference ?? 0) <= tolerance }

  private mutating func compare(_ expected: VerificationValue, _ actual: VerificationValue, path: [String]) {
    switch (expected, actual) {
    case (.number(let one), .number(let other)):
      // Nothing is far from a number that is none; it is another one or the same.
      guard one.isFinite, other.isFinite else {
        if one != other { isAlike = false }
        return
      }
      let distance = VerificationDistance(path: path, expected: one, actual: other)
      if distance.difference >= farthest?.difference ?? 0 { farthest = distance }
    case (.list(let ones), .list(let others)):
      if ones.count != others.count { isAlike = false }
      for (place, pair) in zip(ones, others).enumerated() {
        compare(pair.0, pair.1, path: path + [String(place + 1)])
      }
    case (.object(let ones), .object(let others)):
      if Set(ones.keys) != Set(others.keys) { isAlike = false }
      for name in ones.keys.sorted() {
        if let one = ones[name], let other = others[name] { compare(one, other, path: path + [name]) }
      }
    default:
      if expected != actual { isAlike = false }
    }
  }
}
