public import Conditions
public import DecisionTables
public import Diagnostics

/// A decision table over answers, as its author wrote it.
public struct Decision: Hashable, Sendable {
  /// One output and the literals it may hold.
  public struct Output: Hashable, Sendable {
    /// Its name; `nil` where the decision has only one output.
    public let name: Written?
    /// The literals in order of priority; `nil` for any number.
    public let values: [Written]?

    /// An output.
    public init(name: Written?, values: [Written]?) {
      self.name = name
      self.values = values
    }
  }

  /// A row of the table.
  public struct Rule: Hashable, Sendable {
    /// What a rule says when it decides.
    public enum Then: Hashable, Sendable {
      /// One literal.
      case single(Written)
      /// One literal an output.
      case several([Pair], span: Span)
    }

    /// An output's name and its literal.
    public struct Pair: Hashable, Sendable {
      /// The output.
      public let output: Written
      /// What stands there.
      public let literal: Written

      /// An output and its literal.
      public init(output: Written, literal: Written) {
        self.output = output
        self.literal = literal
      }
    }

    /// The cells that must hold.
    public let cells: WrittenCondition
    /// What is decided then.
    public let then: Then
    /// Why, in words for the caseworker.
    public let because: AuthoredText?
    /// The place of the row.
    public let span: Span

    /// A row.
    public init(cells: WrittenCondition, then: Then, because: AuthoredText?, span: Span) {
      self.cells = cells
      self.then = then
      self.because = because
      self.span = span
    }
  }

  /// Its name.
  public let name: Written
  /// The question it answers.
  public let ask: AuthoredText?
  /// A remark on how it came about.
  public let note: AuthoredText?
  /// Its outputs.
  public let outputs: [Output]
  /// What happens when several rules apply.
  public let hitPolicy: HitPolicy
  /// Where it is asked at all; elsewhere it is not applicable.
  public let when: WrittenCondition?
  /// The rules from the top.
  public let rules: [Rule]

  /// A decision.
  public init(
    name: Written, ask: AuthoredText?, note: AuthoredText?, outputs: [Output], hitPolicy: HitPolicy,
    when: WrittenCondition?, rules: [Rule]
  ) {
    self.name = name
    self.ask = ask
    self.note = note
    self.outputs = outputs
    self.hitPolicy = hitPolicy
    self.when = when
    self.rules = rules
  }

  /// Everything an author wrote for people in it.
  public var texts: [AuthoredText] { [ask, note].compactMap(\.self) + rules.compactMap(\.because) }
}
