import Diagnostics
import Studies
import Vignettes

/// Asks for what a study cannot do without: its vignettes and rubrics, who takes part, how vignettes are dealt.
struct StudyInterview<Source: Files> {
  let interview: Interview
  let folder: String
  let files: Source
  let isTaken: (_ path: String) -> Bool

  func hold() throws(EndOfAnswers) -> NewFiles {
    let id = try name()
    let home = Path.join(Path.trimmed(folder), id)
    let vignettes = try vignettePaths()
    let rubrics = try rubricPaths(beside: vignettes)
    let declarations = Declarations(vignettes + rubrics, from: files)
    let library = Library(declarations)
    let languages = try languages(of: declarations)
    let title = try interview.text(StudyQuestions.title, in: languages)
    let fields = try fields(of: library)
    let municipalities = try municipalities()
    let perRespondent = try interview.whole(StudyQuestions.perRespondent, in: 1...100, suggesting: 3)
    let minimum = try interview.whole(StudyQuestions.minimum, in: 1...1000, suggesting: 5)
    let study = NewStudy(
      id: id, languages: languages, title: title, fields: fields, vignettes: vignettes.map { named($0, in: id) },
      rubrics: rubrics.map { named($0, in: id) }, municipalities: municipalities, perRespondent: perRespondent,
      minimum: minimum, library: library)
    let language = interview.language
    return NewFiles(
      kind: .study, language: language,
      files: study.files(language).map { NewFile(path: Path.join(home, $0.name), text: $0.text) },
      reminders: StudyQuestions.reminders, nextSteps: StudyQuestions.nextSteps(home))
  }

  private func name() throws(EndOfAnswers) -> String {
    try interview.identifier(StudyQuestions.name, suggesting: "") { id throws(Refusal) in
      let home = Path.join(Path.trimmed(folder), id)
      // A folder may be there, but not one with files in it: they could be somebody's data.
      let isInUse = files.kind(of: home) == .folder ? !files.names(in: home).isEmpty : isTaken(home)
      if isInUse { throw .fileExists(home) }
    }
  }

  /// A path of the answer, as the study's file names it.
  private func named(_ path: String, in id: String) -> String {
    let home = Path.join(files.resolved(Path.trimmed(folder)), id)
    return Path.relative(files.resolved(path), to: home)
  }

  // MARK: Vignettes and rubrics

  private func vignettePaths() throws(EndOfAnswers) -> [String] {
    try interview.ask(StudyQuestions.vignettes, suggesting: suggestion("Vignettes")) { answer throws(Refusal) in
      let paths = try paths(in: answer)
      if Declarations(paths, from: files).vignettes.isEmpty { throw .nothingThere(answer) }
      try refuseFaulty(paths, named: answer)
      return paths
    }
  }

  private func rubricPaths(beside vignettes: [String]) throws(EndOfAnswers) -> [String] {
    try interview.ask(StudyQuestions.rubrics, suggesting: suggestion("Rubrics")) { answer throws(Refusal) in
      let paths = try paths(in: answer)
      if Declarations(paths, from: files).rubrics.isEmpty { throw .nothingThere(answer) }
      try refuseFaulty(vignettes + paths, named: answer)
      return paths
    }
  }

  /// Refuses what a study could not be made of: files with errors, and files without a language in common.
  private func refuseFaulty(_ paths: [String], named answer: String) throws(Refusal) {
    let declarations = Declarations(paths, from: files)
    if Library(declarations).findings.haveErrors { throw .faulty(answer) }
    if languagesInCommon(declarations).isEmpty { throw .noLanguageInCommon(answer) }
  }

  private func languagesInCommon(_ declarations: Declarations) -> [Language] {
    Language.allCases.filter { declarations.fileWithout($0) == nil }
  }

  /// A folder of that name in the study's neighbourhood.
  private func suggestion(_ name: String) -> String? {
    let folder = Path.trimmed(folder)
    return [Path.join(folder, name), Path.beside(folder, name, in: files)].first { files.kind(of: $0) == .folder }
  }

  private func paths(in answer: String) throws(Refusal) -> [String] {
    let paths = answer.split(separator: ",").map { Path.trimmed(trimmed(String($0))) }.filter { !$0.isEmpty }
    if paths.isEmpty { throw .empty }
    for path in paths where files.kind(of: path) == .nothing { throw .missingPath(interview.shortened(path)) }
    return paths
  }

  private func languages(of declarations: Declarations) throws(EndOfAnswers) -> [Language] {
    let complete = languagesInCommon(declarations)
    return try interview.languages(StudyQuestions.languages, suggesting: complete) { languages throws(Refusal) in
      for language in languages {
        if let file = declarations.fileWithout(language) { throw .lacksLanguage(language, in: file) }
      }
    }
  }

  // MARK: Fields and municipalities

  /// The fields: those of the vignettes must be among them.
  private func fields(of library: Library) throws(EndOfAnswers) -> [String] {
    let needed = Set(library.vignettes.map(\.vignette.field.text)).sorted()
    return try interview.ask(StudyQuestions.fields, suggesting: needed.joined(separator: ", ")) {
      answer throws(Refusal) in
      let fields = answer.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
      for field in fields where !needed.contains(field) && !NameForm.isCode(field) {
        throw .notACode(interview.shortened(field), proposal: NameForm.code(from: field, or: "field"))
      }
      let leftOut = needed.filter { !fields.contains($0) }
      if !leftOut.isEmpty { throw .fieldLeftOut(leftOut) }
      return fields.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  private func municipalities() throws(EndOfAnswers) -> [NamedMunicipality] {
    while true {
      let list = try interview.ask(StudyQuestions.municipalities) { answer throws(Refusal) in
        let list = MunicipalityList.read(answer)
        if list.isEmpty { throw .noMunicipality }
        return list
      }
      let unknown = list.filter { $0.danish == nil }
      guard !unknown.isEmpty else { return list }
      for municipality in unknown {
        let name = interview.shortened(municipality.name)
        interview.tell(StudyQuestions.unknownMunicipality(name, near: MunicipalityList.near(municipality.name)))
      }
      if try interview.isTrue(StudyQuestions.keepsUnknown, suggesting: false) { return list }
    }
  }
}

extension Declarations {
  /// The first file in which a text is missing in a language.
  fileprivate func fileWithout(_ language: Language) -> String? {
    Library(self, languages: [language]).findings.first { $0.severity == .error }?.file
  }
}
