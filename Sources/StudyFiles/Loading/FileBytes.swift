public import Diagnostics

/// Why a file could not be read.
public struct FileFault: Error {
  /// What to tell.
  public let finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }
}

/// The bytes of a file, or what is wrong with it as a file: the one way in for declarations and tables.
public enum FileBytes {
  /// Reads a file.
  ///
  /// - Parameter limit: how many bytes it may hold; `nil` for any number.
  public static func read(
    _ path: String, from files: some Files, limit: Int? = nil
  ) -> Result<[UInt8], FileFault> {
    switch files.kind(of: path) {
    case .nothing: return .failure(FileFault(Finding(FileFact.missingFile, in: path)))
    case .folder: return .failure(FileFault(Finding(FileFact.unreadable, in: path)))
    case .file: break
    }
    if let limit, let size = files.size(of: path), size > limit {
      return .failure(FileFault(Finding(FileFact.tooLarge(bytes: size, limit: limit), in: path)))
    }
    return files.contents(of: path).map { .success($0) }
      ?? .failure(FileFault(Finding(FileFact.unreadable, in: path)))
  }
}
