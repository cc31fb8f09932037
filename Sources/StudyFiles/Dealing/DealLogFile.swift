public import Diagnostics
public import Studies

/// The log of a dealing as a table: one row an event, in the order in which things happened.
///
/// `number,event,wave,respondent,municipality,fields,position,vignette,version,variant,rules`. The events:
///
/// | event | says |
/// |---|---|
/// | `rules` | from here on dealt with the seed and the size of deck in `rules` (`seed=2026;per_respondent=4`) |
/// | `offered` | a vignette with version, field and variants (joined by a bar); `rules` is `linking` or `balanced` |
/// | `joined` | a respondent with municipality and fields (joined by a bar) |
/// | `printed` | the same of a paper deck |
/// | `dealt` | a vignette with place in the deck, version and variant, to whom joined last |
/// | `completed`, `dropped` | a vignette was answered, or will not be |
public enum DealLogFile {
  /// The name of the log where the study does not give one.
  public static let usualName = "deal-events.csv"

  private static let columns = [
    "number", "event", "wave", "respondent", "municipality", "fields", "position", "vignette", "version", "variant",
    "rules",
  ]

  /// The log as a table.
  public static func bytes(of history: DealHistory) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(columns)
    for event in history.events { writer.write(fields(of: event)) }
    return writer.bytes
  }

  /// Reads a log and plays it again: what is dealt in it must follow from everything else in it.
  ///
  /// - Returns: the history; `nil` with the reasons and their places when the log cannot be relied on.
  public static func read(file: String, bytes: [UInt8]) -> (history: DealHistory?, findings: [Finding]) {
    let (opened, findings) = ColumnTable.open(file: file, bytes: bytes)
    guard let table = opened else { return (nil, findings) }
    let columns = StudyColumns(table, required: Self.columns, optional: [])
    guard !columns.findings.haveErrors else { return (nil, columns.findings) }
    var events: [DealEvent] = []
    var spans: [Span] = []
    var reader = DealEventReader()
    let outcome = columns.eachRow { cells throws(RowProblem) in
      events.append(try reader.event(in: cells))
      spans.append(cells.row.span)
    }
    guard outcome.rejections.isEmpty else {
      return (nil, outcome.rejections.map { Finding(DealFact.unreadable($0.reason), at: $0.span) })
    }
    let (history, fault) = DealHistory.replayed(events)
    guard let fault else { return (history, []) }
    return (nil, [Finding(fault.fact, at: spans[fault.index])])
  }

  private static func fields(of event: DealEvent) -> [String] {
    var row: [String: String] = ["number": String(event.number)]
    switch event.kind {
    case .rules(let seed, let perRespondent):
      row["event"] = "rules"
      row["rules"] = "seed=\(seed);per_respondent=\(perRespondent)"
    case .offered(let vignette):
      row["event"] = "offered"
      row["fields"] = vignette.field
      row["vignette"] = vignette.id
      row["version"] = String(vignette.version)
      row["variant"] = vignette.variants.joined(separator: "|")
      row["rules"] = vignette.isLinking ? "linking" : "balanced"
    case .joined(let entrant):
      row["event"] = entrant.isPaper ? "printed" : "joined"
      row["wave"] = String(entrant.wave)
      row["respondent"] = entrant.respondent
      row["municipality"] = entrant.municipality
      row["fields"] = entrant.fields.joined(separator: "|")
    case .dealt(let deal):
      row["event"] = "dealt"
      row["wave"] = String(deal.wave)
      row["respondent"] = deal.respondent
      row["position"] = String(deal.position)
      row["vignette"] = deal.vignette
      row["version"] = String(deal.version)
      row["variant"] = deal.variant
    case .completed(let answered):
      row["event"] = "completed"
      row["wave"] = String(answered.wave)
      row["respondent"] = answered.respondent
      row["municipality"] = answered.municipality
      row["vignette"] = answered.vignette
      row["version"] = String(answered.version)
    case .dropped(let respondent, let wave, let vignette):
      row["event"] = "dropped"
      row["wave"] = String(wave)
      row["respondent"] = respondent
      row["vignette"] = vignette
    }
    return columns.map { row[$0] ?? "" }
  }
}
