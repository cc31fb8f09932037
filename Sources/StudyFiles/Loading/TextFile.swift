import Diagnostics

/// The text of a declaration's file, or what is wrong with the file as a file.
enum TextFile {
  /// Declarations are written by hand; what is larger is something else.
  static let limit = 2_000_000

  static func read(_ path: String, from files: some Files) -> Result<String, FileFault> {
    switch files.kind(of: path) {
    case .nothing: return .failure(FileFault(Finding(FileFact.missingFile, in: path)))
    case .folder: return .failure(FileFault(Finding(FileFact.unreadable, in: path)))
    case .file: break
    }
    if let size = files.size(of: path), size > limit {
      return .failure(FileFault(Finding(FileFact.tooLarge(bytes: size, limit: limit), in: path)))
    }
    guard let bytes = files.contents(of: path) else {
      return .failure(FileFault(Finding(FileFact.unreadable, in: path)))
    }
    return decoded(bytes, path)
  }

  private static func decoded(_ bytes: [UInt8], _ path: String) -> Result<String, FileFault> {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let position = content.firstIndex(of: 0) {
      return .failure(FileFault(Finding(FileFact.nulByte, at: place(position, in: content, path))))
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      let position = firstInvalid(content)
      return .failure(FileFault(Finding(FileFact.notUTF8, at: place(position, in: content, path))))
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      return .failure(FileFault(Finding(FileFact.emptyFile, in: path)))
    }
    return .success(text)
  }

  /// Where the first byte stands that does not belong to UTF-8.
  private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var position = bytes.startIndex
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): position += UTF8.width(scalar)
      case .emptyInput, .error: return min(position, bytes.endIndex - 1)
      }
    }
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

/// Why a file could not be read.
struct FileFault: Error {
  let finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
