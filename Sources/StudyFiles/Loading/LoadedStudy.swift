public import Diagnostics
public import Studies

/// A study with everything beside it: its vignettes, rubrics and tables, and what was found on the way.
public struct LoadedStudy: Sendable {
  /// The study's file.
  public let path: String
  /// Every file that it was read from: its own, those of its vignettes and rubrics, and its tables.
  public let inputs: [String]
  /// The study as written; `nil` when its file cannot be read.
  public let study: Study?
  /// The study with sound parts; `nil` when a part has an error.
  public let sound: SoundStudy?
  /// Its tables, broken rows set aside; `nil` without a sound study.
  public let tables: StudyTables?
  /// Everything that was found, in reading order.
  public let findings: [Finding]

  /// The language of the study's messages and reports.
  public var language: Language { study?.languages.first ?? .english }

  /// Reads a study from its folder or its file.
  public static func load(_ path: String, from files: some Files) -> LoadedStudy {
    let file = files.kind(of: path) == .folder ? Path.join(Path.trimmed(path), "study.yaml") : path
    let declarations = Declarations([file], from: files)
    guard let study = declarations.studies.first else {
      let wrong = declarations.findings.isEmpty ? [Finding(FileFact.noStudy, in: file)] : declarations.findings
      return LoadedStudy(path: file, inputs: [file], study: nil, sound: nil, tables: nil, findings: wrong)
    }
    let folder = Path.folder(of: file)
    var parts = Declarations(of: study, in: folder, from: files)
    let chosen = study.chosen(parts.rubrics, vignettes: parts.vignettes, modules: parts.modules)
    parts.rubrics = chosen.rubrics
    let library = Library(parts, languages: Set(study.languages))
    let inputs = [file] + parts.paths.sorted()
    var findings = declarations.findings + chosen.findings + library.findings
    findings += study.findings(vignettes: library.vignettes, rubrics: library.rubrics)
    guard !findings.haveErrors else {
      return LoadedStudy(
        path: file, inputs: inputs, study: study, sound: nil, tables: nil, findings: findings.inReadingOrder())
    }
    let sound = SoundStudy(
      study: study, vignettes: library.vignettes, modules: library.modules, rubrics: library.rubrics)
    let contents = TableContents(study, in: folder, from: files)
    let tables = StudyTables.read(contents.tables, for: sound)
    // A table that cannot be read says so itself; nothing can be looked up in it.
    let isTableBroken = contents.tables[.municipalities] != nil && tables.data.municipalities.isEmpty
    if !isTableBroken { findings += study.findings(joint: tables.data.municipalities.map(\.id)) }
    findings += contents.findings + tables.findings + tables.rejections.map(\.finding)
    return LoadedStudy(
      path: file, inputs: inputs + contents.tables.values.map(\.file).sorted(), study: study, sound: sound,
      tables: tables, findings: findings.inReadingOrder())
  }
}

extension Declarations {
  /// The vignettes, modules and rubrics that a study names.
  fileprivate init(of study: Study, in folder: String, from files: some Files) {
    self.init((study.vignettes + study.rubrics).map { Path.join(folder, $0.text) }, from: files)
  }
}

/// The bytes of a study's tables.
private struct TableContents {
  private(set) var tables: [Study.Table: (file: String, bytes: [UInt8])] = [:]
  private(set) var findings: [Finding] = []

  init(_ study: Study, in folder: String, from files: some Files) {
    for table in Study.Table.allCases {
      guard let name = study.tables[table] else { continue }
      let path = Path.join(folder, name.text)
      if files.kind(of: path) == .nothing {
        // The plan is written by the first dealing.
        if table == .deals { continue }
        findings.append(Finding(FileFact.missingTable(path), at: name.span))
        continue
      }
      switch FileBytes.read(path, from: files) {
      case .failure(let fault): findings.append(fault.finding)
      case .success(let bytes): tables[table] = (path, bytes)
      }
    }
  }
}

extension LoadedStudy {
  /// Whether a path is a study: a folder with a `study.yaml`, or a file that declares one.
  public static func isStudy(_ path: String, in files: some Files) -> Bool {
    if files.kind(of: path) == .folder { return files.kind(of: Path.join(Path.trimmed(path), "study.yaml")) == .file }
    guard Path.isYAML(path), case .success(let file) = TextFile.read(path, from: files) else { return false }
    return file.text.split(separator: "\n").contains { $0.hasPrefix("study:") }
  }

  /// Whether a folder holds a study that says it is simulated.
  public static func isSimulated(_ folder: String, in files: some Files) -> Bool {
    let file = Path.join(Path.trimmed(folder), "study.yaml")
    return Declarations([file], from: files).studies.first?.isSimulated ?? false
  }
}
