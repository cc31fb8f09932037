/// A JSON value with its keys in the order given, so that the same figures always give the same bytes.
///
/// There is no way to write NaN or infinity: a figure that is not finite becomes `null`.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSON

    /// A key with its value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object from keys and values in order.
  public static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// A figure, or `null` where there is none.
  public static func figure(_ value: Double?) -> JSON {
    value.map { $0.isFinite ? .number($0) : .null } ?? .null
  }

  /// A count, or `null` where it is not known.
  public static func count(_ value: Int?) -> JSON {
    value.map(JSON.integer) ?? .null
  }

  /// A text, or `null` where there is none.
  public static func text(_ value: String?) -> JSON {
    value.map(JSON.string) ?? .null
  }

  /// The value as text, indented by two spaces a level, without a line break at its end.
  public var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += value.isFinite ? Self.shortest(value) : "null"
    case .string(let value): Self.quote(value, to: &output)
    case .array(let values):
      Self.writeList(values, between: ("[", "]"), to: &output, indent: indent) { value, output in
        value.write(to: &output, indent: indent + 1)
      }
    case .object(let members):
      Self.writeList(members, between: ("{", "}"), to: &output, indent: indent) { member, output in
        Self.quote(member.key, to: &output)
        output += ": "
        member.value.write(to: &output, indent: indent + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], between brackets: (String, String), to output: inout String, indent: Int,
    each: (Element, inout String) -> Void
  ) {
    output += brackets.0
    for (index, element) in elements.enumerated() {
      output += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      each(element, &output)
    }
    if !elements.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
    output += brackets.1
  }

  /// Whole numbers are written without a decimal point, as people would.
  private static func shortest(_ value: Double) -> String {
    if value == value.rounded(), value.magnitude <= 1e15 { return String(Int(value)) }
    return value.description
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let hexadecimal = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
