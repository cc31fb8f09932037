import Statistics
import Studies

/// What a study can and cannot tell of how municipalities differ, from shown figures alone.
public struct WhatCanBeTold: Hashable, Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// How many municipalities are shown with an adjusted figure.
  public let adjusted: Int
  /// The mean of their adjusted figures.
  public let mean: Double
  /// Those whose adjusted interval lies wholly above the mean.
  public let above: [String]
  /// Those whose adjusted interval lies wholly below the mean.
  public let below: [String]
  /// How likely plain figures would be to differ at least so much were all municipalities alike: Cochran's Q on
  /// Σ(p − p̄)²/s², s the half-width of the plain interval over 1.96; `nil` with fewer than two plain intervals.
  public let probabilityIfAlike: Double?
  /// The smallest distance of a municipality of middling size from the mean that its own plain figure would show four
  /// times in five: 2.8 standard errors (Cohen, *Statistical Power Analysis*, 2nd ed. 1988); `nil` without plain intervals.
  public let smallestDifference: Double?

  /// Whether the municipalities differ by more than chance has it, at 5 %.
  public var differBeyondChance: Bool { probabilityIfAlike.map { $0 < 0.05 } ?? false }
}

extension IndicatorTable {
  /// What can be told of an indicator on all answers; `nil` where no municipality is shown with an adjusted figure.
  public func whatCanBeTold(of indicator: String) -> WhatCanBeTold? {
    let shown = municipalities.compactMap { row(indicator, of: $0.id) }.filter { $0.estimate != nil }
    let adjusted = shown.filter { $0.method == .mixedModel }
    guard let first = adjusted.first else { return nil }
    let mean = adjusted.reduce(0) { $0 + ($1.estimate ?? 0) } / Double(adjusted.count)
    let errors = shown.compactMap { row in row.descriptive.map { ($0.upperBound - $0.lowerBound) / (2 * 1.96) } }
    let plain = shown.compactMap { row in row.descriptive == nil ? nil : row.crude }
    let sorted = errors.sorted()
    return WhatCanBeTold(
      indicator: first.indicator, adjusted: adjusted.count, mean: mean,
      above: adjusted.filter { $0.lower.map { $0 > mean } ?? false }.compactMap(\.municipality),
      below: adjusted.filter { $0.upper.map { $0 < mean } ?? false }.compactMap(\.municipality),
      probabilityIfAlike: Self.probabilityIfAlike(plain, errors),
      smallestDifference: sorted.isEmpty ? nil : 2.8 * sorted[sorted.count / 2])
  }

  private static func probabilityIfAlike(_ shares: [Double], _ errors: [Double]) -> Double? {
    let known = zip(shares, errors).filter { $0.1 > 0 }
    guard known.count > 1 else { return nil }
    let weights = known.map { 1 / ($0.1 * $0.1) }
    let mean = zip(known, weights).reduce(0) { $0 + $1.0.0 * $1.1 } / weights.reduce(0, +)
    let spread = zip(known, weights).reduce(0) { $0 + ($1.0.0 - mean) * ($1.0.0 - mean) * $1.1 }
    return ChiSquaredDistribution(degreesOfFreedom: Double(known.count - 1))?.upperTail(spread)
  }
}
