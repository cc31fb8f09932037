package import Diagnostics
package import Verification

/// A file of reference figures: the title of a method, and cases with what should come out of them.
package struct ReferenceFile: Sendable {
  /// The file as the user named it.
  package let path: String
  /// The title of the method.
  package let method: String
  /// The cases that can be read, in the order of the file.
  package let cases: [VerificationCase]

  /// Larger data stand in tables of their own.
  static let limit = 20_000_000

  /// Reads reference files, and those that lie in a folder; folders in folders are not searched.
  ///
  /// What cannot be read is told and left out: a file, or a case of it.
  package static func read(
    _ paths: [String], from files: some Files
  ) -> (files: [ReferenceFile], findings: [Finding]) {
    var found: [ReferenceFile] = []
    var findings: [Finding] = []
    for path in paths {
      let isFolder = files.kind(of: path) == .folder
      let members = isFolder ? members(of: path, in: files) : [path]
      if members.isEmpty { findings.append(Finding(ReferenceFact.noFiles, in: path)) }
      for member in members {
        let (file, faults) = read(member, from: files)
        findings += faults
        if let file { found.append(file) }
      }
    }
    return (found, findings)
  }

  private static func members(of folder: String, in files: some Files) -> [String] {
    files.names(in: folder).filter { $0.hasSuffix(".json") }.map { Path.join(Path.trimmed(folder), $0) }
      .filter { files.kind(of: $0) == .file }
  }

  private static func read(_ path: String, from files: some Files) -> (file: ReferenceFile?, findings: [Finding]) {
    switch FileBytes.read(path, from: files, limit: limit) {
    case .failure(let fault): return (nil, [fault.finding])
    case .success(let bytes):
      let text = ReferenceText(path: path, bytes: bytes)
      if let finding = text.encodingFinding { return (nil, [finding]) }
      do {
        var reader = ReferenceReader(text: text, tables: ReferenceTables(besides: path, in: files))
        return (reader.file(try JSONReader.read(bytes)), reader.findings)
      } catch {
        return (nil, [Finding(ReferenceFact.json(error.problem), at: text.span(at: error.offset))])
      }
    }
  }
}

/// The bytes of a reference file, for telling where in them something stands.
struct ReferenceText {
  let path: String
  let bytes: [UInt8]

  var encodingFinding: Finding? {
    guard bytes.contains(where: { $0 > 0x20 }) else { return Finding(FileFact.emptyFile, in: path) }
    guard let (fault, offset) = EncodingCheck.firstFault(in: bytes) else { return nil }
    // What cannot be decoded cannot be shown either.
    return Finding(FileFact(fault), at: BytePlace.span(at: offset, in: bytes, file: path))
  }

  func span(at offset: Int) -> Span {
    BytePlace.span(at: offset, in: bytes, file: path) { line in
      line.count <= BytePlace.longestExcerpt ? String(decoding: line, as: UTF8.self) : nil
    }
  }
}
