/// How many respondents each municipality needs for its share to be known so exactly.
public struct RespondentsNeeded: Sendable, Hashable {
  /// How far the interval may reach to each side.
  public let halfWidth: Double
  /// The smallest number, if nobody asked how many are employed; refused when it is more than a million.
  public let ofAnyStaff: Result<Int, Undefined>
  /// The smallest number among those employed; refused when not even all of them are enough. Nil when the staff is not
  /// known.
  public let ofStaff: Result<Int, Undefined>?
  /// How far the interval reaches when everybody employed answers; nil when the staff is not known, or is one person.
  public let halfWidthOfAll: Double?
}

extension StudyPlan {
  private static let mostNeeded = 1_000_000

  /// How many respondents each municipality needs for the expected interval to reach no farther to each side.
  ///
  /// The smallest number whose ``municipality`` has such a half-width; it falls with every respondent. This asks more than
  /// ``Proportions/clustersNeeded(share:halfWidth:meanSize:sizeDeviation:correlation:population:confidence:)``, which
  /// reckons with the normal distribution in the place of t and with every guess known.
  public func respondentsNeeded(halfWidth: Double) throws(PlanFault) -> RespondentsNeeded {
    guard halfWidth > 0, halfWidth < 0.5 else { throw .impossibleHalfWidth }
    let anyStaff = withoutStaff.smallest(halfWidth, upTo: Self.mostNeeded)
    let all = employed.flatMap { try? precision(municipalities: 1, respondents: $0).get().halfWidth }
    let fromStaff = employed.map { smallest(halfWidth, upTo: $0) }
    return RespondentsNeeded(
      halfWidth: halfWidth, ofAnyStaff: anyStaff.map { .success($0) } ?? .failure(.outOfNumericRange),
      ofStaff: fromStaff.map { found in found.map { .success($0) } ?? .failure(.populationSmallerThanSample) },
      halfWidthOfAll: all)
  }

  private func smallest(_ halfWidth: Double, upTo most: Int) -> Int? {
    func isEnough(_ respondents: Int) -> Bool {
      guard let found = try? precision(municipalities: 1, respondents: respondents).get() else { return false }
      return found.halfWidth <= halfWidth
    }
    guard isEnough(most) else { return nil }
    var (few, enough) = (1, most)
    while enough - few > 1 {
      let middle = few + (enough - few) / 2
      if isEnough(middle) { enough = middle } else { few = middle }
    }
    return enough
  }

  /// The same plan when nothing is known of the staff.
  private var withoutStaff: StudyPlan { StudyPlan(self, employed: nil) }
}
