import Diagnostics

/// Texts and names as a new file has them: whatever somebody answered is read back as just that.
enum YAMLText {
  /// A text between quotation marks on one line.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      default:
        if isPlain(scalar) {
          output.unicodeScalars.append(scalar)
        } else {
          let (mark, width) = scalar.value <= 0xFFFF ? ("\\u", 4) : ("\\U", 8)
          let digits = String(scalar.value, radix: 16, uppercase: true)
          output += mark + String(repeating: "0", count: width - digits.count) + digits
        }
      }
    }
    return output + "\""
  }

  /// A name: bare, unless an editor would take it for something else than a name.
  static func name(_ name: String) -> String {
    let typed: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    guard let first = name.unicodeScalars.first, ("a"..."z").contains(first), !typed.contains(name),
      name.unicodeScalars.allSatisfy({
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || "_-".unicodeScalars.contains($0)
      })
    else { return quoted(name) }
    return name
  }

  /// A text in each of its languages, as one braced mapping.
  static func localised(_ text: LocalisedText) -> String {
    "{" + parts(of: text) + "}"
  }

  /// The languages of a text among other keys.
  static func parts(of text: LocalisedText) -> String {
    text.languages.map { "\($0.rawValue): \(quoted(text[$0]))" }.joined(separator: ", ")
  }

  /// A long text below a key: its lines behind a bar, so that they can be read and edited.
  ///
  /// - Parameter indent: how far the key stands from the margin.
  static func block(_ text: String, indent: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard text.unicodeScalars.allSatisfy({ $0 == "\n" || isPlain($0) }), let first = lines.first,
      first.unicodeScalars.first.map({ !$0.properties.isWhitespace }) ?? false
    else { return quoted(text) }
    let margin = String(repeating: " ", count: indent + 2)
    return "|\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  /// Whether a sign may stand in a file as it is: YAML forbids control characters, and what cannot be seen should not
  /// hide in a file that people edit.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
    default: true
    }
  }
}
