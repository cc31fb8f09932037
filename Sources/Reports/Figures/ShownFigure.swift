package import Sustainability

/// What a page shows in the place of one figure.
package enum ShownFigure: Hashable, Sendable {
  /// A figure with what it rests on.
  case share(Share)
  /// It rests on fewer respondents than the minimum and is not shown.
  case fewerThan(Int)
  /// A figure that may not be shown could be worked out from it.
  case withheld
  /// There is nothing to show.
  case nothing(Nothing)

  /// A share of answer sets or respondents; where ``measure`` says so, points or cases a year. It is the plain figure;
  /// the adjusted one stands beside it.
  package struct Share: Hashable, Sendable {
    /// In what it is.
    package let measure: Indicator.Measure
    /// The plain figure: a share from 0 to 1, points from 0 to 100, or cases a year from 0.
    package let estimate: Double
    /// Its 95 % interval; `nil` where there is none.
    package let interval: ClosedRange<Double>?
    /// The figure moved towards the mean in proportion to what is not known; `nil` where none was worked out.
    package let adjusted: Adjusted?
    /// Between what the plain figure would lie whatever those think who did not answer; `nil` where that is not known.
    package let bounds: ClosedRange<Double>?
    /// The respondents it rests on.
    package let respondents: Int?
    /// The answer sets it rests on.
    package let answerSets: Int?

    /// A figure; an interval that is not one is left out, and what lies outside its measure is moved to its end.
    package init(
      _ measure: Indicator.Measure = .share, estimate: Double, interval: ClosedRange<Double>? = nil,
      adjusted: Adjusted? = nil, bounds: ClosedRange<Double>? = nil, respondents: Int? = nil, answerSets: Int? = nil
    ) {
      self.measure = measure
      self.estimate = measure.within(estimate)
      self.interval = interval
      self.adjusted = adjusted
      self.bounds = bounds
      self.respondents = respondents
      self.answerSets = answerSets
    }
  }

  /// An adjusted figure.
  package struct Adjusted: Hashable, Sendable {
    /// The figure.
    package let estimate: Double
    /// Its 95 % interval; `nil` where there is none.
    package let interval: ClosedRange<Double>?

    /// An adjusted figure.
    package init(estimate: Double, interval: ClosedRange<Double>?) {
      self.estimate = estimate
      self.interval = interval
    }
  }

  /// Why there is nothing to show.
  package enum Nothing: Hashable, Sendable {
    /// The table holds no such figure.
    case notAsked
    /// Nobody answered what it reads.
    case noAnswers
    /// Answers were given, but none was decided.
    case nothingDecided
    /// Nobody answered some vignette that enters the sum.
    case notEveryVignette
    /// The plain figure stands by itself.
    case notAdjusted
  }

  /// The figure of a row; what is not finite counts as not there.
  package init(_ row: IndicatorRow?, minimum: Int) {
    guard let row else {
      self = .nothing(.notAsked)
      return
    }
    switch (row.isSuppressed, row.reason, row.estimate) {
    case (_, .fewerThan(let fewest)?, _): self = .fewerThan(fewest)
    case (_, .wouldReveal?, _), (_, .besideEarlier?, _): self = .withheld
    case (true, _, _): self = .fewerThan(minimum)
    case (false, .noAnswers?, _): self = .nothing(.noAnswers)
    case (false, .nothingDecided?, _): self = .nothing(.nothingDecided)
    case (false, .notEveryVignette?, _): self = .nothing(.notEveryVignette)
    case (false, nil, let estimate?) where estimate.isFinite: self = .share(Share(row, estimate: estimate))
    case (false, nil, _): self = .nothing(.noAnswers)
    }
  }

  /// The figure; `nil` where none is shown.
  package var share: Share? {
    if case .share(let share) = self { share } else { nil }
  }

  /// The adjusted figure in the place of the plain one; `nil` where there is none.
  package var adjusted: ShownFigure? {
    guard let share, let adjusted = share.adjusted else { return nil }
    return .share(Share(share.measure, estimate: adjusted.estimate, interval: adjusted.interval))
  }
}

extension ShownFigure.Share {
  /// The figures of a row: where a model adjusted the estimate, the plain one stands first.
  fileprivate init(_ row: IndicatorRow, estimate: Double) {
    let measure = row.indicator.measure
    let limits = measure.interval(row.lower, row.upper)
    let isAdjusted = row.isAdjusted
    let plain = row.crude.flatMap { $0.isFinite ? $0 : nil }
    self.init(
      measure, estimate: isAdjusted ? plain ?? estimate : estimate,
      interval: isAdjusted
        ? measure.interval(row.descriptive?.lowerBound, row.descriptive?.upperBound) : limits,
      adjusted: isAdjusted && plain != nil
        ? ShownFigure.Adjusted(estimate: measure.within(estimate), interval: limits) : nil,
      bounds: measure.interval(row.bounds?.lowerBound, row.bounds?.upperBound),
      respondents: row.respondents, answerSets: row.answerSets)
  }
}

extension Indicator.Measure {
  /// The largest figure there is; `nil` without one.
  package var largest: Double? {
    switch self {
    case .share, .score: 1
    case .points: 100
    case .perYear: nil
    }
  }

  func within(_ value: Double) -> Double { min(largest ?? .greatestFiniteMagnitude, max(0, value)) }

  func interval(_ lower: Double?, _ upper: Double?) -> ClosedRange<Double>? {
    guard let lower, let upper, lower.isFinite, upper.isFinite, lower <= upper else { return nil }
    return within(lower)...within(upper)
  }
}
