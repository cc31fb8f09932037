/// How sure intercepts, effects and deviations of a crossed model are together.
///
/// With ψ the effects and deviations, C their covariances and b̂(ψ) the most likely intercepts, the variance of what is
/// predicted, f(b, ψ), is that of f given ψ plus g′Cg, g the whole slope of f(b̂(ψ), ψ) in ψ. The second part is what is
/// lost because ψ is estimated; without it intervals of few groups are too narrow. The slopes of b̂ follow from the
/// condition that makes it most likely: du/dβ = −H⁻¹ΛZ′WX, du/dσ = H⁻¹(EZ′r − ΛZ′WZEu), E the levels of that factor.
/// Source: Kass & Steffey, *Journal of the American Statistical Association* 84 (1989) 717–726; as in the R package TMB,
/// Kristensen et al., *Journal of Statistical Software* 70 (2016) 5.
struct CrossedUncertainty: Sendable, Hashable {
  private let factor: SparseCholesky
  private let offsets: [Int]
  /// For each level the deviation of its factor.
  private let spread: [Double]
  /// For each parameter, by level, how fast the intercepts move with it.
  private let movements: [[Double]]
  /// Of effects, then deviations; 0 for a deviation that is 0.
  private let covariances: [[Double]]

  init(
    _ rows: BinomialRows, _ factors: CrossedFactors, _ top: CrossedLaplace.Top, modes: [Double],
    covariances: [[Double]]
  ) {
    factor = top.factor
    offsets = factors.offsets
    self.covariances = covariances
    let spread = factors.spread(top.deviations)
    self.spread = spread
    let weights = top.mode.weights
    func turned(_ pull: [Double]) -> [Double] { zip(top.factor.solve(pull), spread).map { $0 * $1 } }
    let ofEffects = (0..<rows.effectCount).map { column -> [Double] in
      let weighted = rows.predictors.indices.map { weights[$0] * rows.predictors[$0][column] }
      return turned(zip(factors.scattered(weighted), spread).map { -$0 * $1 })
    }
    let residuals = factors.scattered(top.mode.residuals)
    let ofDeviations = top.deviations.indices.map { index -> [Double] in
      var own = [Double](repeating: 0, count: factors.levelCount)
      for level in factors.range(index) { own[level] = modes[level] }
      let weighted = zip(factors.gathered(own), weights).map { $0 * $1 }
      var pull = zip(factors.scattered(weighted), spread).map { -$0 * $1 }
      for level in factors.range(index) { pull[level] += residuals[level] }
      return zip(own, turned(pull)).map { $0 + $1 }
    }
    movements = ofEffects + ofDeviations
  }

  /// The variance of a sum of intercepts, effects and deviations taken as known.
  func varianceOfSum(_ levels: [(factor: Int, level: Int)]) -> Double {
    var byLevel = [Double](repeating: 0, count: factor.pattern.size)
    for (factor, level) in levels { byLevel[offsets[factor] + level] = spread[offsets[factor] + level] }
    return factor.inverseForm(byLevel)
  }

  /// The variance of a figure from its slopes in the effects, the deviations themselves, and the intercepts.
  func variance(
    effects: [Double], deviations direct: [Double], intercepts: [(factor: Int, level: Int, slope: Double)]
  ) -> Double {
    let named = intercepts.map { (level: offsets[$0.factor] + $0.level, slope: $0.slope) }
    let slopes = zip(effects + direct, movements).map { own, movement in
      named.reduce(own) { $0 + $1.slope * movement[$1.level] }
    }
    var standardised = [Double](repeating: 0, count: factor.pattern.size)
    for (level, slope) in named { standardised[level] += slope * spread[level] }
    let given = factor.inverseForm(standardised)
    return given + slopes.indices.reduce(0) { $0 + slopes[$1] * dot(covariances[$1], slopes) }
  }
}
