/// Brent's search for a root, as R's `uniroot` has it.
///
/// Source: Brent, *Algorithms for Minimization without Derivatives*, 1973, ch. 4.
enum BrentSearch {
  /// The end of the bracket that is nearer to the root when the bracket is short enough; nil where the function has the
  /// same sign at both ends.
  static func root(from start: Double, to end: Double, precision: Double, of function: (Double) -> Double) -> Double? {
    var (previous, best, other) = (start, end, start)
    var (atPrevious, atBest) = (function(start), function(end))
    var atOther = atPrevious
    guard atPrevious * atBest <= 0 else { return nil }
    for _ in 0..<1000 {
      let lastStep = best - previous
      if atOther.magnitude < atBest.magnitude {
        (previous, best, other) = (best, other, best)
        (atPrevious, atBest, atOther) = (atBest, atOther, atBest)
      }
      let shortest = 2 * Double.ulpOfOne * best.magnitude + precision / 2
      let half = (other - best) / 2
      if half.magnitude <= shortest || atBest == 0 { return best }
      var step = half
      if lastStep.magnitude >= shortest, atPrevious.magnitude > atBest.magnitude {
        var (numerator, denominator) = interpolation(
          previous: (previous, atPrevious), best: (best, atBest), other: (other, atOther))
        if numerator > 0 { denominator = -denominator } else { numerator = -numerator }
        let isInside = numerator < 0.75 * (other - best) * denominator - (shortest * denominator).magnitude / 2
        if isInside, numerator < (lastStep * denominator / 2).magnitude { step = numerator / denominator }
      }
      if step.magnitude < shortest { step = step > 0 ? shortest : -shortest }
      (previous, atPrevious) = (best, atBest)
      best += step
      atBest = function(best)
      if atBest * atOther > 0 { (other, atOther) = (previous, atPrevious) }
    }
    return best
  }

  /// The step to the root of a line through two points, or of a sideways parabola through three, as a fraction.
  private static func interpolation(
    previous: (Double, Double), best: (Double, Double), other: (Double, Double)
  ) -> (numerator: Double, denominator: Double) {
    let width = other.0 - best.0
    let toPrevious = best.1 / previous.1
    if previous.0 == other.0 { return (width * toPrevious, 1 - toPrevious) }
    let shape = previous.1 / other.1
    let toOther = best.1 / other.1
    let numerator = toPrevious * (width * shape * (shape - toOther) - (best.0 - previous.0) * (toOther - 1))
    return (numerator, (shape - 1) * (toOther - 1) * (toPrevious - 1))
  }
}
