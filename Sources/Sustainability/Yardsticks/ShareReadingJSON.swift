public import Diagnostics

extension ShareReading {
  /// The reading as `vignet yardstick --format json` prints it (contract `vignet.yardstick/1`).
  ///
  /// - Parameter language: the language of the reason; the sentences stand there in both.
  public func json(in language: Language) -> JSON {
    .members([
      "format": .string("vignet.yardstick/1"),
      "coverage": .figure(coverage),
      "response": .figure(response),
      "reason": .text(noResponse?[language]),
      "share": .number(counts.share),
      "as_if_random": .members([
        "lower": .number(asIfRandom.lowerBound), "upper": .number(asIfRandom.upperBound),
        "method": .string(asIfRandomMethod),
      ]),
      "bounds": bounds.map { .members(["lower": .number($0.lowerBound), "upper": .number($0.upperBound)]) } ?? .null,
      "may_be_said": mayBeSaid.json,
      "may_not_be_said": mayNotBeSaid.json,
    ])
  }
}

extension LocalisedText {
  fileprivate var json: JSON {
    .object(Language.allCases.map { JSON.Member($0.rawValue, .string(self[$0])) })
  }
}
