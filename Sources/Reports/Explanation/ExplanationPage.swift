public import Diagnostics
public import Rubrics

/// How one answer set got its classes and points, as one self-contained page: a view of the same recorded trace as the
/// text and the JSON of an explanation.
///
/// It shows one respondent's answers, and says that it does.
public struct ExplanationPage: Sendable {
  /// Whose answers are explained.
  public enum Subject: Sendable {
    /// An answer set of a study.
    case answerSet(respondent: String, vignette: String, title: LocalisedText?, wave: Int, occasion: Int)
    /// A row of a plain table, by its number from 1.
    case row(Int, of: String)
  }

  let explanations: [Explanation]
  let subject: Subject
  let isSimulated: Bool
  let note: String?
  let sentences: Sentences

  /// A page.
  ///
  /// - Parameters:
  ///   - explanations: what each rubric says, in the order shown.
  ///   - subject: whose answers they are.
  ///   - isSimulated: whether the answers are invented; the page then says so on top.
  ///   - note: what is to be said of the answers, such as that free text was masked.
  ///   - language: the language of the page.
  public init(
    _ explanations: [Explanation], of subject: Subject, isSimulated: Bool, note: String? = nil, language: Language
  ) {
    self.note = note
    self.explanations = explanations
    self.subject = subject
    self.isSimulated = isSimulated
    sentences = Sentences(language)
  }

  /// The page as one self-contained file.
  public var html: String { ExplanationView(page: self).page.html.text }
}
