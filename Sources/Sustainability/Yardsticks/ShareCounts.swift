/// What is told of a share that was counted elsewhere: how many answered, out of how many, and how many were asked.
public struct ShareCounts: Hashable, Sendable {
  /// Why such numbers cannot be true together.
  public enum Fault: Error, Hashable, Sendable {
    /// The share is no fraction from 0 to 1.
    case shareOutsideZeroToOne(Double)
    /// Nobody answered.
    case nobodyAnswered
    /// There is nobody of whom the share could be.
    case nobodyThere
    /// A count is so large that whole numbers cannot be told apart.
    case tooLarge
    /// More answered than there are.
    case answeredAbovePopulation(answered: Int, population: Int)
    /// More answered than were asked.
    case answeredAboveAsked(answered: Int, asked: Int)
    /// More were asked than there are.
    case askedAbovePopulation(asked: Int, population: Int)
  }

  /// The share as it was told, 0 to 1.
  public let share: Double
  /// How many gave the answer that is counted.
  public let numerator: Int
  /// How many answered.
  public let answered: Int
  /// How many were asked; `nil` when that is not told.
  public let asked: Int?
  /// How many there are in all; `nil` when that is not told.
  public let population: Int?
  /// Whether the share told is no whole number of people: they were rounded to the nearest.
  public let isRounded: Bool

  /// The largest count that is taken: far above any population.
  private static let largest = 1_000_000_000

  /// Counts from a share: 93 % of 545 are 506.85, so 507 people.
  public init(share: Double, answered: Int, asked: Int?, population: Int?) throws(Fault) {
    guard share >= 0, share <= 1 else { throw .shareOutsideZeroToOne(share) }
    try Self.check(answered: answered, asked: asked, population: population)
    let people = share * Double(answered)
    self.share = share
    numerator = Int(people.rounded())
    isRounded = (people - people.rounded()).magnitude > 1e-9 * Double(answered)
    self.answered = answered
    self.asked = asked
    self.population = population
  }

  /// Counts that were told as such.
  public init(numerator: Int, answered: Int, asked: Int?, population: Int?) throws(Fault) {
    try Self.check(answered: answered, asked: asked, population: population)
    let share = Double(numerator) / Double(answered)
    guard numerator >= 0, numerator <= answered else { throw .shareOutsideZeroToOne(share) }
    self.share = share
    self.numerator = numerator
    isRounded = false
    self.answered = answered
    self.asked = asked
    self.population = population
  }

  private static func check(answered: Int, asked: Int?, population: Int?) throws(Fault) {
    if let population, population < 1 { throw .nobodyThere }
    guard answered > 0 else { throw .nobodyAnswered }
    guard max(answered, asked ?? 0, population ?? 0) <= largest else { throw .tooLarge }
    if let population, answered > population {
      throw .answeredAbovePopulation(answered: answered, population: population)
    }
    if let asked, answered > asked { throw .answeredAboveAsked(answered: answered, asked: asked) }
    if let asked, let population, asked > population {
      throw .askedAbovePopulation(asked: asked, population: population)
    }
  }

  /// How many did not answer; `nil` when the population is not told.
  public var silent: Int? { population.map { $0 - answered } }
}
