public import Conditions
public import Diagnostics

/// A decision table: rules over inputs, each with one cell an input and one literal an output.
public struct DecisionTable: Hashable, Sendable {
  /// An input of the table.
  public struct Input: Hashable, Sendable {
    /// The question, scale or decision that is read.
    public let name: String
    /// What it may be answered with.
    public let domain: Domain
    /// Where the answer comes from, which decides how it may be missing.
    public let source: Source
    /// When the question is asked at all; `nil` for always.
    public let askedWhen: Condition?

    /// Where an input's value comes from.
    public enum Source: Hashable, Sendable {
      /// A question; `isRequired` when it cannot be left unanswered.
      case question(isRequired: Bool)
      /// A decision or a scale, which may be undecided.
      case derived
    }

    /// An input of a table.
    public init(_ name: String, _ domain: Domain, source: Source, askedWhen: Condition? = nil) {
      self.name = name
      self.domain = domain
      self.source = source
      self.askedWhen = askedWhen
    }
  }

  /// An output of the table.
  public struct Output: Hashable, Sendable {
    /// Its name; `nil` where the decision has only one output.
    public let name: String?
    /// The literals it may hold, in order of priority; `nil` for any number.
    public let values: [String]?

    /// An output.
    public init(name: String? = nil, values: [String]?) {
      self.name = name
      self.values = values
    }
  }

  /// A row of the table.
  public struct Rule: Hashable, Sendable {
    /// One cell an input, in the order of the inputs.
    public let cells: [Cell]
    /// One literal an output, in the order of the outputs.
    public let outputs: [String]
    /// Why the author decided so.
    public let because: LocalisedText?
    /// Where the row stands.
    public let span: Span
    /// Where each cell stands; the place of the row for absent cells.
    public let cellSpans: [Span]

    /// A row.
    public init(cells: [Cell], outputs: [String], because: LocalisedText?, span: Span, cellSpans: [Span]) {
      self.cells = cells
      self.outputs = outputs
      self.because = because
      self.span = span
      self.cellSpans = cellSpans
    }
  }

  /// The decision's name.
  public let name: String
  /// What happens when several rules apply.
  public let hitPolicy: HitPolicy
  /// The inputs that some rule tests.
  public let inputs: [Input]
  /// The outputs; one or more.
  public let outputs: [Output]
  /// The rules from the top.
  public let rules: [Rule]

  /// A table.
  public init(name: String, hitPolicy: HitPolicy, inputs: [Input], outputs: [Output], rules: [Rule]) {
    self.name = name
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.rules = rules
  }
}
