import Conditions
import Diagnostics
import Rubrics
import Vignettes

/// Asks for what a rubric cannot do without: a vignette, a question of it, and how its options are judged.
struct RubricInterview<Source: Files> {
  let interview: Interview
  let folder: String
  let today: CalendarDate
  let around: Declarations
  let files: Source
  let isTaken: (_ path: String) -> Bool

  func hold() throws(EndOfAnswers) -> NewFiles {
    let sound = try vignette()
    let vignette = sound.vignette
    let languages = try interview.languages(RubricQuestions.languages, suggesting: vignette.languages) {
      languages throws(Refusal) in
      for language in languages where !vignette.languages.contains(language) {
        throw .lacksLanguage(language, in: sound.id)
      }
    }
    let id = try name(for: sound.id)
    let title = try interview.text(
      RubricQuestions.title, in: languages, suggesting: RubricQuestions.usualTitle(vignette.title.text))
    let question = try interview.choice(
      RubricQuestions.question, among: vignette.choiceQuestions.map { ($0.id.text, $0.asked(languages), $0) })
    let options = try classes(of: question, languages)
    let points = try points(of: NewRubric.classes(of: options).map(\.name))
    let taken = Set(sound.questionnaire.items.map(\.question.id.text) + vignette.factors.map(\.name.text))
    let decision = NameForm.free(question.id.text + "_class", among: taken)
    let criterion = NameForm.free(question.id.text + "_points", among: taken)
    let rated = try rated(in: vignette, languages, besides: taken.union([decision, criterion]))
    let rubric = NewRubric(
      id: id, title: title, vignette: sound.id, lawFrom: vignette.standing.lawFrom ?? today,
      lawTo: vignette.standing.lawTo, languages: languages, question: question.id.text,
      ask: question.ask?.text ?? LocalisedText(same: question.id.text), decision: decision, criterion: criterion,
      options: options, points: points, rated: rated)
    let path = path(of: id)
    return NewFiles(
      kind: .rubric, language: interview.language, files: [NewFile(path: path, text: rubric.file(interview.language))],
      reminders: RubricQuestions.reminders(hasRaters: rated != nil), nextSteps: RubricQuestions.nextSteps(path))
  }

  private func path(of id: String) -> String { Path.join(Path.trimmed(folder), id + ".yaml") }

  private func name(for vignette: String) throws(EndOfAnswers) -> String {
    let taken = Set(around.rubrics.map(\.id.text))
    return try interview.identifier(RubricQuestions.name, suggesting: "content-" + vignette) { id throws(Refusal) in
      if isTaken(path(of: id)) { throw .fileExists(path(of: id)) }
      if taken.contains(id) { throw .taken(id) }
    }
  }

  // MARK: The vignette

  /// The vignette that is judged: one of those around, or one of another file.
  private func vignette() throws(EndOfAnswers) -> SoundVignette {
    let known = Library(around).vignettes.filter { !$0.vignette.choiceQuestions.isEmpty }
    for (index, vignette) in known.enumerated() {
      interview.partner.tell(
        "  \(index + 1)  \(vignette.id)  \(interview.shortened(vignette.vignette.title.text[interview.language]))")
    }
    let question = known.isEmpty ? RubricQuestions.vignetteFile : RubricQuestions.vignette
    return try interview.ask(question, suggesting: known.isEmpty ? nil : "1") { answer throws(Refusal) in
      if answer.isEmpty { throw .empty }
      if let number = Int(answer), known.indices.contains(number - 1) { return known[number - 1] }
      if let named = known.first(where: { $0.id == answer }) { return named }
      return try vignette(in: answer)
    }
  }

