/// How evenly vignettes are dealt: one for each municipality and field.
public struct DealSummary: Hashable, Sendable {
  /// How far a vignette has come in a municipality.
  public struct Line: Hashable, Sendable {
    /// The vignette.
    public let vignette: String
    /// Whether everybody of the field gets it.
    public let isLinking: Bool
    /// Answered.
    public internal(set) var completed = 0
    /// Dealt and not answered yet.
    public internal(set) var open = 0
    /// Given back.
    public internal(set) var dropped = 0
    /// Printed and not answered yet.
    public internal(set) var printed = 0

    /// What counts when further vignettes are dealt.
    public var live: Int { completed + open }
  }

  /// The municipality.
  public let municipality: String
  /// The field.
  public let field: String
  /// How many respondents have vignettes of the field.
  public internal(set) var decks = 0
  /// How many decks of the field are made for paper.
  public internal(set) var paperDecks = 0
  /// Each vignette of the field.
  public internal(set) var lines: [Line]

  /// The vignette dealt least and most, linking ones apart, by what is completed or still open; `nil` when the field has
  /// none but linking vignettes.
  public var range: ClosedRange<Int>? {
    let live = lines.filter { !$0.isLinking }.map(\.live)
    return live.min().flatMap { least in live.max().map { least...$0 } }
  }
}

extension DealHistory {
  /// How evenly vignettes are dealt in a wave, by municipality in order and then field.
  ///
  /// A vignette that was answered without being dealt counts as completed. Only vignettes now on offer have a line.
  public func summary(wave: Int) -> [DealSummary] {
    let offered = Dictionary(grouping: rules?.vignettes ?? [], by: \.field)
    let fieldOf = Dictionary(
      (rules?.vignettes ?? []).map { ($0.id, $0.field) }, uniquingKeysWith: { first, _ in first })
    var groups: [Group: DealSummary] = [:]
    func group(_ municipality: String, _ vignette: String, _ change: (inout DealSummary, Int) -> Void) {
      guard let field = fieldOf[vignette] else { return }
      let key = Group(municipality: municipality, field: field)
      var summary =
        groups[key]
        ?? DealSummary(
          municipality: municipality, field: field,
          lines: (offered[field] ?? []).map { DealSummary.Line(vignette: $0.id, isLinking: $0.isLinking) })
      if let line = summary.lines.firstIndex(where: { $0.vignette == vignette }) { change(&summary, line) }
      groups[key] = summary
    }
    for entrant in entrants where entrant.wave == wave {
      var seen: Set<String> = []
      for deal in deck(of: entrant.respondent, wave: wave) {
        group(entrant.municipality, deal.vignette) { summary, line in
          if seen.insert(summary.field).inserted { summary.count(entrant) }
          summary.lines[line].count(deal)
        }
      }
    }
    for answered in answeredUndealt(wave: wave) {
      group(answered.municipality, answered.vignette) { $0.lines[$1].completed += 1 }
    }
    return groups.values.sorted { ($0.municipality, $0.field) < ($1.municipality, $1.field) }
  }
}

private struct Group: Hashable {
  let municipality: String
  let field: String
}

extension DealSummary {
  fileprivate mutating func count(_ entrant: Entrant) {
    if entrant.isPaper { paperDecks += 1 } else { decks += 1 }
  }
}

extension DealSummary.Line {
  fileprivate mutating func count(_ deal: Deal) {
    switch deal.state {
    case .printed: printed += 1
    case .open: open += 1
    case .completed: completed += 1
    case .dropped: dropped += 1
    }
  }
}
