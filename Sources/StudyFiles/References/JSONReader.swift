/// What is wrong with a text that should be JSON.
enum JSONProblem: Hashable, Sendable {
  case notJSON, unclosedText, badEscape, controlCharacter, badNumber, numberTooLarge, tooDeep, textBehind
  case duplicateName(String)
}

/// Where in the bytes, and what.
struct JSONFault: Error, Hashable {
  let problem: JSONProblem
  let offset: Int
}

/// Reads JSON (RFC 8259) and keeps the place of every value, so that a finding can name its line.
///
/// The bytes are known to be UTF-8. Nothing beyond the grammar is let through: no NaN, no comments, no comma behind the
/// last value; a name that stands twice in an object, and a number that no `Double` can hold, are faults.
struct JSONReader {
  /// Deeper than any table of figures.
  private static let deepest = 100

  private let bytes: [UInt8]
  private var position: Int
  private var depth = 0

  static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    var reader = JSONReader(bytes)
    let node = try reader.value()
    reader.skipSpace()
    guard reader.next == nil else { throw reader.fault(.textBehind) }
    return node
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fault(_ problem: JSONProblem) -> JSONFault { JSONFault(problem: problem, offset: position) }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard let byte = next, byte == sign.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONFault) -> JSONNode {
    skipSpace()
    let start = position
    let content: JSONNode.Content
    switch next.map(UnicodeScalar.init) {
    case "{": content = .members(try nested { reader throws(JSONFault) in try reader.members() })
    case "[": content = .list(try nested { reader throws(JSONFault) in try reader.list() })
    case "\"": content = .text(try text())
    case "t": content = try word("true", .flag(true))
    case "f": content = try word("false", .flag(false))
    case "n": content = try word("null", .null)
    case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": content = .number(try number())
    default: throw fault(.notJSON)
    }
    return JSONNode(content: content, offset: start)
  }

  private mutating func nested<Value>(
    _ read: (inout JSONReader) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    depth += 1
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func members() throws(JSONFault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    skipSpace()
    if take("}") { return members }
    repeat {
      skipSpace()
      let place = position
      guard next == UInt8(ascii: "\"") else { throw fault(.notJSON) }
      let name = try text()
      guard names.insert(name).inserted else { throw JSONFault(problem: .duplicateName(name), offset: place) }
      skipSpace()
      guard take(":") else { throw fault(.notJSON) }
      members.append(JSONNode.Member(name: name, value: try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault(.notJSON) }
    return members
  }

  private mutating func list() throws(JSONFault) -> [JSONNode] {
    var list: [JSONNode] = []
    skipSpace()
    if take("]") { return list }
    repeat {
      list.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault(.notJSON) }
    return list
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONNode.Content
  ) throws(JSONFault) -> JSONNode.Content {
    let letters = Array("\(word)".utf8)
    guard bytes[position...].starts(with: letters) else { throw fault(.notJSON) }
    position += letters.count
    return content
  }
}

// MARK: Numbers and texts

extension JSONReader {
  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func number() throws(JSONFault) -> Double {
    let start = position
    _ = take("-")
    let isZero = next == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { throw JSONFault(problem: .badNumber, offset: start) }
    if take("."), digits() == 0 { throw JSONFault(problem: .badNumber, offset: start) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw JSONFault(problem: .badNumber, offset: start) }
    }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else {
      throw JSONFault(problem: .numberTooLarge, offset: start)
    }
    return number
  }

  private mutating func text() throws(JSONFault) -> String {
    let start = position
    position += 1
    var content: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += Array(String(try escaped()).utf8)
      case 0..<0x20: throw JSONFault(problem: .controlCharacter, offset: position - 1)
      default: content.append(byte)
      }
    }
    throw JSONFault(problem: .unclosedText, offset: start)
  }

  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    let start = position - 1
    defer { position += 1 }
    switch next.map(UnicodeScalar.init) {
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      guard let unit = hexadecimal(at: position + 1) else { break }
      position += 4
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // The first half of a pair that stands for one sign.
      guard bytes[(position + 1)...].starts(with: Array("\\u".utf8)), let second = hexadecimal(at: position + 3),
        (0xD800...0xDBFF).contains(unit), (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
      else { break }
      position += 6
      return scalar
    default: break
    }
    throw JSONFault(problem: .badEscape, offset: start)
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    let digits = bytes[start..<(start + 4)]
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
