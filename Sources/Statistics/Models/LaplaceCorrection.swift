/// What Laplace's approximation misses of the logarithm of a likelihood, to the next order.
///
/// With ℓ₃ and ℓ₄ the third and fourth derivatives of a row's log-likelihood in its place on the scale, v the variances of
/// the places given the answers and C their covariances: Σ ℓ₄v²/8 + (ℓ₃v)′C(ℓ₃v)/8 + Σ ℓ₃²v³/12. The last sum runs over pairs of rows
/// in full; here each is paired with itself only, as the others hardly count where no group is far from the middle.
/// Without it a deviation is put too low where its levels have few answers each: four a respondent.
/// Source: Shun & McCullagh, *Journal of the Royal Statistical Society* B 57 (1995) 749–760; Raudenbush, Yang & Yosef, *Journal
/// of Computational and Graphical Statistics* 9 (2000) 141–157.
extension CrossedLaplace {
  func correction(effects: [Double], deviations: [Double]) -> Double? {
    guard let top = top(effects, deviations) else { return nil }
    let inverse = top.factor.inverseOnPattern()
    let variances = factors.quadraticForms(inverse, deviations: deviations)
    let bends = bends(top, inverse: inverse)
    let spread = factors.spread(deviations)
    let pulled = zip(factors.scattered(bends.pulls), spread).map { $0 * $1 }
    var value = dot(pulled, bends.turned) / 2
    for (row, variance) in variances.enumerated() where rows.trials[row] > 0 {
      let weight = top.mode.weights[row]
      let skew = top.mode.skews[row]
      let fourth = -weight * (1 - 6 * weight / rows.trials[row])
      value += fourth * variance * variance / 8 + skew * skew * variance * variance * variance / 12
    }
    return finite(value)
  }
}

extension CrossedFit {
  /// Moves effects and deviations by one step of Newton's method towards where the corrected likelihood is highest.
  ///
  /// One step is enough where the correction is small beside the likelihood. Where it is not it is no guide, so the step
  /// changes no deviation by more than half of it and no effect by more than 0.3, and is taken only if it helps.
  mutating func correct(
    _ covariances: [[Double]?], by correction: (_ effects: [Double], _ deviations: [Double]) -> Double?
  ) {
    let place = effects + deviations
    let count = effects.count
    func value(_ there: [Double]) -> Double? { correction(Array(there.prefix(count)), Array(there.dropFirst(count))) }
    func whole(_ there: [Double]) -> Double? {
      value(there).flatMap { own in
        height(Array(there.prefix(count)), Array(there.dropFirst(count))).map { own + $0 }
      }
    }
    var slopes = [Double](repeating: 0, count: place.count)
    for index in place.indices where covariances[index] != nil {
      let step = index < count ? 0.02 : 0.02 * place[index]
      var there = place
      there[index] = place[index] + step
      let above = value(there)
      there[index] = place[index] - step
      guard let above, let below = value(there) else { return }
      slopes[index] = (above - below) / (2 * step)
    }
    let change = covariances.map { row in row.map { dot($0, slopes) } ?? 0 }
    let longest = zip(place, change).enumerated().reduce(1) { longest, pair in
      let room = pair.offset < count ? 0.3 : pair.element.0 / 2
      return room > 0 ? max(longest, abs(pair.element.1) / room) : longest
    }
    let moved = zip(place, change).map { $0 + $1 / longest }
    guard let before = whole(place), let after = whole(moved), after > before else { return }
    settle(effects: Array(moved.prefix(count)), deviations: Array(moved.dropFirst(count)))
  }
}
