/// Why the bytes of a file are no text.
enum EncodingFault: Hashable, Sendable {
  case utf16, nulByte, notUTF8
}

/// Finds the first place in a file that is not UTF-8 text.
///
/// One pass over the bytes with the well-formed sequences of the Unicode standard (table 3-7): no overlong forms, no
/// surrogates, nothing above U+10FFFF.
enum EncodingCheck {
  /// The first fault, or `nil` when the file is UTF-8 without NUL bytes.
  static func firstFault(in bytes: [UInt8]) -> (fault: EncodingFault, offset: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (.utf16, 0) }
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0 { return (.nulByte, offset) }
      if byte < 0x80 {
        offset += 1
        continue
      }
      guard let length = lengthOfSequence(at: offset, in: bytes) else { return (.notUTF8, offset) }
      offset += length
    }
    return nil
  }

  private static func lengthOfSequence(at offset: Int, in bytes: [UInt8]) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[offset] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for next in (offset + 2)..<(offset + length) where !(0x80...0xBF).contains(bytes[next]) { return nil }
    return length
  }
}
