import Glibc

/// The limits of `binom.lrt` in R's package binom 1.1-1.1, for explaining where its figures differ.
enum BinomLikelihood {
  /// The package's own small number, √ε: a guess nearer than this to 0 or 1 is not tried.
  private static let edge = 0x1p-26
  /// How exactly R's `uniroot` finds a root when nobody says otherwise: ε to the power of one fourth.
  private static let precision = 0x1p-13

  static func limit(
    _ numerator: Double, of denominator: Double, reach: Double, isUpper: Bool
  ) -> PackageDeparture? {
    let share = numerator / denominator
    guard denominator > 0, (0...1).contains(share), isUpper ? share < 1 - edge : share > edge else { return nil }
    func logLikelihood(_ probability: Double) -> Double {
      guard probability > 0, probability < 1 else { return 0 }
      return numerator * log(probability) + (denominator - numerator) * log1p(-probability)
    }
    let best = logLikelihood(share)
    func overshoot(_ probability: Double) -> Double {
      let distance = (2 * max(0, best - logLikelihood(probability))).squareRoot()
      let signed = abs(probability - share) < edge ? 0 : probability < share ? -distance : distance
      return isUpper ? signed - reach : signed + reach
    }
    let bracket = isUpper ? (share, 1 - edge) : (edge, min(share, 1 - edge))
    return BrentSearch.root(from: bracket.0, to: bracket.1, precision: precision, of: overshoot)
      .map { PackageDeparture(kind: .binomLikelihoodSearch, value: $0) }
  }
}
