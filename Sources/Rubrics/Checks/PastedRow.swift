import DecisionTables
import Diagnostics

/// A rule as one line that can be pasted into a rubric.
enum PastedRow {
  /// The line.
  ///
  /// - Parameters:
  ///   - cells: the cells of the rule.
  ///   - rest: what follows them, such as `then: routine`.
  static func text(_ cells: [TableProof.RowCell], _ rest: [String]) -> String {
    "- {" + (cells.map { "\(plain($0.input)): \(plain($0.test))" } + rest).joined(separator: ", ") + "}"
  }

  /// What a rule decides.
  static func then(_ then: Decision.Rule.Then) -> String {
    switch then {
    case .single(let literal): "then: \(plain(literal.text))"
    case .several(let pairs, _):
      "then: {" + pairs.map { "\(plain($0.output.text)): \(plain($0.literal.text))" }.joined(separator: ", ") + "}"
    }
  }

  /// Why it decides so.
  static func because(_ text: AuthoredText) -> String {
    if let same = text.same { return "because: \(sentence(same.text))" }
    let parts = Language.allCases.compactMap { language in
      text.parts[language].map { "\(language.rawValue): \(sentence($0.text))" }
    }
    return "because: {" + parts.joined(separator: ", ") + "}"
  }

  /// A word or a cell as it must stand between braces.
  static func plain(_ text: String) -> String {
    let needsQuotes = text.isEmpty || text == "-" || text.contains { ",[]{}<>\"'#:&*!|%@`?=".contains($0) }
    return needsQuotes ? "'" + text.replacing("'", with: "''") + "'" : text
  }

  /// A sentence in double quotes, on one line.
  private static func sentence(_ text: String) -> String { JSON.string(text).text }
}
