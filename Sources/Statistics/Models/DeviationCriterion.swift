import Glibc

/// By what the deviations of a mixed model are estimated.
public enum DeviationCriterion: Sendable, Hashable {
  /// By maximum likelihood; a factor with few levels then often seems not to vary at all.
  case likelihood
  /// By the likelihood times σ exp(−σ²/2A²) for every factor, A = 2.5 on the log-odds scale.
  ///
  /// The factor σ keeps every estimate above 0, where the likelihood of few groups often puts it and every group would
  /// be given the mean as its own value, with an interval that is too narrow; its weight vanishes as groups grow many.
  /// The rest binds only where the data say nothing of a deviation, as with one answer a respondent.
  /// Source: Li & Lahiri, *Journal of Multivariate Analysis* 101 (2010) 882–892; Chung, Rabe-Hesketh, Dorie, Gelman & Liu,
  /// *Psychometrika* 78 (2013) 685–709. The second factor is ours, as wide as the scale of Gelman, Jakulin, Pittau & Su,
  /// *Annals of Applied Statistics* 2 (2008) 1360–1383.
  case adjustedLikelihood

  private static let widest = 2.5

  /// What is added to the logarithm of the likelihood; nil where the likelihood then vanishes.
  func addition(_ deviations: [Double]) -> Double? {
    guard self == .adjustedLikelihood else { return 0 }
    guard deviations.allSatisfy({ $0 != 0 }) else { return nil }
    return deviations.reduce(0) { $0 + log(abs($1)) - $1 * $1 / (2 * Self.widest * Self.widest) }
  }

  /// How fast that rises with one deviation.
  func slope(_ deviation: Double) -> Double {
    self == .adjustedLikelihood ? 1 / deviation - deviation / (Self.widest * Self.widest) : 0
  }
}
