/// The files of declarations below a folder.
public enum DeclarationFiles {
  /// A file of declarations: where it is copied to, what it holds and where it was read.
  public typealias File = (path: String, bytes: [UInt8], source: String)

  /// Every YAML file below a folder with its bytes, under paths that begin with `name`; folders named `Studies` are
  /// left out.
  public static func below(_ folder: String, as name: String, in files: some Files) -> [File] {
    files.names(in: folder).filter { !$0.hasPrefix(".") }.flatMap { entry -> [File] in
      let path = Path.join(folder, entry)
      switch files.kind(of: path) {
      case .folder: return entry == "Studies" ? [] : below(path, as: "\(name)/\(entry)", in: files)
      case .file:
        guard Path.isYAML(entry), let bytes = files.contents(of: path) else { return [] }
        return [("\(name)/\(entry)", bytes, path)]
      case .nothing: return []
      }
    }
  }
}
