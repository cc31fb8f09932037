public import Diagnostics

/// A file of JSON that comes from elsewhere.
public enum JSONFile {
  /// A file of figures is far smaller.
  private static let limit = 20_000_000

  /// Reads a file; what is no JSON is told with its place.
  public static func read(_ path: String, from files: some Files) -> Result<JSON, FileFault> {
    FileBytes.read(path, from: files, limit: limit).flatMap { bytes in
      let text = ReferenceText(path: path, bytes: bytes)
      if let finding = text.encodingFinding { return .failure(FileFault(finding)) }
      do throws(JSONFault) {
        return .success(JSON(try JSONReader.read(bytes)))
      } catch {
        return .failure(FileFault(Finding(ReferenceFact.json(error.problem), at: text.span(at: error.offset))))
      }
    }
  }
}

extension JSON {
  /// The value without its place.
  fileprivate init(_ node: JSONNode) {
    switch node.content {
    case .null: self = .null
    case .flag(let flag): self = .bool(flag)
    case .number(let number): self = .number(number)
    case .text(let text): self = .string(text)
    case .list(let list): self = .array(list.map(JSON.init))
    case .members(let members): self = .object(members.map { Member($0.name, JSON($0.value)) })
    }
  }
}
