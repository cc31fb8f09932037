/// A lower and an upper limit, with the confidence and the method that they were made with.
public struct Interval: Sendable, Hashable {
  /// The lower limit.
  public let lower: Double
  /// The upper limit.
  public let upper: Double
  /// The confidence asked for.
  public let confidence: Confidence
  /// How the limits were found.
  public let method: IntervalMethod

  /// The distance between the limits.
  public var width: Double { upper - lower }

  package init(lower: Double, upper: Double, confidence: Confidence, method: IntervalMethod) throws(Undefined) {
    guard lower.isFinite, upper.isFinite else { throw .outOfNumericRange }
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
    self.method = method
  }

  private init(kept lower: Double, _ upper: Double, like other: Interval) {
    self.lower = lower
    self.upper = upper
    confidence = other.confidence
    method = other.method
  }

  /// The same interval with both limits kept inside a range, for showing.
  public func clipped(to range: ClosedRange<Double>) -> Interval {
    func kept(_ limit: Double) -> Double { min(max(limit, range.lowerBound), range.upperBound) }
    return Interval(kept: kept(lower), kept(upper), like: self)
  }
}

/// How an interval was found. The raw value is stable and may be printed as the method of a figure.
public enum IntervalMethod: String, Sendable, Hashable, CaseIterable, Codable {
  /// Wilson's score interval.
  case wilson
  /// Clopper and Pearson's exact interval.
  case clopperPearson = "clopper_pearson"
  /// Agresti and Coull's adjusted interval.
  case agrestiCoull = "agresti_coull"
  /// The equal-tailed interval under Jeffreys' prior.
  case jeffreys
  /// The limits where the likelihood has fallen too far.
  case likelihoodRatio = "likelihood_ratio"
  /// Newcombe's hybrid of two Wilson intervals.
  case newcombeHybrid = "newcombe_hybrid"
  /// Miettinen and Nurminen's score limits of a difference.
  case miettinenNurminen = "miettinen_nurminen"
  /// Exact limits from the hypergeometric distribution.
  case hypergeometric
  /// Estimate ± t standard errors with a finite population correction.
  case finitePopulationT = "finite_population_t"
  /// Symmetric on the log-odds scale, with a finite population correction.
  case finitePopulationLogit = "finite_population_logit"
  /// Where the likelihood, scaled to a finite population, has fallen too far.
  case finitePopulationLikelihood = "finite_population_likelihood"
  /// Wilson's interval on an effective sample size, with Student's t over the respondents.
  case clusteredWilson = "clustered_wilson"
  /// Estimate ± t standard errors, linearised over clusters.
  case clusteredT = "clustered_t"
  /// Estimate ± normal standard errors.
  case largeSample = "large_sample"
  /// Estimate ± t standard errors, linearised over units.
  case linearisedT = "linearised_t"
  /// Percentiles of a bootstrap over units.
  case unitBootstrap = "unit_bootstrap"
  /// F limits of a ratio of mean squares.
  case fRatio = "f_ratio"
  /// F limits with Satterthwaite's degrees of freedom.
  case satterthwaite
  /// The Spearman–Brown transform of the limits for one rater.
  case spearmanBrown = "spearman_brown"
  /// Imbens and Manski's interval around worst-case bounds.
  case imbensManski = "imbens_manski"
  /// Symmetric on the scale of Fisher's z.
  case fisherZ = "fisher_z"
  /// Feldt's F limits of Cronbach's alpha.
  case feldt
  /// Bootstrap: estimate less its bias, ± normal standard errors.
  case bootstrapNormal = "bootstrap_normal"
  /// Bootstrap: the percentiles mirrored around the estimate.
  case bootstrapBasic = "bootstrap_basic"
  /// Bootstrap: percentiles of the replicates.
  case bootstrapPercentile = "bootstrap_percentile"
  /// Bootstrap: percentiles corrected for bias and acceleration.
  case bootstrapAccelerated = "bootstrap_bca"
  /// Exact funnel limits, interpolated between counts.
  case funnelExact = "funnel_exact"
  /// Funnel limits from the normal distribution.
  case funnelNormal = "funnel_normal"
  /// Funnel limits on a transformed scale, with a variance between units added.
  case funnelAdditive = "funnel_additive"
  /// The equal-tailed interval of a posterior distribution.
  case posterior
  /// Symmetric on the log-odds scale, from the curvature of a restricted likelihood.
  case restrictedLikelihood = "reml_logit"
  /// A linearised standard error from a model, on the log-odds scale.
  case modelLogit = "model_logit"
}
