/// How serious a finding is (contract: errors stop `score`, the others do not).
public enum Severity: String, Hashable, Sendable, Comparable {
  /// The declaration cannot be applied.
  case error
  /// It can, but probably does not say what its author means.
  case warning
  /// Worth knowing.
  case note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  /// Errors come before warnings, warnings before notes.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }
}

/// What a check found out, before it is a sentence: an enum case with the names it concerns.
///
/// Each room keeps its facts in enums and their sentences in its one `Sentences` file.
public protocol Fact: Sendable {
  /// The stable name of this kind of finding.
  var code: FindingCode { get }
  /// How serious it is.
  var severity: Severity { get }
  /// What is wrong and why that matters.
  var message: LocalisedText { get }
  /// What to do about it.
  var hint: LocalisedText? { get }
}

/// Something a check has to say, as data: renderers for terminal and JSON are separate.
public struct Finding: Hashable, Sendable {
  /// One input and its value in a concrete case that shows the finding.
  public struct Example: Hashable, Sendable {
    /// The input's name.
    public let input: String
    /// Its value as it would stand in a table; `nil` for "not answered".
    public let value: JSON

    /// A value of an input.
    public init(_ input: String, _ value: JSON) {
      self.input = input
      self.value = value
    }
  }

  /// Another place that the finding speaks of.
  public struct Note: Hashable, Sendable {
    /// What there is to see.
    public let message: LocalisedText
    /// Where.
    public let span: Span

    /// A remark at a place.
    public init(_ message: LocalisedText, at span: Span) {
      self.message = message
      self.span = span
    }
  }

  /// The stable name of this kind of finding.
  public let code: FindingCode
  /// How serious it is.
  public let severity: Severity
  /// The file it concerns.
  public let file: String
  /// The place in the file; `nil` when it concerns the file as a whole.
  public let span: Span?
  /// What is wrong and why.
  public let message: LocalisedText
  /// What to do.
  public let hint: LocalisedText?
  /// Numbers of the rules concerned, from 1.
  public let rules: [Int]
  /// A concrete case that shows it.
  public let example: [Example]
  /// Other places concerned.
  public let notes: [Note]

  /// A finding at a place.
  public init(
    _ fact: some Fact, at span: Span, rules: [Int] = [], example: [Example] = [], notes: [Note] = []
  ) {
    self.init(fact, file: span.file, span: span, rules: rules, example: example, notes: notes)
  }

  /// A finding about a file as a whole.
  public init(_ fact: some Fact, in file: String) {
    self.init(fact, file: file, span: nil, rules: [], example: [], notes: [])
  }

  private init(
    _ fact: some Fact, file: String, span: Span?, rules: [Int], example: [Example], notes: [Note]
  ) {
    code = fact.code
    severity = fact.severity
    message = fact.message.clipped
    hint = fact.hint?.clipped
    self.file = file
    self.span = span
    self.rules = rules
    self.example = example
    self.notes = notes
  }
}

extension Collection where Element == Finding {
  /// The findings in the order of the files and of the lines in each, each once; at one place errors come first.
  public func inReadingOrder() -> [Finding] {
    var seen: Set<Finding> = []
    return sorted { left, right in
      let leftKey = (left.file, left.span?.line ?? 0, left.span?.column ?? 0)
      let rightKey = (right.file, right.span?.line ?? 0, right.span?.column ?? 0)
      return leftKey == rightKey ? left.severity < right.severity : leftKey < rightKey
    }.filter { seen.insert($0).inserted }
  }

  /// Whether any of them stops the work.
  public var haveErrors: Bool {
    contains { $0.severity == .error }
  }
}

extension LocalisedText {
  /// The text cut where it would flood the reader: hostile input may bear names of any length.
  fileprivate var clipped: LocalisedText {
    map { text, _ in text.utf8.count <= 1200 ? text : String(text.prefix(800)) + " …" }
  }
}
