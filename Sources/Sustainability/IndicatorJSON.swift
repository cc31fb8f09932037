public import Diagnostics

extension IndicatorTable {
  /// The table as `vignet indicators --format json` prints it (contract `vignet.indicators/1`).
  public func json(in language: Language) -> JSON {
    .members([
      "format": .string("vignet.indicators/1"),
      "study": .string(study),
      "simulated": .bool(isSimulated),
      "wave": .integer(wave),
      "rows": .array(rows.map { $0.json(in: language) }),
    ])
  }

  /// The columns of the table as CSV, which are those of the JSON.
  public static let columns = [
    "municipality", "indicator", "group", "estimate", "lower", "upper", "crude", "respondents", "answer_sets", "dealt",
    "employed", "method", "suppressed", "reason",
  ]
}

extension IndicatorRow {
  /// The values of the row in the order of ``IndicatorTable/columns``.
  public func values(in language: Language) -> [JSON] {
    [
      .text(municipality), .string(indicator.id), .string(group.text), .figure(estimate), .figure(lower),
      .figure(upper), .figure(crude), .count(respondents), .count(answerSets), .count(dealt), .count(employed),
      .text(method?.rawValue), .bool(isSuppressed), .text(explanation?[language]),
    ]
  }

  fileprivate func json(in language: Language) -> JSON {
    .object(zip(IndicatorTable.columns, values(in: language)).map { JSON.Member($0, $1) })
  }

  /// Why there is no figure or no interval, in words; `nil` when both are there.
  public var explanation: LocalisedText? {
    reason.map(Sentences.reason) ?? noInterval.map(Sentences.noInterval)
  }
}
