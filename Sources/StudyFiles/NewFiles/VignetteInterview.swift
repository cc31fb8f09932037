import Diagnostics
import Vignettes

/// Asks for what a vignette cannot do without.
struct VignetteInterview {
  let interview: Interview
  let folder: String
  let today: CalendarDate
  /// What stands around the folder: known fields, modules, and names that are taken.
  let around: Declarations
  let isTaken: (_ path: String) -> Bool

  private var language: Language { interview.language }

  func hold() throws(EndOfAnswers) -> NewFiles {
    let languages = try interview.languages(VignetteQuestions.languages, suggesting: [language])
    let title = try interview.text(VignetteQuestions.title, in: languages)
    let id = try name(suggesting: NameForm.identifier(from: title[languages[0]]))
    let field = try FieldQuestion(interview: interview, known: around.fields).ask()
    let lawFrom = try interview.date(VignetteQuestions.lawFrom, suggesting: today) ?? today
    let lawTo = try interview.date(VignetteQuestions.lawTo, from: lawFrom)
    let isTame = try interview.isTrue(VignetteQuestions.anchor, suggesting: false)
    let text = try caseText(in: languages)
    let question = try choice(in: languages)
    let ownWords = try ownWords(in: languages, besides: question.id)
    let modules = try modules()
    let vignette = NewVignette(
      id: id, languages: languages, title: title, field: field, lawFrom: lawFrom, lawTo: lawTo, isTameAnchor: isTame,
      text: text, question: question, ownWords: ownWords, modules: modules)
    let path = path(of: id)
    return NewFiles(
      kind: .vignette, language: language, files: [NewFile(path: path, text: vignette.file(language))],
      reminders: (text == nil ? [VignetteQuestions.textIsMissing] : []) + [VignetteQuestions.codesAreForEver],
      nextSteps: VignetteQuestions.nextSteps(path))
  }

  private func path(of id: String) -> String { Path.join(Path.trimmed(folder), id + ".yaml") }

  private func name(suggesting suggestion: String) throws(EndOfAnswers) -> String {
    let taken = Set(around.vignettes.map(\.id.text))
    return try interview.identifier(VignetteQuestions.name, suggesting: suggestion) { id throws(Refusal) in
      if isTaken(path(of: id)) { throw .fileExists(path(of: id)) }
      if taken.contains(id) { throw .taken(id) }
    }
  }

  /// The case in each language; `nil` when it is to be written later.
  private func caseText(in languages: [Language]) throws(EndOfAnswers) -> LocalisedText? {
    var texts: [Language: String] = [:]
    for language in languages {
      let text = try interview.paragraphs(VignetteQuestions.text(language))
      if text.isEmpty { return nil }
      texts[language] = text
    }
    return LocalisedText(texts)
  }

  // MARK: Questions

  /// The names of the modules' questions: no other question may have one.
  private var takenQuestions: Set<String> { Set(around.modules.flatMap { $0.questions.map(\.id.text) }) }

  private func choice(in languages: [Language]) throws(EndOfAnswers) -> NewVignette.Choice {
    let suggestion = VignetteQuestions.usualQuestion
    let ask = try interview.question(VignetteQuestions.question, in: languages, suggesting: suggestion)
    let wanted =
      ask[languages[0]] == suggestion[languages[0]]
      ? "first_step" : NameForm.code(from: ask[ask.languages.last ?? .danish], or: "question")
    let id = try interview.code(
      VignetteQuestions.questionName, suggesting: NameForm.free(wanted, among: takenQuestions), taken: takenQuestions)
    return NewVignette.Choice(id: id, ask: ask, options: try options(in: languages))
  }

  private func options(in languages: [Language]) throws(EndOfAnswers) -> [(code: String, label: LocalisedText)] {
    var options: [(code: String, label: LocalisedText)] = []
    interview.tell(VignetteQuestions.optionsIntroduction)
    while true {
      let number = options.count + 1
      let first = try interview.ask(VignetteQuestions.option(number, languages[0], isFirst: true)) {
        answer throws(Refusal) in
        if answer.isEmpty, number <= 2 { throw .tooFewOptions }
        return answer
      }
      if first.isEmpty { return options }
      var texts = [languages[0]: first]
      for language in languages.dropFirst() {
        texts[language] = try interview.text(VignetteQuestions.option(number, language))
      }
      let label = LocalisedText(texts)
      // Codes are English in the project's own vignettes: of both languages the English text makes the code.
      let code = NameForm.code(from: label[languages.last ?? .danish], or: "option")
      options.append((NameForm.free(code, among: Set(options.map(\.code))), label))
    }
  }

  private func ownWords(
    in languages: [Language], besides other: String
  ) throws(EndOfAnswers) -> (id: String, ask: LocalisedText)? {
    guard try interview.isTrue(VignetteQuestions.wantsOwnWords, suggesting: true) else { return nil }
    let suggestion = VignetteQuestions.usualTextQuestion
    let ask = try interview.question(VignetteQuestions.textQuestion, in: languages, suggesting: suggestion)
    let wanted =
      ask[languages[0]] == suggestion[languages[0]]
      ? "real_problem" : NameForm.code(from: ask[ask.languages.last ?? .danish], or: "text")
    return (NameForm.free(wanted, among: takenQuestions.union([other])), ask)
  }

  private func modules() throws(EndOfAnswers) -> [String] {
    let modules = around.modules.filter { $0.asked == .vignette && !$0.findings(languages: []).haveErrors }
    guard !modules.isEmpty else { return [] }
    let list = modules.map { ($0.id.text, $0.title.text[language]) }
    return try interview.isTrue(VignetteQuestions.modules(list), suggesting: true) ? modules.map(\.id.text) : []
  }
}

extension Declarations {
  /// The fields of work of the vignettes, each once.
  var fields: [String] { Set(vignettes.map(\.field.text)).sorted() }
}
