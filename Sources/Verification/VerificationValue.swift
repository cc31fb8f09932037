/// A value of a reference file, without any library that reads such files.
package enum VerificationValue: Sendable, Hashable {
  /// Nothing: missing, or undefined.
  case null
  /// A number.
  case number(Double)
  /// A word.
  case text(String)
  /// A list.
  case list([VerificationValue])
  /// Named values.
  case object([String: VerificationValue])

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var list: [VerificationValue]? { if case .list(let list) = self { list } else { nil } }
}
