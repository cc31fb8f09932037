/// Looks for aliases before YAML is read. They are no part of declarations, and a few dozen of them, one on top of the
/// other, stand for more nodes than any machine can look at, which Yams does where they stand in keys.
///
/// The scan does not know quotes, so that prose with `&` and `*` may look like aliases: a few are left to the reader.
struct AliasScan {
  /// The place of the first alias, from 1, in scalars.
  private(set) var first: (line: Int, column: Int)?
  private var count = 0
  private var anchors: Set<[UInt8]> = []

  /// The place of the first alias when there are more of them than can do no harm.
  static func tooMany(in text: String) -> (line: Int, column: Int)? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return nil }
    var scan = AliasScan()
    scan.read(Array(text.utf8))
    return scan.count > 8 ? scan.first : nil
  }

  private mutating func read(_ bytes: [UInt8]) {
    var line = 1
    var column = 0
    for (place, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { column += 1 }
      switch byte {
      case UInt8(ascii: "\n"): (line, column) = (line + 1, 0)
      case UInt8(ascii: "&"): anchors.insert(name(in: bytes, after: place))
      case UInt8(ascii: "*"):
        let name = name(in: bytes, after: place)
        guard !name.isEmpty, anchors.contains(name) else { continue }
        count += 1
        if first == nil { first = (line, column) }
      default: continue
      }
    }
  }

  private func name(in bytes: [UInt8], after place: Int) -> [UInt8] {
    Array(bytes[(place + 1)...].prefix { Self.nameBytes.contains($0) })
  }

  private static let nameBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-".utf8)
}
