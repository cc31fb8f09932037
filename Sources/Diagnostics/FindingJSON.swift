extension Finding {
  /// The finding as `vignet check --format json` prints it.
  public func json(in language: Language) -> JSON {
    .members([
      "code": .string(code.rawValue),
      "severity": .string(severity.rawValue),
      "file": .string(file),
      "line": .count(span?.line),
      "column": .count(span?.column),
      "message": .string(message[language]),
      "hint": .text(hint?[language]),
      "rules": .array(rules.map(JSON.integer)),
      "example": .object(example.map { JSON.Member($0.input, $0.value) }),
    ])
  }
}

extension Collection where Element == Finding {
  /// All findings as one document (contract `vignet.check/1`).
  public func json(in language: Language) -> JSON {
    .members([
      "format": .string("vignet.check/1"),
      "findings": .array(map { $0.json(in: language) }),
    ])
  }
}
