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
    return OpenRow(row: row.withheld(because: .fewerThan(minimum)), clusters: clusters, isSensitive: isSensitive)
  }

  private func isTooSmall(_ minimum: Int) -> Bool {
    if clusters.count < minimum { return true }
    guard isSensitive else { return false }
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

extension IndicatorRow {
  /// The row without its figures.
  fileprivate func withheld(because reason: Reason) -> IndicatorRow {
    var row = self
    (row.estimate, row.lower, row.upper, row.crude) = (nil, nil, nil, nil)
    (row.descriptive, row.bounds) = (nil, nil)
    (row.respondents, row.answerSets) = (nil, nil)
    (row.method, row.noInterval) = (nil, nil)
    row.isSuppressed = true
    row.reason = reason
    return row
  }
}

extension IndicatorRow {
  /// What rows must share for one to be the total of the others.
  fileprivate var place: [String] { [indicator.id, group.text] }
}

/// How many withheld parts a total must hold, so that not even one of those concerned, who knows the own figure, can
/// work out another's.
private let safelyHidden = 3

extension Array where Element == IndicatorRow {
  /// The rows with those totals taken out from which a withheld figure could be worked out by subtraction.
  func withoutRevealingTotals(minimum: Int) -> [IndicatorRow] {
    let hidden = Dictionary(grouping: filter { $0.isSuppressed && $0.municipality != nil }, by: \.place)
    return map { row in
      let count = hidden[row.place]?.count ?? 0
      guard row.municipality == nil, row.estimate != nil, (1..<safelyHidden).contains(count) else { return row }
      return row.withheld(because: .wouldReveal(minimum))
    }
  }
}

extension Array where Element == Participation {
  /// The numbers of participation with the totals taken out where a withheld number could be worked out from them.
  func withoutRevealingTotals() -> [Participation] {
    let hidden = count { $0.municipality != nil && $0.respondents == nil }
    guard (1..<safelyHidden).contains(hidden) else { return self }
    return map { numbers in
      numbers.municipality != nil
        ? numbers
        : Participation(
          municipality: nil, respondents: nil, listed: numbers.listed, answerSets: nil, dealt: numbers.dealt,
          employed: numbers.employed)
    }
  }
}
