import Glibc

/// The likelihood of a logistic model with several random intercepts, with quadrature where Laplace's approximation is
/// worst.
///
/// The levels of the factor with most levels, such as respondents, have the fewest answers each. Given all other
/// intercepts v they are independent, so each is integrated by quadrature (``GroupIntegral``):
/// ℓ = h(v̂) − log det(H)/2, h(v) = −v′v/2 + Σ over its levels of log ∫ φ(z) Π P(x | η + σz) dz, v̂ where h is highest and H its
/// curvature there. For the others, who have many answers each, Laplace's approximation stays. With one factor nothing
/// of it is left. H comes from the moments of the answers' residuals under each level's distribution of z:
/// −∂²log∫/∂η∂η′ = E(W) − Var(residuals).
/// Source: Pinheiro & Bates, *Journal of Computational and Graphical Statistics* 4 (1995) 12–35; Louis, *Journal of the Royal
/// Statistical Society* B 44 (1982) 226–233, for the curvature.
final class CrossedQuadrature {
  /// The answers of one level of the factor that is integrated, and the levels of all others that they touch.
  private struct Group {
    let rows: [Int]
    let answers: GroupAnswers
    /// The levels of other factors, in the common numbering, each once.
    let levels: [Int]
    /// For each row, one factor after the other, the index of its level in `levels`.
    let memberships: [Int]
    /// Where each pair of levels, the first not before the second, is kept in the matrix.
    let places: [Int]
  }

  private let rows: BinomialRows
  private let inner: Int
  private let outer: [Int]
  private let levelFactors: [Int]
  private let groups: [Group]
  private let pattern: SparsePattern
  private let rule: GaussHermiteRule
  private let coefficients: Double
  /// The last modes, where the next search begins.
  private var modes: [Double]
  private var innerModes: [Double]

  init(_ rows: BinomialRows, _ factors: [GroupingFactor], rule: GaussHermiteRule) throws(Undefined) {
    guard let inner = factors.indices.max(by: { (factors[$0].count, $1) < (factors[$1].count, $0) }) else {
      throw .tooFewGroups
    }
    self.rows = rows
    self.rule = rule
    self.inner = inner
    // Factors with most levels first: eliminating them is cheap.
    let outer = factors.indices.filter { $0 != inner }.sorted { (factors[$1].count, $0) < (factors[$0].count, $1) }
    self.outer = outer
    var offsets: [Int] = []
    var levelFactors: [Int] = []
    for factor in outer {
      offsets.append(levelFactors.count)
      levelFactors += Array(repeating: factor, count: factors[factor].count)
    }
    self.levelFactors = levelFactors
    var members = [[Int]](repeating: [], count: factors[inner].count)
    for (row, level) in factors[inner].levels.enumerated() where rows.trials[row] > 0 { members[level].append(row) }
    let touched = members.map { rows in
      rows.flatMap { row in zip(outer, offsets).map { $1 + factors[$0].levels[row] } }
    }
    var meetings: Set<Int> = []
    for levels in touched.map({ Set($0).sorted() }) {
      for (place, one) in levels.enumerated() {
        for other in levels[..<place] {
          meetings.insert(SparsePattern.meeting(one, other, size: levelFactors.count))
        }
      }
    }
    let pattern = SparsePattern(size: levelFactors.count, meetings: meetings)
    self.pattern = pattern
    groups = zip(members, touched).map { own, touched in
      let levels = Set(touched).sorted()
      var places: [Int] = []
      for (place, one) in levels.enumerated() {
        for other in levels[...place] { places.append(pattern.place(one, other)) }
      }
      return Group(
        rows: own,
        answers: GroupAnswers(successes: own.map { rows.successes[$0] }, trials: own.map { rows.trials[$0] }),
        levels: levels, memberships: touched.map { levels.firstIndex(of: $0) ?? 0 }, places: places)
    }
    coefficients = rows.logCoefficients
    modes = levelFactors.map { _ in 0 }
    innerModes = members.map { _ in 0 }
  }

