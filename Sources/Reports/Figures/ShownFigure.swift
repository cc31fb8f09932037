package import Sustainability

/// What a page shows in the place of one figure.
package enum ShownFigure: Hashable, Sendable {
  /// A share with what it rests on.
  case share(Share)
  /// It rests on fewer respondents than the minimum and is not shown.
  case fewerThan(Int)
  /// A figure that may not be shown could be worked out from it.
  case withheld
  /// There is nothing to show.
  case nothing(Nothing)

  /// A share of answer sets or respondents.
  package struct Share: Hashable, Sendable {
    /// The share, 0 to 1.
    package let estimate: Double
    /// The 95 % interval; `nil` where there is none.
    package let interval: ClosedRange<Double>?
    /// The respondents it rests on.
    package let respondents: Int?
    /// The answer sets it rests on.
    package let answerSets: Int?

    /// A share; an interval that is not one is left out.
    package init(
      estimate: Double, interval: ClosedRange<Double>? = nil, respondents: Int? = nil, answerSets: Int? = nil
    ) {
      self.estimate = min(1, max(0, estimate))
      self.interval = interval
      self.respondents = respondents
      self.answerSets = answerSets
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
  }

  /// The figure of a row; what is not finite counts as not there.
  package init(_ row: IndicatorRow?, minimum: Int) {
    guard let row else {
      self = .nothing(.notAsked)
      return
    }
    switch (row.isSuppressed, row.reason, row.estimate) {
    case (_, .fewerThan(let fewest)?, _): self = .fewerThan(fewest)
    case (_, .wouldReveal?, _): self = .withheld
    case (true, _, _): self = .fewerThan(minimum)
    case (false, .noAnswers?, _): self = .nothing(.noAnswers)
    case (false, .nothingDecided?, _): self = .nothing(.nothingDecided)
    case (false, nil, let estimate?) where estimate.isFinite:
      self = .share(
        Share(
          estimate: estimate, interval: Self.interval(row), respondents: row.respondents, answerSets: row.answerSets))
    case (false, nil, _): self = .nothing(.noAnswers)
    }
  }

  private static func interval(_ row: IndicatorRow) -> ClosedRange<Double>? {
    guard let lower = row.lower, let upper = row.upper, lower.isFinite, upper.isFinite, lower <= upper else {
      return nil
    }
    return min(1, max(0, lower))...min(1, max(0, upper))
  }

  /// The share; `nil` where none is shown.
  package var share: Share? {
    if case .share(let share) = self { share } else { nil }
  }
}
