/// How two things that are measured on the same units go together.
public enum Association {}

/// Pairs of numbers, one of each kind for a unit.
public struct PairedValues: Sendable, Hashable {
  /// The first number of each pair.
  public let first: [Double]
  /// The second number of each pair.
  public let second: [Double]

  /// How many pairs there are.
  public var count: Int { first.count }

  /// The pairs of two lists of equal length; a pair in which either is missing is left out.
  public init(_ first: [Double?], _ second: [Double?]) throws(Undefined) {
    guard first.count == second.count else { throw .unequalLengths }
    let complete = zip(first, second).compactMap { one, other in
      one.flatMap { one in other.map { (one, $0) } }
    }
    self.first = complete.map(\.0)
    self.second = complete.map(\.1)
    guard (self.first + self.second).allSatisfy(\.isFinite) else { throw .notANumber }
  }
}
