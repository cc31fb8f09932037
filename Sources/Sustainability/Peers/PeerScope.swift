import Diagnostics
import Statistics
import Studies
import Vignettes

/// The figures that are compared with one another: one field, or all vignettes together where the study has one.
///
/// Caseworkers are specialised, so comparison happens within a field. Only figures that the table shows take part: what
/// is withheld there is nowhere in a comparison.
struct PeerScope: Sendable {
  let group: IndicatorGroup
  let indicators: [Indicator]
  /// The answers behind an indicator's figure in a municipality, where that figure is shown.
  let answers: [Place: [CountedAnswer]]
  /// The share of the same answers.
  let shares: [Place: ClusteredShare]
  /// The codes of the municipalities that have at least one figure that is shown.
  let participants: Set<String>
  /// The vignettes that the figures are over.
  let vignettes: [String]

  struct Place: Hashable, Sendable {
    let indicator: String
    let municipality: String
  }

  init(_ group: IndicatorGroup, _ indicators: [Indicator], _ counted: CountedStudy, _ table: IndicatorTable) {
    self.group = group
    self.indicators = indicators
    vignettes = counted.vignettes(in: group).map(\.id)
    let shown = Set(
      table.rows.filter { $0.group == group && $0.estimate != nil && !$0.isSuppressed }.compactMap { row in
        row.municipality.map { Place(indicator: row.indicator.id, municipality: $0) }
      })
    var answers: [Place: [CountedAnswer]] = [:]
    for indicator in indicators {
      for answer in counted.answers(to: indicator).of(counted, in: group) {
        guard let municipality = answer.municipality else { continue }
        let place = Place(indicator: indicator.id, municipality: municipality)
        if shown.contains(place) { answers[place, default: []].append(answer) }
      }
    }
    self.answers = answers
    shares = answers.compactMapValues { try? Proportions.clusteredShare($0.clusters.map(\.count)).get() }
    participants = Set(shares.keys.map(\.municipality))
  }

  /// The scopes of a study's figures: each field that the table has figures of, or all together where it has none by
  /// field. What is asked once belongs to no field.
  static func all(_ counted: CountedStudy, _ table: IndicatorTable) -> [PeerScope] {
    let shares = Indicator.all.filter { $0.measure == .share }
    let fields = counted.judged.study.study.fields.map { IndicatorGroup.field($0.text) }.filter { group in
      table.rows.contains { $0.group == group }
    }
    guard !fields.isEmpty else { return [PeerScope(.all, shares, counted, table)] }
    let once = shares.filter { $0.unit == .respondent }
    let answered = shares.filter { $0.unit == .answerSet }
    return (fields.map { PeerScope($0, answered, counted, table) } + [PeerScope(.all, once, counted, table)])
      .filter { !$0.participants.isEmpty }
  }

  /// The share of several municipalities together, over those whose figure is shown.
  func pooled(_ indicator: Indicator, over municipalities: [String]) -> (count: Int, share: ClusteredShare?) {
    let shown = municipalities.compactMap { answers[Place(indicator: indicator.id, municipality: $0)] }
    guard shown.count >= PeerDifference.fewestPeers else { return (shown.count, nil) }
    return (shown.count, try? Proportions.clusteredShare(shown.flatMap { $0.clusters.map(\.count) }).get())
  }

  /// The test of a municipality against others.
  func test(_ indicator: Indicator, of municipality: String, against others: [String]) -> PeerTest? {
    guard let own = shares[Place(indicator: indicator.id, municipality: municipality)],
      let peers = pooled(indicator, over: others).share
    else { return nil }
    return PeerTest(own.estimate(confidence:), peers.estimate(confidence:))
  }
}