  private func vignette(in path: String) throws(Refusal) -> SoundVignette {
    guard files.kind(of: path) == .file else { throw .noVignette(interview.shortened(path)) }
    let declarations = Declarations([path], from: files)
    guard let declared = declarations.vignettes.first else { throw .noVignette(path) }
    let library = Library(declarations, context: declarations.context(of: [path], from: files))
    guard let sound = library.vignettes.first(where: { $0.id == declared.id.text }), !library.findings.haveErrors else {
      throw .faulty(path)
    }
    if sound.vignette.choiceQuestions.isEmpty { throw .noChoiceQuestion(path) }
    return sound
  }

  // MARK: Classes and points

  /// A class for each option that decides something; at least two, else the table would decide nothing.
  private func classes(of question: Question, _ languages: [Language]) throws(EndOfAnswers) -> [NewRubric.Judged] {
    interview.tell(RubricQuestions.classesIntroduction)
    while true {
      var judged: [NewRubric.Judged] = []
      for option in question.options where !option.isMissing {
        let label = option.label?.text ?? LocalisedText(same: option.code.text)
        let suggestion = NameForm.isCode(option.code.text) ? option.code.text : "class_\(judged.count + 1)"
        let outcome = try interview.code(
          RubricQuestions.outcome(of: label[languages[0]]), suggesting: suggestion)
        judged.append(NewRubric.Judged(code: option.code.text, label: label, outcome: outcome))
      }
      if Set(judged.map(\.outcome)).count > 1 { return judged }
      interview.tell(Refusal.oneClass.sentence)
    }
  }

  /// Points for each class; not the same for all, else the criterion would tell nothing.
  private func points(of classes: [String]) throws(EndOfAnswers) -> [(outcome: String, points: Double)] {
    while true {
      var points: [(outcome: String, points: Double)] = []
      for (index, name) in classes.enumerated() {
        let suggestion = index == 0 ? "2" : index == classes.count - 1 ? "0" : "1"
        let score = try interview.ask(RubricQuestions.points(of: name), suggesting: suggestion) {
          answer throws(Refusal) in
          let decimalPoint = answer.replacing(",", with: ".")
          guard let score = decimal(decimalPoint), (0...100).contains(score) else {
            throw .notPoints(interview.shortened(answer))
          }
          return (score * 100).rounded() / 100
        }
        points.append((name, score))
      }
      if Set(points.map(\.points)).count > 1 { return points }
      interview.tell(Refusal.onePoint.sentence)
    }
  }

  /// A criterion for raters on a question that is answered in own words, where there is one.
  private func rated(
    in vignette: Vignette, _ languages: [Language], besides taken: Set<String>
  ) throws(EndOfAnswers) -> (name: String, title: LocalisedText, reads: String)? {
    let texts = vignette.ownQuestions.filter { $0.type == .text }
    guard !texts.isEmpty, try interview.isTrue(RubricQuestions.wantsRaters, suggesting: true) else { return nil }
    let question =
      texts.count == 1
      ? texts[0]
      : try interview.choice(
        RubricQuestions.textQuestion, among: texts.map { ($0.id.text, $0.asked(languages), $0) })
    let suggestion = RubricQuestions.usualRated
    let title = try interview.text(RubricQuestions.ratedTitle, in: languages, suggesting: suggestion)
    let wanted =
      title[languages[0]] == suggestion[languages[0]]
      ? "grounded_judgement" : NameForm.code(from: title[languages.last ?? .danish], or: "criterion")
    return (NameForm.free(wanted, among: taken), title, question.id.text)
  }
}

extension Vignette {
  /// The languages that every text of it has.
  var languages: [Language] {
    Language.allCases.filter { language in texts.allSatisfy { $0.missing(of: [language]).isEmpty } }
  }

  /// The questions of which one option is chosen, and in which at least two decide something.
  var choiceQuestions: [Question] {
    ownQuestions.filter { $0.type == .choice && $0.options.count { !$0.isMissing } > 1 }
  }
}

extension Question {
  /// What is asked, in the first of some languages.
  fileprivate func asked(_ languages: [Language]) -> String { ask?.text[languages[0]] ?? "" }
}
