extension Declarations {
  /// The declarations around a folder.
  init(around folder: String, from files: some Files) {
    self.init()
    add(around: folder, from: files)
  }

  /// Reads what stands around a folder: the files in it, those of its modules, and those of a folder `Vignettes` in it or
  /// beside it. Other folders below it are not searched: it may be anybody's home.
  mutating func add(around folder: String, from files: some Files) {
    for name in files.names(in: folder) where Path.isYAML(name) && !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      if files.kind(of: path) == .file { add(path, from: files) }
    }
    let neighbours =
      [Path.join(folder, "Vignettes"), Path.beside(folder, "Vignettes", in: files), Path.join(folder, "Modules")]
    for neighbour in neighbours where files.kind(of: neighbour) == .folder { add(neighbour, from: files) }
  }
}

extension Path {
  /// What stands beside a folder; the folder itself need not be there yet.
  static func beside(_ folder: String, _ name: String, in files: some Files) -> String {
    // Behind a link `..` is above what it leads to, which only the system knows; what is not there has no links.
    files.kind(of: folder) == .folder ? join(folder, "../" + name) : join(self.folder(of: folder), name)
  }
}
