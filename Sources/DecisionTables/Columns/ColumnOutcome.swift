/// What a row of coded columns came to, as a number: 0 and above is a place in ``ColumnEvaluator/outcomes``.
public enum OutcomeCode {
  /// An answer is missing; the interpreter can tell which.
  public static let undecided: Int32 = -1
  /// No rule applies.
  public static let empty: Int32 = -2
  /// No rule can apply because something was not asked.
  public static let notApplicable: Int32 = -3
}

/// One thing that a table can decide.
public struct ColumnOutcome: Hashable, Sendable {
  /// The outputs.
  public let values: [OutputValue]
  /// The numbers of the rules they come from.
  public let rules: [Int]
}