  /// What is known at one set of outer intercepts.
  private struct State {
    var height: Double
    var slope: [Double]
    var curvature: [Double]
  }

  /// The logarithm of the likelihood; nil where the arithmetic fails.
  func value(effects: [Double], deviations: [Double]) -> Double? {
    let fixed = rows.predictors.map { dot($0, effects) }
    let spread = levelFactors.map { deviations[$0] }
    var here = state(fixed, spread, deviations[inner], modes)
    if !here.height.isFinite {
      modes = modes.map { _ in 0 }
      here = state(fixed, spread, deviations[inner], modes)
    }
    for _ in 0..<100 {
      guard let factor = SparseCholesky(pattern, here.curvature) else { return nil }
      let step = factor.solve(here.slope)
      let gain = dot(step, here.slope)
      guard gain >= 1e-12 else {
        return finite(here.height + coefficients - factor.diagonal.reduce(0) { $0 + log($1) } / 2)
      }
      var length = 1.0
      while true {
        let next = zip(modes, step).map { $0 + length * $1 }
        let there = state(fixed, spread, deviations[inner], next)
        // So near the top the full step is right, and rounding would hide that it helps.
        if there.height >= here.height || gain < 1e-6 || length < 1e-9 {
          (modes, here) = (next, there)
          break
        }
        length /= 2
      }
    }
    return nil
  }

  private func state(_ fixed: [Double], _ spread: [Double], _ deviation: Double, _ modes: [Double]) -> State {
    var state = State(
      height: -sumOfSquares(modes) / 2, slope: modes.map { -$0 },
      curvature: [Double](repeating: 0, count: pattern.rows.count))
    for level in modes.indices { state.curvature[pattern.starts[level]] = 1 }
    let moved = zip(modes, spread).map { $0 * $1 }
    for (number, group) in groups.enumerated() where !group.rows.isEmpty {
      let places = group.rows.enumerated().map { place, row in
        outer.indices.reduce(fixed[row]) {
          $0 + moved[group.levels[group.memberships[place * outer.count + $1]]]
        }
      }
      let integral = GroupIntegral(
        group.answers, fixed: places, deviation: deviation, rule: rule, start: innerModes[number])
      innerModes[number] = integral.mode
      state.height += integral.logValue
      if !outer.isEmpty { add(group, places, deviation, integral, spread, to: &state) }
    }
    return state
  }

  /// Adds the slope and the curvature of one group's integral.
  private func add(
    _ group: Group, _ fixed: [Double], _ deviation: Double, _ integral: GroupIntegral, _ spread: [Double],
    to state: inout State
  ) {
    let count = group.levels.count
    var means = [Double](repeating: 0, count: count)
    var curvature = [Double](repeating: 0, count: group.places.count)
    var residuals = means
    for (place, share) in zip(integral.places, integral.shares) {
      for level in residuals.indices { residuals[level] = 0 }
      for (row, start) in fixed.enumerated() {
        let trials = group.answers.trials[row]
        let probability = logistic(start + deviation * place)
        let weight = share * trials * probability * (1 - probability)
        let own = group.memberships[(row * outer.count)..<((row + 1) * outer.count)]
        for one in own {
          residuals[one] += group.answers.successes[row] - trials * probability
          for other in own where other <= one { curvature[one * (one + 1) / 2 + other] += weight }
        }
      }
      var pair = 0
      for one in residuals.indices {
        means[one] += share * residuals[one]
        for other in 0...one {
          curvature[pair] -= share * residuals[one] * residuals[other]
          pair += 1
        }
      }
    }
    var pair = 0
    for (one, level) in group.levels.enumerated() {
      state.slope[level] += spread[level] * means[one]
      for other in 0...one {
        state.curvature[group.places[pair]] +=
          spread[level] * spread[group.levels[other]] * (curvature[pair] + means[one] * means[other])
        pair += 1
      }
    }
  }
}
