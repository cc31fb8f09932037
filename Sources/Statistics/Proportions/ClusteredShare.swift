/// How many answer sets there could have been: every caseworker employed, every vignette of the study.
public struct AnswerSetPopulation: Sendable, Hashable {
  /// How many caseworkers are employed.
  public let caseworkers: Int
  /// How many vignettes each of them could have answered.
  public let vignettes: Int

  /// A population of caseworkers × vignettes.
  public init(caseworkers: Int, vignettes: Int) {
    self.caseworkers = caseworkers
    self.vignettes = vignettes
  }

  /// How many answer sets there could have been.
  var answerSets: Double { Double(caseworkers) * Double(vignettes) }

  /// What the variance is multiplied by when so many of them were given; ``Proportions/smallestPopulationFactor`` at least.
  func factor(given answerSets: Double) -> Double {
    max(Proportions.smallestPopulationFactor, 1 - answerSets / self.answerSets)
  }
}

/// A share over respondents who each gave several answer sets.
public struct ClusteredShare: Sendable, Hashable {
  /// The share and its interval.
  public let estimate: Estimate
  /// The design effect used, at least 1; nil at 0 % and 100 % and for one respondent, where there is none.
  public let designEffect: Double?
  /// How many independent answers the interval reckons with, after the population factor; nil without an interval.
  public let effectiveSize: Double?
  /// What the variance was multiplied by because the population is finite; 1 when the population is not known.
  public let populationFactor: Double
  /// How many respondents had at least one answer set in the denominator.
  public let respondents: Int
  /// The sum of the denominators.
  public let answerSets: Int
}

extension Proportions {
  /// The smallest factor that a finite population multiplies the variance by, so that half the width always stays.
  public static let smallestPopulationFactor = 0.25

  /// The share of answer sets, for "these staff and these vignettes", with the respondent as the sampling unit.
  ///
  /// **Method.** p = Σx/Σn over the k respondents. The design effect is that of ``clusterDesign(_:confidence:)`` but never
  /// below 1: from few respondents a lower one is luck, not precision. At 0 % and 100 % it is 0/0, and the worst is
  /// assumed, that each respondent's answers are one and the same: the effective size is then k. The interval is
  /// Wilson's on the effective size n/(design effect · f), with t(k − 1) in the place of z, as the variance is itself
  /// estimated from k respondents.
  ///
  /// **Finite population.** f = max(¼, 1 − answer sets/(caseworkers × vignettes)). With f₁ the share of caseworkers
  /// who answered and f₂ the share of vignettes each answered, two-stage sampling has variance (1 − f₁)V + f₁(1 − f₂)W,
  /// where V is the whole and W ≤ V the part within respondents; that is at most (1 − f₁f₂)V, so f errs on the wide
  /// side. The floor ¼ is a convention, not a theorem: when everybody has answered everything, sampling error is
  /// gone, yet volunteers are no random sample and would not answer alike tomorrow.
  ///
  /// **Assumptions.** Respondents answer independently of each other and are like those who did not answer. Who chose
  /// to answer is not in the interval: show ``nonresponseBounds(_:respondents:population:confidence:)`` beside it.
  /// Vignettes are taken as given.
  ///
  /// **Coverage.** Simulated with 3–40 respondents of four answer sets, shares of 2–80 % and correlations 0–0.3 within
  /// respondents (20,000 data sets each), 95 % intervals covered 92.8–100 %; Wilson's without clusters went down to
  /// 76.7 %. The lowest were at shares of 5–10 % with correlation 0.3 and 15–40 respondents; with 5 respondents it
  /// covers too much, 99 % on average. The tables, and the intervals it was chosen from, are in
  /// `Documentation/Measurements/coverage.md`, written by `Scripts/simulation-study coverage`.
  ///
  /// **Limits.** Because of the rule at 0 % and 100 %, the upper limit may be higher at no case at all than at one
  /// case: a zero says nothing about how respondents differ. One respondent has a share but no interval. Respondents
  /// without an answer set in the denominator are left out.
  ///
  /// Source: effective-size Wilson intervals in Franco, Little, Louis & Slud, *Journal of Survey Statistics and
  /// Methodology* 7 (2019) 334–364; design effects truncated at 1 and t in Korn & Graubard, *Survey Methodology* 24
  /// (1998) 193–201; the two-stage variance in Cochran, *Sampling Techniques*, 3rd ed. 1977, ch. 10.
  ///
  /// - Parameters:
  ///   - respondents: for each respondent, how many of the answer sets count.
  ///   - population: how many answer sets there could have been, or nil when that is not known.
  public static func clusteredShare(
    _ respondents: [ClusterCount], population: AnswerSetPopulation? = nil, confidence: Confidence = .ninetyFive
  ) -> Result<ClusteredShare, Undefined> {
    Result { () throws(Undefined) in
      let sums = try ClusterSums(respondents)
      let factor = Result { () throws(Undefined) in try populationFactor(sums, population) }
      let effect = sums.designEffect.map { max(1, $0) }
      let size = factor.flatMap { factor -> Result<Double, Undefined> in
        guard sums.clusters.count > 1 else { return .failure(.singleCluster) }
        let independent = effect.map { sums.size / $0 } ?? sums.count
        return .success(independent / factor)
      }
      let interval = size.flatMap { size in
        Result { () throws(Undefined) in
          let reach = try confidence.studentReach(degreesOfFreedom: sums.count - 1)
          let limits = wilsonLimits(sums.share, size: size, reach: reach)
          return try Interval(
            lower: limits.lower, upper: limits.upper, confidence: confidence, method: .clusteredWilson)
        }
      }
      let known = try? size.get()
      // Without a design effect there is no standard error: 0 would be a claim.
      let standardError = effect == nil ? nil : known.map { (sums.share * (1 - sums.share) / $0).squareRoot() }
      return ClusteredShare(
        estimate: try Estimate(sums.share, standardError: standardError, interval: interval),
        designEffect: effect, effectiveSize: known, populationFactor: (try? factor.get()) ?? 1,
        respondents: sums.clusters.count, answerSets: Int(sums.size))
    }
  }

  private static func populationFactor(
    _ sums: ClusterSums, _ population: AnswerSetPopulation?
  ) throws(Undefined) -> Double {
    guard let population else { return 1 }
    guard population.caseworkers >= sums.clusters.count, population.answerSets >= sums.size else {
      throw .populationSmallerThanSample
    }
    return population.factor(given: sums.size)
  }
}
