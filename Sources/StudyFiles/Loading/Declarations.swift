public import Diagnostics
public import Rubrics
public import Studies
public import Vignettes

/// All declarations of some files and folders, with everything wrong with their form.
public struct Declarations: Sendable {
  /// The vignettes in the order of the files.
  public internal(set) var vignettes: [Vignette] = []
  /// The modules in the order of the files.
  public internal(set) var modules: [Module] = []
  /// The rubrics in the order of the files.
  public internal(set) var rubrics: [Rubric] = []
  /// The studies in the order of the files.
  public internal(set) var studies: [Study] = []
  /// What is wrong with files and forms.
  public internal(set) var findings: [Finding] = []

  /// The files that were read.
  private(set) var paths: Set<String> = []

  /// How many declarations there are.
  public var count: Int { vignettes.count + modules.count + rubrics.count + studies.count }

  /// No declarations.
  public init() {}

  /// Reads files and folders; a folder is read with those below it, except that a folder `Studies` below it is skipped.
  public init(_ paths: [String], from files: some Files) {
    for path in paths { add(path, from: files) }
  }

  /// Reads a file or folder in addition.
  public mutating func add(_ path: String, from files: some Files) {
    guard files.kind(of: path) == .folder else { return addFile(path, from: files) }
    let before = self.paths.count
    addFolder(Path.trimmed(path), from: files, depth: 0)
    if self.paths.count == before, !contains(path) { findings.append(Finding(FileFact.noDeclarations, in: path)) }
  }

  /// Whether files of a folder have been read before.
  private func contains(_ folder: String) -> Bool {
    paths.contains { $0.hasPrefix(Path.trimmed(folder) + "/") }
  }

  private mutating func addFolder(_ folder: String, from files: some Files, depth: Int) {
    guard depth < 20 else { return }
    for name in files.names(in: folder) where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      switch files.kind(of: path) {
      case .folder: if name != "Studies" { addFolder(path, from: files, depth: depth + 1) }
      case .file: if Path.isYAML(name) { addFile(path, from: files) }
      case .nothing: continue
      }
    }
  }

  private mutating func addFile(_ path: String, from files: some Files) {
    guard paths.insert(path).inserted else { return }
    switch TextFile.read(path, from: files) {
    case .failure(let fault): findings.append(fault.finding)
    case .success(let file):
      let read = Declaration.read(file.text, file: path)
      findings += read.findings
      if let declaration = read.declaration { add(declaration, from: file) }
    }
  }

  private mutating func add(_ declaration: Declaration, from file: TextFile) {
    switch declaration {
    case .vignette(let vignette):
      if isNew(vignette.id, among: vignettes.map(\.id)) { vignettes.append(vignette) }
    case .module(let module):
      if isNew(module.id, among: modules.map(\.id)) { modules.append(module) }
    case .rubric(var rubric):
      rubric.contentHash = ContentHash(of: file.bytes)
      if isNew(rubric.id, among: rubrics.map(\.id)) { rubrics.append(rubric) }
    case .study(let study):
      if isNew(study.id, among: studies.map(\.id)) { studies.append(study) }
    }
  }

  private mutating func isNew(_ id: Written, among known: [Written]) -> Bool {
    guard let earlier = known.first(where: { $0.text == id.text }) else { return true }
    let note = Finding.Note(FileSentences.firstUse, at: earlier.span)
    findings.append(Finding(FileFact.duplicateDeclaration(id.text), at: id.span, notes: [note]))
    return false
  }
}
