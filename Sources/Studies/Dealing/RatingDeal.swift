import Statistics

/// An answer set that raters are to judge.
public struct AnswerSetToRate: Hashable, Sendable {
  /// Who answered what, and when.
  public let key: AnswerSetKey
  /// The respondent's municipality: every rater is to see all of them.
  public let municipality: String

  /// An answer set to rate.
  public init(key: AnswerSetKey, municipality: String) {
    self.key = key
    self.municipality = municipality
  }
}

/// Which rater rates which answer set, chosen so that all raters can be compared.
///
/// A share of the answer sets is rated by two. Their pairs of raters go round a ring: first and second, second and third,
/// and so on, vignette after vignette without beginning anew. Any R − 1 steps of the ring link all R raters, so they are
/// connected as soon as there are so many double ratings, and within a vignette as soon as the vignette has so many. The
/// steps beyond the last whole round, and every single rating, go to those with the fewest.
///
/// *Loads* differ by at most 1, whatever the numbers, as long as no rater has answered: a whole round gives everybody two,
/// a chain of R − 1 one or two, and what follows always goes to the fewest. Where raters are respondents too, nobody rates
/// their own answers, and loads are as near to each other as that allows; such answer sets are dealt first.
///
/// Double ratings are spread over the municipalities: of each vignette's answer sets in the order of their municipalities,
/// every so-and-so-many is taken, from a random start (a systematic sample).
public struct RatingDeal: Sendable {
  /// One rating to give.
  public struct Assignment: Hashable, Sendable {
    /// What is rated.
    public let answerSet: AnswerSetToRate
    /// Who rates.
    public let rater: String
    /// `first`, or `second` for the other rating of an answer set that two rate.
    public let role: Rating.Role
  }

  /// Why there is no plan.
  public enum Refusal: Error, Hashable, Sendable {
    /// No answer set is to be rated.
    case nothingToRate
    /// A rater is named twice.
    case raterTwice(String)
    /// The overlap is no share, or a single rater cannot overlap with anybody.
    case impossibleOverlap
    /// So many raters cannot be linked by so few answer sets.
    case tooManyRaters(Int, answerSets: Int)
    /// The answer set can be rated by nobody but its own respondent.
    case onlyOwnAnswers(AnswerSetKey)
  }

  /// The ratings, by vignette, municipality, respondent, and first before second.
  public let assignments: [Assignment]
  /// The raters as they were named.
  public let raters: [String]
  /// How many answer sets two rate.
  public let doubleCount: Int
  /// How many should have been by the share that was asked for. Fewer than ``doubleCount`` where linking all raters takes
  /// more.
  public let doubleCountAsked: Int
  /// Whether all raters can be compared, looked over by `Statistics.RatingPlan`.
  public let isConnected: Bool

  /// How many ratings each rater gives, in the order of the raters.
  public var loads: [Int] {
    let counts = Dictionary(assignments.map { ($0.rater, 1) }, uniquingKeysWith: +)
    return raters.map { counts[$0] ?? 0 }
  }

  /// Deals answer sets to raters.
  ///
  /// - Parameters:
  ///   - answerSets: what is to be rated.
  ///   - raters: the raters; one with a respondent's pseudonym is that respondent.
  ///   - overlap: the share of answer sets that two rate, from 0 to 1.
  ///   - seed: the seed of all chance.
  public init(
    _ answerSets: [AnswerSetToRate], to raters: [String], overlap: Double, seed: UInt64
  ) throws(Refusal) {
    guard !answerSets.isEmpty else { throw .nothingToRate }
    var seen: Set<String> = []
    for rater in raters where !seen.insert(rater).inserted { throw .raterTwice(rater) }
    guard (0...1).contains(overlap), raters.count > 1 || (raters.count == 1 && overlap == 0) else {
      throw .impossibleOverlap
    }
    guard answerSets.count >= raters.count - 1 else {
      throw .tooManyRaters(raters.count, answerSets: answerSets.count)
    }
    self.raters = raters
    doubleCountAsked = Int((overlap * Double(answerSets.count)).rounded())
    var ring = RaterRing(raters, seed: seed)
    ring.dealDoubles(max(doubleCountAsked, raters.count - 1), of: answerSets)
    try ring.dealSingles()
    assignments = ring.assignments.sorted { $0.order < $1.order }
    doubleCount = assignments.count { $0.role == .second }
    isConnected = Self.isConnected(assignments, raters)
  }

  private static func isConnected(_ assignments: [Assignment], _ raters: [String]) -> Bool {
    var units: [AnswerSetKey: Int] = [:]
    for assignment in assignments where units[assignment.answerSet.key] == nil {
      units[assignment.answerSet.key] = units.count
    }
    let numbers = Dictionary(zip(raters, raters.indices), uniquingKeysWith: { first, _ in first })
    let plan = try? RatingPlan(
      units: assignments.map { units[$0.answerSet.key] ?? 0 }, raters: assignments.map { numbers[$0.rater] ?? 0 })
    return plan.map { $0.isConnected && $0.parts.first?.raters.count == raters.count } ?? false
  }
}

extension RatingDeal.Assignment {
  /// By vignette, municipality, respondent, and first before second.
  fileprivate var order: Order {
    Order(
      vignette: answerSet.key.vignette, municipality: answerSet.municipality, key: answerSet.key,
      second: role == .second ? 1 : 0)
  }

  fileprivate struct Order: Comparable {
    let vignette: String
    let municipality: String
    let key: AnswerSetKey
    let second: Int

    static func < (one: Order, other: Order) -> Bool {
      (one.vignette, one.municipality, one.key, one.second)
        < (other.vignette, other.municipality, other.key, other.second)
    }
  }
}
