public import Diagnostics

import Statistics

extension Trend {
  /// The trend as `vignet indicators --trend --format json` prints it (`vignet.trend/1`).
  public func json(in language: Language) -> JSON {
    .members([
      "format": .string("vignet.trend/1"),
      "study": .string(study),
      "simulated": .bool(isSimulated),
      "wave": .integer(wave),
      "earlier_wave": .integer(earlierWave),
      "minimum": .integer(minimum),
      "vignettes": .array(vignettes.map(JSON.string)),
      "not_comparable": .array(gaps.map { $0.json(in: language) }),
      "rows": .array(rows.map { $0.json(in: language) }),
    ])
  }
}

extension TrendGap {
  fileprivate func json(in language: Language) -> JSON {
    .members([
      "subject": .string(subject.rawValue), "name": .text(id.isEmpty ? nil : id),
      "reason": .string(sentence[language]),
    ])
  }
}

extension Trend.Row {
  fileprivate func json(in language: Language) -> JSON {
    .members([
      "municipality": .text(municipality), "indicator": .string(indicator.id),
      "earlier": change?.earlier.json ?? .null, "now": change?.now.json ?? .null,
      "change": .figure(change?.difference.value), "lower": .figure(change?.interval?.lowerBound),
      "upper": .figure(change?.interval?.upperBound), "municipalities": .count(covered),
      "suppressed": .bool(isSuppressed), "reason": .text(explanation?[language]),
    ])
  }

  /// Whether the change was taken out because it would tell too much.
  public var isSuppressed: Bool { if case .wouldReveal = reason { true } else { false } }

  /// Why there is no change or no interval, in words; `nil` when both are there.
  public var explanation: LocalisedText? {
    reason.map(Sentences.withoutChange) ?? change?.difference.intervalRefusal?.sentence
  }
}

extension Trend.Share {
  fileprivate var json: JSON {
    .members([
      "share": .number(value), "respondents": .integer(respondents), "answer_sets": .integer(answerSets),
    ])
  }
}

extension Sentences {
  static func withoutChange(_ reason: IndicatorRow.Reason) -> LocalisedText {
    guard case .wouldReveal(let minimum) = reason else { return self.reason(reason) }
    return LocalisedText(
      da: "tilbageholdt: ændringen ville røbe, hvad færre end \(minimum) har svaret, eller der er intet at sammenligne",
      en: "withheld: the change would tell what fewer than \(minimum) answered, or there is nothing to compare")
  }
}
