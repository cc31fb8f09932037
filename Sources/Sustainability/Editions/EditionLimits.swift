import Studies

/// What of a new edition may be shown beside an earlier one, which may be subtracted from it.
///
/// Within a municipality and a whole of linked indicators (``Indicator/whole``) all rows are as they were, or all are shown
/// that have moved by at least the minimum of respondents, told by the numbers, and no row is withheld in either edition: then every
/// difference is of so many. Where a part is withheld, or moved by fewer, only the figures on all answers are shown, if
/// those are as they were or moved by so many. Else nothing is: a figure with the same number of respondents whose share or number
/// of answers differs counts as moved by fewer, so does one that was withheld before (earlier totals may hold
/// it), and of a sensitive question every change. Parts of a part follow the whole that they divide. Where anything of a
/// whole has moved, totals are over the municipalities that are shown, and tell nothing else.
///
/// Compared are plain figures: adjusted ones move a little with everybody's answers, and no single change can be taken
/// out of them.
struct EditionLimits: Sendable {
  /// How much of a municipality's rows may be shown.
  enum Extent: Int, Comparable, Sendable {
    case nothing, allAnswers, everything

    static func < (left: Extent, right: Extent) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Place: Hashable {
    let municipality: String
    let whole: String
  }

  private var extents: [Place: Extent] = [:]
  private var moved: Set<String> = []

  /// - Parameter rows: those of the new edition before it was held against the earlier one.
  init(_ rows: [IndicatorRow], beside earlier: EarlierEdition, sensitive: Set<String>, minimum: Int) {
    let comparison = EditionComparison(rows, earlier, minimum: minimum)
    let all = rows.map(\.indicator).uniqued
    let wholes = all.map(\.whole).uniqued
    for whole in wholes {
      let indicators = all.filter { $0.whole == whole }
      let isSensitive = indicators.contains { sensitive.contains($0.id) }
      if !comparison.isSame(indicators) { moved.insert(whole) }
      for municipality in Set(rows.compactMap(\.municipality)) {
        extents[Place(municipality: municipality, whole: whole)] = comparison.extent(
          indicators, in: municipality, isSensitive: isSensitive)
      }
    }
    for whole in wholes {
      guard let outer = all.first(where: { $0.whole == whole })?.outerWhole else { continue }
      if moved.contains(outer) { moved.insert(whole) }
      for municipality in Set(rows.compactMap(\.municipality)) {
        let inner = Place(municipality: municipality, whole: whole)
        let around = Place(municipality: municipality, whole: outer)
        extents[inner] = min(extents[inner] ?? .nothing, extents[around] ?? .everything)
      }
    }
  }

  /// Whether a row may be shown.
  func allows(_ indicator: Indicator, in municipality: String, _ group: IndicatorGroup) -> Bool {
    switch extents[Place(municipality: municipality, whole: indicator.whole)] ?? .nothing {
    case .nothing: false
    case .allAnswers: group == .all
    case .everything: true
    }
  }

  /// Whether anything of the indicator's whole has moved.
  func hasMoved(_ indicator: Indicator) -> Bool { moved.contains(indicator.whole) }
}

/// The rows of two editions side by side.
private struct EditionComparison {
  private let new: [EarlierEdition.Key: EarlierEdition.Figures]
  private let old: [EarlierEdition.Key: EarlierEdition.Figures]
  private let keys: [String: [EarlierEdition.Key]]
  private let municipalities: Set<String>
  private let minimum: Int

  init(_ rows: [IndicatorRow], _ earlier: EarlierEdition, minimum: Int) {
    let new = Dictionary(
      rows.map { row in
        (
          EarlierEdition.Key(municipality: row.municipality, indicator: row.indicator.id, group: row.group.text),
          EarlierEdition.Figures(
            crude: row.crude, respondents: row.respondents, answerSets: row.answerSets, isSuppressed: row.isSuppressed)
        )
      }, uniquingKeysWith: { first, _ in first })
    self.new = new
    old = earlier.rows
    municipalities = earlier.municipalities
    self.minimum = minimum
    keys = Dictionary(grouping: Set(new.keys).union(earlier.rows.keys), by: \.indicator)
  }

  /// Whether both editions tell the same of some indicators, everywhere.
  func isSame(_ indicators: [Indicator]) -> Bool { indicators.allSatisfy { (keys[$0.id] ?? []).allSatisfy(isSame) } }

  func extent(_ indicators: [Indicator], in municipality: String, isSensitive: Bool) -> EditionLimits.Extent {
    guard municipalities.contains(municipality) else { return .everything }
    let own = indicators.flatMap { keys[$0.id] ?? [] }.filter { $0.municipality == municipality }
    if own.allSatisfy(isSame) { return .everything }
    if isSensitive { return .nothing }
    let isNothingWithheld = own.allSatisfy { new[$0]?.isSuppressed != true && old[$0]?.isSuppressed != true }
    if isNothingWithheld, own.allSatisfy({ isSame($0) || hasMovedEnough($0) }) { return .everything }
    let whole = own.filter { $0.group == IndicatorGroup.all.text }
    return whole.allSatisfy { isSame($0) || hasMovedEnough($0) } ? .allAnswers : .nothing
  }

  private func isSame(_ key: EarlierEdition.Key) -> Bool {
    guard let new = new[key], let old = old[key] else { return false }
    let isCrudeSame = new.crude == old.crude || abs((new.crude ?? .infinity) - (old.crude ?? -.infinity)) < 1e-9
    return isCrudeSame && (new.respondents ?? 0) == (old.respondents ?? 0)
      && (new.answerSets ?? 0) == (old.answerSets ?? 0) && new.isSuppressed == old.isSuppressed
  }

  /// A part that one edition does not have was answered by nobody there; a missing figure on all answers is not known.
  private func hasMovedEnough(_ key: EarlierEdition.Key) -> Bool {
    let (new, old) = (new[key], old[key])
    if new?.isSuppressed == true || old?.isSuppressed == true { return false }
    if key.group == IndicatorGroup.all.text, new == nil || old == nil { return false }
    return abs((new?.respondents ?? 0) - (old?.respondents ?? 0)) >= minimum
  }
}
