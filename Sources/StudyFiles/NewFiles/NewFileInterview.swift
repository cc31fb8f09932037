public import Diagnostics
public import Vignettes

/// What `vignet new` can write.
public enum NewFileKind: String, CaseIterable, Sendable {
  case vignette, rubric, study
}

/// An interview whose answers become a new file: questions and answers go through a ``Conversation``, nothing is written.
public struct NewFileInterview {
  private let kind: NewFileKind
  private let folder: String
  private let language: Language?
  private let today: CalendarDate

  /// An interview to be held.
  ///
  /// - Parameters:
  ///   - kind: what is to be written.
  ///   - folder: where it is to be written.
  ///   - language: the language of the questions; asked for first where it is `nil`.
  ///   - today: the day that is proposed as the first whose law a vignette describes.
  public init(_ kind: NewFileKind, in folder: String, language: Language?, today: CalendarDate) {
    self.kind = kind
    self.folder = folder
    self.language = language
    self.today = today
  }

  /// Holds the interview.
  ///
  /// - Parameters:
  ///   - partner: who answers.
  ///   - files: where known vignettes, modules and rubrics are looked for, and which files are there already.
  /// - Throws: ``EndOfAnswers`` when there was no answer to the last question.
  public func hold(with partner: any Conversation, files: some Files) throws(EndOfAnswers) -> NewFiles {
    let chosen: Language
    if let language { chosen = language } else { chosen = try chosenLanguage(partner) }
    let interview = Interview(partner: partner, language: chosen)
    interview.tell(NewFileSentences.introduction)
    let isTaken = { (path: String) in files.kind(of: path) != .nothing }
    switch kind {
    case .vignette:
      let around = Declarations(around: Path.trimmed(folder), from: files)
      return try VignetteInterview(
        interview: interview, folder: folder, today: today, around: around, isTaken: isTaken
      ).hold()
    case .rubric:
      let around = Declarations(around: Path.trimmed(folder), from: files)
      return try RubricInterview(
        interview: interview, folder: folder, today: today, around: around, files: files, isTaken: isTaken
      ).hold()
    case .study:
      return try StudyInterview(interview: interview, folder: folder, files: files, isTaken: isTaken).hold()
    }
  }

  private func chosenLanguage(_ partner: any Conversation) throws(EndOfAnswers) -> Language {
    try Interview(partner: partner, language: .danish).ask(NewFileSentences.whichLanguage, suggesting: "da") {
      answer throws(Refusal) in
      switch answer.lowercased() {
      case "da", "dansk", "danish": return .danish
      case "en", "engelsk", "english": return .english
      default: throw .notDanishOrEnglish
      }
    }
  }
}
