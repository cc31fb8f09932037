/// A figure from elsewhere that a municipality is measured by: user satisfaction, appeals, labour-market attachment.
public struct Yardstick: Hashable, Sendable {
  /// What kind of figure it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case share, mean, rank
  }

  /// Which way is better.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case higher, lower
  }

  /// The municipality.
  public let municipality: String
  /// What is measured.
  public let yardstick: String
  /// The year; `nil` when it is not certain.
  public let year: Int?
  /// What kind of figure it is.
  public let kind: Kind
  /// Which way is better; `nil` when that is not told.
  public let direction: Direction?
  /// The figure; `nil` when only counts are given.
  public let value: Double?
  /// The count above the line.
  public let numerator: Int?
  /// How many answered.
  public let answered: Int?
  /// How many were asked; `nil` when that is not told, and then there is no response rate.
  public let asked: Int?
  /// How many there are in all.
  public let population: Int?
  /// How it was collected, in words.
  public let collected: String
  /// Where it stands.
  public let source: String

  /// A yardstick.
  public init(
    municipality: String, yardstick: String, year: Int?, kind: Kind, direction: Direction?, value: Double?,
    numerator: Int?, answered: Int?, asked: Int?, population: Int?, collected: String, source: String
  ) {
    self.municipality = municipality
    self.yardstick = yardstick
    self.year = year
    self.kind = kind
    self.direction = direction
    self.value = value
    self.numerator = numerator
    self.answered = answered
    self.asked = asked
    self.population = population
    self.collected = collected
    self.source = source
  }
}
