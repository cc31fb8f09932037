/// Why the text of a cell is not a value that may stand there.
public enum CellFault: Error, Hashable, Sendable {
  /// The text is not one of the codes.
  case unknownCode(String, known: [String])
  /// Several codes where only one may stand.
  case severalCodes(String)
  /// Nothing stands between two signs that join codes.
  case emptyCode(String)
  /// A code stands twice.
  case repeatedCode(String)
  /// A code that rules the others out stands beside others.
  case exclusiveCode(String)
  /// More codes than may be chosen.
  case tooManyCodes(Int, atMost: Int)
  /// The text is not a number.
  case notANumber(String)
  /// The number has a decimal comma, but the table is separated by commas.
  case decimalComma(String)
  /// The sign may stand for thousands or for decimals.
  case thousandsOrDecimals(String)
  /// The number lies outside what is possible.
  case outOfRange(String, from: Double?, to: Double?)
  /// The number is not whole.
  case notWhole(String)
  /// The text is not a day of the calendar, written as year-month-day.
  case notADate(String)
}
