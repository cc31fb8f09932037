public import Conditions
public import Diagnostics

/// The kind of a question.
public enum QuestionType: String, CaseIterable, Hashable, Sendable {
  /// One of several options.
  case choice
  /// One or more of several options.
  case choices
  /// A whole number between two described ends.
  case scale
  /// A number.
  case number
  /// Free text.
  case text
  /// Options put in order.
  case ranking

  /// Whether it is answered with codes.
  public var hasOptions: Bool { self == .choice || self == .choices || self == .ranking }

  /// Whether it is answered with a number.
  public var isNumeric: Bool { self == .number || self == .scale }
}

/// One option of a question, as its author wrote it.
public struct QuestionOption: Hashable, Sendable {
  /// The code.
  public let code: Written
  /// What the respondent reads; `nil` in the inputs of a plain table.
  public let label: AuthoredText?
  /// "Cannot say": stored and counted, treated as unanswered by rules.
  public let isMissing: Bool
  /// Rules the others out.
  public let isExclusive: Bool

  /// An option.
  public init(code: Written, label: AuthoredText?, isMissing: Bool = false, isExclusive: Bool = false) {
    self.code = code
    self.label = label
    self.isMissing = isMissing
    self.isExclusive = isExclusive
  }
}

/// A question to a respondent, or an input of a rubric for plain tables.
public struct Question: Hashable, Sendable {
  /// Its name in answers and cells.
  public let id: Written
  /// Its kind.
  public let type: QuestionType
  /// What is asked; `nil` in the inputs of a plain table.
  public let ask: AuthoredText?
  /// A remark below the question.
  public let help: AuthoredText?
  /// The options, for those kinds that have them.
  public let options: [QuestionOption]
  /// The smallest and largest number; `nil` without limits.
  public let range: ClosedRange<Double>?
  /// Whether only whole numbers are allowed.
  public let isWhole: Bool
  /// What the lower end of a scale means.
  public let low: AuthoredText?
  /// What the upper end of a scale means.
  public let high: AuthoredText?
  /// The most options that may be chosen.
  public let atMost: Int?
  /// The most words a text may have.
  public let words: Int?
  /// Whether it must be answered before going on.
  public let isRequired: Bool
  /// Whether its figures need stricter disclosure control.
  public let isSensitive: Bool
  /// When it is shown; `nil` for always.
  public let showIf: WrittenCondition?
  /// What it may be answered with.
  public let domain: Domain

  /// A question; everything but its name and kind may be left out.
  public init(
    id: Written, type: QuestionType, ask: AuthoredText? = nil, help: AuthoredText? = nil,
    options: [QuestionOption] = [], range: ClosedRange<Double>? = nil, isWhole: Bool = false,
    low: AuthoredText? = nil, high: AuthoredText? = nil, atMost: Int? = nil, words: Int? = nil,
    isRequired: Bool = false, isSensitive: Bool = false, showIf: WrittenCondition? = nil
  ) {
    self.id = id
    self.type = type
    self.ask = ask
    self.help = help
    self.options = options
    self.range = range
    self.isWhole = isWhole
    self.low = low
    self.high = high
    self.atMost = atMost
    self.words = words
    self.isRequired = isRequired
    self.isSensitive = isSensitive
    self.showIf = showIf
    domain = Self.domain(type, options, range: range, isWhole: isWhole, atMost: atMost)
  }

  private static func domain(
    _ type: QuestionType, _ options: [QuestionOption], range: ClosedRange<Double>?, isWhole: Bool, atMost: Int?
  ) -> Domain {
    let options = Options(options.map { Option($0.code.text, isMissing: $0.isMissing, isExclusive: $0.isExclusive) })
    return switch type {
    case .choice: .choice(options)
    case .choices: .choices(Options(options.all, most: atMost))
    case .ranking: .ranking(options)
    case .scale: .number(NumberDomain(range: range, isWhole: true))
    case .number: .number(NumberDomain(range: range, isWhole: isWhole))
    case .text: .text
    }
  }

  /// Everything an author wrote for people in it.
  public var texts: [AuthoredText] {
    [ask, help, low, high].compactMap(\.self) + options.compactMap(\.label)
  }
}
