/// How sure effects and intercepts are together, when the deviations are taken as known.
///
/// The information about β and the standardised u is ((X′WX, X′WZΛ), (ΛZ′WX, H)) with H = ΛZ′WZΛ + I; what is asked of it is
/// the variance of a linear combination. Source: Henderson, *Biometrics* 31 (1975) 423–447.
struct CrossedPrecision: Sendable, Hashable {
  private let factor: SparseCholesky
  /// For each effect, by level, ΛZ′Wx, and H⁻¹ of it.
  private let couplings: [[Double]]
  private let solved: [[Double]]
  /// What the effects' information is once the intercepts are accounted for.
  private let effects: CholeskyFactor
  private let deviations: [Double]
  private let offsets: [Int]

  init(
    _ rows: BinomialRows, _ factors: CrossedFactors, deviations: [Double], weights: [Double], _ factor: SparseCholesky
  ) throws(Undefined) {
    self.factor = factor
    self.deviations = deviations
    offsets = factors.offsets
    let spread = factors.spread(deviations)
    let columns = (0..<rows.effectCount).map { column in
      rows.predictors.indices.map { weights[$0] * rows.predictors[$0][column] }
    }
    let couplings = columns.map { zip(factors.scattered($0), spread).map { $0 * $1 } }
    let solved = couplings.map(factor.solve)
    var information = SymmetricMatrix(size: columns.count)
    for row in columns.indices {
      for column in 0...row {
        let direct = rows.predictors.indices.reduce(0) { $0 + columns[row][$1] * rows.predictors[$1][column] }
        information[row, column] = direct - dot(couplings[row], solved[column])
      }
    }
    guard let effects = information.cholesky() else { throw .outOfNumericRange }
    (self.couplings, self.solved, self.effects) = (couplings, solved, effects)
  }

  /// The variance of Σ slope · effect + Σ slope · intercept.
  ///
  /// - Parameter intercepts: slopes by factor and level, on the log-odds scale.
  func variance(effects slopes: [Double], intercepts: [(factor: Int, level: Int, slope: Double)]) -> Double {
    var byLevel = [Double](repeating: 0, count: factor.pattern.size)
    for (factor, level, slope) in intercepts { byLevel[offsets[factor] + level] += slope * deviations[factor] }
    let rest = zip(slopes, solved).map { $0 - dot($1, byLevel) }
    return factor.inverseForm(byLevel) + dot(rest, effects.solve(rest))
  }
}
