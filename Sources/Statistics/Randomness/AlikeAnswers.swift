/// The answers of one respondent, drawn one by one, each yes or no and more or less like those before.
///
/// Pólya's urn: after y yes among n answers the next is yes with probability (p(1 − ρ) + ρy)/(1 − ρ + ρn). Any number of
/// answers then has the beta-binomial distribution with share p and correlation ρ between every two of them, without a
/// beta distribution having to be drawn.
/// Source: Eggenberger & Pólya, *Zeitschrift für Angewandte Mathematik und Mechanik* 3 (1923) 279–289; Skellam, *Journal
/// of the Royal Statistical Society* B 10 (1948) 257–261.
public struct AlikeAnswers: Sendable, Hashable {
  /// The probability of yes over all respondents.
  public let share: Double
  /// The correlation between two answers of the respondent, 0 … 1.
  public let correlation: Double
  /// How many answers have been yes so far.
  public private(set) var yes = 0
  /// How many answers there have been so far.
  public private(set) var count = 0

  /// A respondent who has not answered yet; nil unless both numbers are in 0 … 1.
  public init?(share: Double, correlation: Double) {
    guard isProbability(share), isProbability(correlation) else { return nil }
    self.share = share
    self.correlation = correlation
  }

  /// Draws so many further answers.
  public mutating func answer(_ times: Int, _ generator: inout SeededGenerator) {
    for _ in 0..<max(0, times) {
      let weight = 1 - correlation + correlation * Double(count)
      let chance = count == 0 ? share : (share * (1 - correlation) + correlation * Double(yes)) / weight
      if generator.happens(withProbability: chance) { yes += 1 }
      count += 1
    }
  }
}
