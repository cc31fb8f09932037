/// What an input may be answered with.
public enum Domain: Hashable, Sendable {
  /// One of several options.
  case choice(Options)
  /// One or more of several options.
  case choices(Options)
  /// Options put in order.
  case ranking(Options)
  /// A number, perhaps within a range.
  case number(NumberDomain)
  /// Free text.
  case text

  /// The options of a choice, of choices or of a ranking.
  public var options: Options? {
    switch self {
    case .choice(let options), .choices(let options), .ranking(let options): options
    case .number, .text: nil
    }
  }
}

/// One option of a question: its code and how rules treat it.
public struct Option: Hashable, Sendable {
  /// The code that answers and cells use.
  public let code: String
  /// "Cannot say": stored and counted, but treated as unanswered by rules.
  public let isMissing: Bool
  /// Rules the other options out ("none of them").
  public let isExclusive: Bool

  /// An option; one that counts as missing always excludes the others.
  public init(_ code: String, isMissing: Bool = false, isExclusive: Bool = false) {
    self.code = code
    self.isMissing = isMissing
    self.isExclusive = isExclusive || isMissing
  }
}

/// The options of a question in the order in which they are shown.
public struct Options: Hashable, Sendable {
  /// All options.
  public let all: [Option]
  /// The codes in order; kept, because every mistyped code of a table asks for them.
  public let codes: [String]
  /// How many of them may be chosen together; `nil` for any number.
  public let most: Int?
  private let byCode: [String: Option]

  /// Options in order; of two with the same code the first counts (`check` reports the second).
  public init(_ all: [Option], most: Int? = nil) {
    self.all = all
    self.most = most
    codes = all.map(\.code)
    byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Options that are only codes.
  public init(codes: [String]) {
    self.init(codes.map { Option($0) })
  }

  /// The options that say something: all but those that count as missing.
  public var telling: [Option] { all.filter { !$0.isMissing } }

  /// The option with a code.
  public subscript(code: String) -> Option? { byCode[code] }
}

/// The numbers an input may be answered with.
public struct NumberDomain: Hashable, Sendable {
  /// The smallest and the largest number; `nil` without limits.
  public let range: ClosedRange<Double>?
  /// Whether only whole numbers are allowed.
  public let isWhole: Bool

  /// Numbers within a range.
  public init(range: ClosedRange<Double>? = nil, isWhole: Bool = false) {
    self.range = range
    self.isWhole = isWhole
  }

  /// Whether a number is a possible answer.
  public func contains(_ value: Double) -> Bool {
    value.isFinite && (range?.contains(value) ?? true) && (!isWhole || value == value.rounded())
  }
}
