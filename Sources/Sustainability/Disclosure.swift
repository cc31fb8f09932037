import Statistics

extension OpenRow {
  /// The row with its figures taken out where they rest on too few.
  ///
  /// A figure is suppressed when fewer than `minimum` respondents stand behind it; one from a sensitive question also
  /// when fewer than that stand above the line or beside it, because 0 % and 100 % tell what each single one said.
  ///
  /// - Parameter answered: how many of the municipality's caseworkers answered anything. Where they are too few, even
  ///   "none was decided" would tell what each of them said.
  func protected(minimum: Int, answered: Int?) -> OpenRow {
    let tellsOfFew = row.estimate == nil && (1..<minimum).contains(answered ?? 0)
    guard tellsOfFew || (row.estimate != nil && isTooSmall(minimum)) else { return self }
    let suppressed = IndicatorRow(
      municipality: row.municipality, indicator: row.indicator, group: row.group, estimate: nil, lower: nil, upper: nil,
      crude: nil, respondents: nil, answerSets: nil, dealt: row.dealt, employed: row.employed, method: nil,
      isSuppressed: true, reason: .fewerThan(minimum), noInterval: nil)
    return OpenRow(row: suppressed, clusters: clusters)
  }

  private func isTooSmall(_ minimum: Int) -> Bool {
    if clusters.count < minimum { return true }
    guard row.indicator.isSensitive else { return false }
    let above = clusters.count { $0.numerator > 0 }
    let beside = clusters.count { $0.numerator < $0.denominator }
    return above < minimum || beside < minimum
  }
}

extension Participation {
  /// The numbers without those that would tell how few answered.
  func protected(minimum: Int) -> Participation {
    guard let respondents, (1..<minimum).contains(respondents) else { return self }
    return Participation(
      municipality: municipality, respondents: nil, listed: listed, answerSets: nil, dealt: dealt, employed: employed)
  }
}
