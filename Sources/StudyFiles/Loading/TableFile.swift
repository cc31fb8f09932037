public import Diagnostics

/// The bytes of a table, or what is wrong with the file as a file.
public enum TableFile {
  /// Why a table could not be read.
  public struct Fault: Error {
    /// What to tell.
    public let finding: Finding
  }

  /// Reads a table.
  public static func read(_ path: String, from files: some Files) -> Result<[UInt8], Fault> {
    switch files.kind(of: path) {
    case .nothing: return .failure(Fault(finding: Finding(FileFact.missingFile, in: path)))
    case .folder: return .failure(Fault(finding: Finding(FileFact.unreadable, in: path)))
    case .file: break
    }
    guard let bytes = files.contents(of: path) else {
      return .failure(Fault(finding: Finding(FileFact.unreadable, in: path)))
    }
    return .success(bytes)
  }
}

/// The files of declarations below a folder.
public enum DeclarationFiles {
  /// Every YAML file below a folder with its bytes, under paths that begin with `name`; folders named `Studies` are
  /// left out.
  public static func below(
    _ folder: String, as name: String, in files: some Files
  ) -> [(path: String, bytes: [UInt8])] {
    files.names(in: folder).filter { !$0.hasPrefix(".") }.flatMap { entry -> [(path: String, bytes: [UInt8])] in
      let path = Path.join(folder, entry)
      switch files.kind(of: path) {
      case .folder: return entry == "Studies" ? [] : below(path, as: "\(name)/\(entry)", in: files)
      case .file:
        guard Path.isYAML(entry), let bytes = files.contents(of: path) else { return [] }
        return [("\(name)/\(entry)", bytes)]
      case .nothing: return []
      }
    }
  }
}
