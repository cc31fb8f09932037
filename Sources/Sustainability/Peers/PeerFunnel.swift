public import Statistics
public import Studies

/// Every municipality's share against how much it rests on, with the limits between which chance alone would keep it.
/// It orders nobody.
///
/// Shares are not shrunken; those of municipalities with enough respondents on every vignette are standardised to equal weights
/// of the vignettes (``Statistics/Proportions/standardisedShare(_:)``), the others plain. The size is the effective
/// one: answers of one respondent are alike. Limits are exact (``Statistics/Funnel/exactLimits(target:size:confidence:)``) around
/// the pooled share of the points; where municipalities differ by more than chance, limits with the variance between them
/// added stand beside them. Shares are rounded to whole per cent and sizes to whole numbers before anything is made of
/// them, the pooled share and the variances too, so that no cell can be worked out from them.
public struct PeerFunnel: Hashable, Sendable {
  /// One municipality.
  public struct Point: Hashable, Sendable {
    /// Whose it is.
    public let municipality: Municipality
    /// The share, in whole per cent.
    public let share: Double
    /// The effective number of answer sets, whole.
    public let size: Double
    /// How it is marked.
    public let mark: Mark

    /// A point.
    package init(
      municipality: Municipality, share: Double, size: Double, mark: Mark
    ) {
      self.municipality = municipality
      self.share = share
      self.size = size
      self.mark = mark
    }
  }

  /// Whose a point is.
  public enum Mark: String, Hashable, Sendable {
    /// The municipality's that is asked about.
    case own
    /// One of its peers'.
    case peer
    /// Any other's.
    case other
  }

  /// Limits at a size.
  public struct Limits: Hashable, Sendable {
    /// What chance alone allows.
    public let exact: ClosedRange<Double>
    /// The same with the variance between municipalities; `nil` where they do not differ by more than chance.
    public let widened: ClosedRange<Double>?
  }

  /// Where the own point lies.
  public enum Position: Hashable, Sendable {
    /// Between the 95 % limits.
    case inside
    /// Beyond the 95 %, between the 99.8 % limits.
    case beyond95(isHigh: Bool)
    /// Beyond the 99.8 % limits.
    case beyond998(isHigh: Bool)
  }

  /// The fewest points that make a funnel.
  public static let fewestPoints = 4

  /// The indicator.
  public let indicator: Indicator
  /// The points, in the order of the study's table.
  public let points: [Point]
  /// The pooled share around which the limits lie.
  public let target: Double
  /// How many times the variance is that chance alone would give (winsorised, on the arcsine scale); 1 for chance.
  public let overdispersion: Double?
  /// The variance between municipalities on the arcsine scale; 0 where chance explains all.
  public let betweenVariance: Double
  /// How many points are plain shares because a vignette has too few respondents there.
  public let plainPoints: Int

  /// A funnel.
  package init(
    indicator: Indicator, points: [Point], target: Double, overdispersion: Double?, betweenVariance: Double,
    plainPoints: Int
  ) {
    self.indicator = indicator
    self.points = points
    self.target = target
    self.overdispersion = overdispersion
    self.betweenVariance = betweenVariance
    self.plainPoints = plainPoints
  }

  /// 99.8 %.
  private static let outer = Confidence(0.998) ?? .ninetyFive

  /// The limits at a size; `nil` where there are none, as for a pooled share of 0 or 1.
  public func limits(at size: Double, outer: Bool = false) -> Limits? {
    let confidence = outer ? Self.outer : .ninetyFive
    guard let exact = try? Funnel.exactLimits(target: target, size: size, confidence: confidence).get() else {
      return nil
    }
    let widened =
      betweenVariance > 0
      ? try? Funnel.additiveLimits(
        target: target, size: size, betweenVariance: betweenVariance, confidence: confidence
      ).get() : nil
    let inner = exact.asShares
    // Two kinds of limits on two scales: the widened ones must nowhere be the narrower.
    let hull = widened.map(\.asShares).map {
      min($0.lowerBound, inner.lowerBound)...max($0.upperBound, inner.upperBound)
    }
    return Limits(exact: inner, widened: hull)
  }

