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
      // A line that cannot be decoded is shown as far as it can; a very long one not to its end.
      let place = BytePlace.span(at: offset, in: bytes, file: path) { String(decoding: $0.prefix(400), as: UTF8.self) }
      return .failure(FileFault(Finding(FileFact(fault), at: place)))
    }
    let text = String(decoding: content, as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else {
      return .failure(FileFault(Finding(FileFact.emptyFile, in: path)))
    }
    return .success(text)
  }
}

extension FileFact {
  /// What is said of bytes that are no text.
  init(_ fault: EncodingFault) {
    switch fault {
    case .utf16: self = .utf16
    case .nulByte: self = .nulByte
    case .notUTF8: self = .notUTF8
    }
  }
}
