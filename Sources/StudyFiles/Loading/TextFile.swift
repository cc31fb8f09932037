import Diagnostics

/// The text of a declaration's file, and the bytes that it was read from.
struct TextFile {
  let text: String
  let bytes: [UInt8]

  /// Declarations are written by hand; what is larger is something else.
  static let limit = 2_000_000

  /// Reads a file, or tells what is wrong with it as a file.
  static func read(_ path: String, from files: some Files) -> Result<TextFile, FileFault> {
    FileBytes.read(path, from: files, limit: limit).flatMap { bytes in
      decoded(bytes, path).map { TextFile(text: $0, bytes: bytes) }
    }
  }

  private static func decoded(_ bytes: [UInt8], _ path: String) -> Result<String, FileFault> {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let (fault, offset) = EncodingCheck.firstFault(in: bytes) {
      let position = max(offset, content.startIndex)
      return .failure(FileFault(Finding(FileFact(fault), at: place(position, in: content, path))))
    }
    let text = String(decoding: content, as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else {
      return .failure(FileFault(Finding(FileFact.emptyFile, in: path)))
    }
    return .success(text)
  }

  private static func place(_ position: Int, in bytes: ArraySlice<UInt8>, _ path: String) -> Span {
    let before = bytes[..<position]
    let line = before.count { $0 == 10 } + 1
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? bytes.startIndex
    let end = bytes[position...].firstIndex(of: 10) ?? bytes.endIndex
    let column = String(decoding: bytes[start..<position], as: UTF8.self).unicodeScalars.count + 1
    let excerpt = String(decoding: bytes[start..<min(end, start + 400)], as: UTF8.self)
    return Span(file: path, line: line, column: column, excerpt: excerpt)
  }
}

extension FileFact {
  /// What a declaration's file says of bytes that are no text.
  fileprivate init(_ fault: EncodingFault) {
    switch fault {
    case .utf16: self = .utf16
    case .nulByte: self = .nulByte
    case .notUTF8: self = .notUTF8
    }
  }
}