  /// Where the own point lies among the exact limits; `nil` when it is not shown or there are no limits.
  public var position: Position? {
    guard let own = points.first(where: { $0.mark == .own }), let inner = limits(at: own.size)?.exact,
      let outer = limits(at: own.size, outer: true)?.exact
    else { return nil }
    let isHigh = own.share > target
    if !outer.contains(own.share) { return .beyond998(isHigh: isHigh) }
    return inner.contains(own.share) ? .inside : .beyond95(isHigh: isHigh)
  }

  /// Whether the own point lies between the widened 95 % limits; `nil` without such limits or an own point.
  public var isInsideWidened: Bool? {
    guard let own = points.first(where: { $0.mark == .own }), let widened = limits(at: own.size)?.widened else {
      return nil
    }
    return widened.contains(own.share)
  }

  /// Between which places a municipality would stand if all were ordered from the smallest share up, with 95 %
  /// probability; only for those who ask for it. Shares have Jeffreys' posterior on their effective size.
  /// Source: ``Statistics/Ranks/distributions(_:)``.
  public func ranks() -> Result<[ClosedRange<Int>], Undefined> {
    Result { () throws(Undefined) in
      let units = try points.map { point throws(Undefined) in
        try RankedQuantity.share(point.share * point.size, of: point.size, prior: (alpha: 0.5, beta: 0.5))
      }
      let distributions =
        units.count <= 200
        ? Ranks.distributions(units)
        : Ranks.simulated(units, draws: 10_000, generator: SeededGenerator(seed: 2026))
      return try distributions.get().map { $0.interval() }
    }
  }
}

extension PeerFunnel {
  /// The funnel of an indicator; `nil` where fewer than four figures are shown.
  init?(
    _ indicator: Indicator, _ scope: PeerScope, own: String, peers: Set<String>, _ table: IndicatorTable,
    _ municipalities: [Municipality]
  ) {
    var plain = 0
    var rounded: [FunnelPoint] = []
    var points: [Point] = []
    for municipality in municipalities {
      let place = PeerScope.Place(indicator: indicator.id, municipality: municipality.id)
      guard let answers = scope.answers[place], let share = scope.shares[place] else { continue }
      let standardised = answers.standardised(over: scope.vignettes, minimum: table.minimum)
      let value = standardised?.share ?? share.estimate.value
      guard let size = standardised?.effectiveSize ?? share.effectiveSize,
        let point = try? FunnelPoint(share: (value * 100).rounded() / 100, effectiveSize: max(1, size.rounded()))
      else { continue }
      if standardised == nil { plain += 1 }
      rounded.append(point)
      let mark: Mark = municipality.id == own ? .own : peers.contains(municipality.id) ? .peer : .other
      points.append(Point(municipality: municipality, share: point.share, size: point.size, mark: mark))
    }
    guard points.count >= Self.fewestPoints, case .success(let target) = Funnel.target(rounded) else { return nil }
    self.indicator = indicator
    self.points = points
    self.target = target
    let dispersion = try? Funnel.additiveOverdispersion(rounded, target: target).get()
    overdispersion = dispersion?.winsorised
    betweenVariance = dispersion?.betweenVariance ?? 0
    plainPoints = plain
  }
}

extension Array where Element == CountedAnswer {
  /// The share with every vignette counting alike; `nil` where a vignette has fewer respondents than the minimum, or
  /// answers are to no vignette.
  fileprivate func standardised(over vignettes: [String], minimum: Int) -> StandardisedShare? {
    let byVignette = Dictionary(grouping: self, by: \.vignette)
    guard byVignette[nil] == nil,
      vignettes.allSatisfy({ Set((byVignette[$0] ?? []).map(\.respondent)).count >= Swift.max(2, minimum) })
    else { return nil }
    let counts = Dictionary(grouping: self, by: \.respondent).sorted { $0.key < $1.key }.map { _, own in
      vignettes.map { vignette in
        let answers = own.filter { $0.vignette == vignette }
        return ClusterCount(answers.count { $0.value == 1 }, of: answers.count)
      }
    }
    return try? Proportions.standardisedShare(counts).get()
  }
}

extension Interval {
  /// The limits kept between 0 and 1, for showing.
  fileprivate var asShares: ClosedRange<Double> {
    let kept = clipped(to: 0...1)
    return kept.lower...kept.upper
  }
}
