import Statistics

/// How a municipality's share on one vignette stands to that of all the others on the same vignette.
public struct VignetteDifference: Hashable, Sendable {
  /// The vignette.
  public let vignette: String
  /// The municipality's own share.
  public let own: Double
  /// The share of all other municipalities put together.
  public let others: Double
  /// Own minus others, with Newcombe's 95 % interval.
  public let difference: ClosedRange<Double>
  /// How many respondents the own share rests on.
  public let respondents: Int
  /// Whether the two can be told apart although several vignettes were looked at.
  public let isToldApart: Bool
}

extension VignetteDifference {
  /// On which vignettes a municipality's share differs from that of all others, in the order given.
  ///
  /// Only shown figures enter: the others are what is left when the municipality's counts are taken from those of all
  /// together, so nothing is told that a reader of the two could not work out. On one vignette a respondent has one
  /// answer set, so answer sets count singly; that the others differ among themselves does not enter. Test: the pooled
  /// score test of two shares, raised by Benjamini and Hochberg's method over the vignettes that could be compared; told
  /// apart below 0.05 when Newcombe's 95 % interval of the difference leaves out 0 as well. A vignette is not compared
  /// where one of the two figures is not shown or nobody is left over.
  ///
  /// Source: Newcombe, *Statistics in Medicine* 17 (1998) 873–890, method 10; Benjamini & Hochberg (1995).
  ///
  /// - Parameter figures: for each vignette the municipality's row and that of all together.
  public static func among(
    _ figures: [(vignette: String, own: IndicatorRow, all: IndicatorRow)]
  ) -> [VignetteDifference] {
    let compared = figures.compactMap { Compared($0.vignette, $0.own, of: $0.all) }
    let raised = MultipleTesting.adjusted(compared.map(\.probability), by: .benjaminiHochberg)
    guard case .success(let probabilities) = raised else { return [] }
    return zip(compared, probabilities).map { compared, probability in
      VignetteDifference(
        vignette: compared.vignette, own: compared.own, others: compared.others, difference: compared.difference,
        respondents: compared.respondents, isToldApart: probability < 0.05 && !compared.difference.contains(0))
    }
  }
}

/// One vignette's two shares, worked out from rows that are shown.
private struct Compared {
  let vignette: String
  let own: Double
  let others: Double
  let difference: ClosedRange<Double>
  let respondents: Int
  /// How probable a difference as large is where there is none.
  let probability: Double

  init?(_ vignette: String, _ own: IndicatorRow, of all: IndicatorRow) {
    guard let share = own.crude, let size = own.answerSets, let respondents = own.respondents, let whole = all.crude,
      let total = all.answerSets, size > 0, total > size
    else { return nil }
    let counted = (share * Double(size)).rounded()
    let left = (whole * Double(total)).rounded() - counted
    let rest = Double(total - size)
    guard left >= 0, left <= rest,
      case .success(let difference) = Proportions.newcombeDifference(counted, of: Double(size), minus: left, of: rest),
      let lower = difference.lower, let upper = difference.upper,
      let probability = Self.probability(counted, of: Double(size), beside: left, of: rest)
    else { return nil }
    self.vignette = vignette
    self.own = share
    others = left / rest
    self.difference = lower...upper
    self.respondents = respondents
    self.probability = probability
  }

  /// The two-sided probability by the pooled score test; 1 where all or none of both count.
  private static func probability(
    _ counted: Double, of size: Double, beside left: Double, of rest: Double
  ) -> Double? {
    let pooled = (counted + left) / (size + rest)
    let variance = pooled * (1 - pooled) * (1 / size + 1 / rest)
    guard variance > 0 else { return 1 }
    let distance = (counted / size - left / rest).magnitude / variance.squareRoot()
    return NormalDistribution().upperTail(distance).map { min(1, 2 * $0) }
  }
}
