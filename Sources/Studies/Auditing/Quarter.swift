/// A quarter of a year, written `2026-4`.
public struct Quarter: Hashable, Sendable, Comparable {
  /// The year.
  public let year: Int
  /// The quarter in it, 1 to 4.
  public let number: Int

  /// The quarter that a text names: a year of four digits, a hyphen, 1 to 4.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 1, let year = Int(parts[0]),
      let number = Int(parts[1]), (1000...9999).contains(year), (1...4).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }

  /// As it is written in tables.
  public var text: String { "\(year)-\(number)" }

  /// Earlier quarters come first.
  public static func < (one: Quarter, other: Quarter) -> Bool { (one.year, one.number) < (other.year, other.number) }
}
