public import Diagnostics

/// An answer to one question.
public enum Answer: Hashable, Sendable {
  /// The code of a choice.
  case code(String)
  /// The codes of several choices, in the order of the options.
  case codes([String])
  /// Codes from first to last.
  case ranking([String])
  /// A number.
  case number(Double)
  /// Free text.
  case text(String)

  /// The answer as it stands in a table: several choices joined by `|`, a ranking by `>`.
  public var written: String {
    switch self {
    case .code(let code): code
    case .codes(let codes): codes.joined(separator: "|")
    case .ranking(let codes): codes.joined(separator: ">")
    case .number(let value): JSON.number(value).text
    case .text(let text): text
    }
  }

  /// The answer as JSON: a code, a list of codes, a number or a text.
  public var json: JSON {
    switch self {
    case .code(let code): .string(code)
    case .codes(let codes), .ranking(let codes): .array(codes.map(JSON.string))
    case .number(let value): .number(value)
    case .text(let text): .string(text)
    }
  }
}

/// What a cell gets to read of its input: an answer, or why there is none.
public enum Reading: Hashable, Sendable {
  /// An answer that rules may use.
  case value(Answer)
  /// Asked, but not answered, or answered with an option that counts as missing.
  case notAnswered
  /// A decision that is undecided, or a scale with too few answered items.
  case undecided
  /// Not asked (hidden, or a stage that was not reached), or a decision that is not applicable.
  case notAsked

  /// The reading of an answer: an option that counts as missing is no answer to rules.
  public init(_ answer: Answer?, in domain: Domain) {
    switch answer {
    case nil: self = .notAnswered
    case .code(let code)? where domain.options?[code]?.isMissing == true: self = .notAnswered
    case .codes(let codes)? where codes.contains { domain.options?[$0]?.isMissing == true }: self = .notAnswered
    case .some(let answer): self = .value(answer)
    }
  }
}
