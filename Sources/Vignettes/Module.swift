public import Diagnostics

/// Questions asked after many vignettes, so that answers can be compared.
public struct Module: Hashable, Sendable {
  /// How often it is asked.
  public enum Asked: String, CaseIterable, Hashable, Sendable {
    /// After each vignette.
    case vignette
    /// Once per respondent and wave.
    case once
  }

  /// Who is asked.
  public enum Audience: String, CaseIterable, Hashable, Sendable {
    case caseworker, expert, all
  }

  /// Its name.
  public let id: Written
  /// Raised whenever the meaning changes.
  public let version: Int
  /// What it is called on screen.
  public let title: AuthoredText
  /// How often it is asked.
  public let asked: Asked
  /// Who is asked.
  public let audience: Audience
  /// What is said before its questions.
  public let intro: AuthoredText?
  /// The questions in order.
  public let questions: [Question]

  /// A module.
  public init(
    id: Written, version: Int, title: AuthoredText, asked: Asked, audience: Audience, intro: AuthoredText?,
    questions: [Question]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.asked = asked
    self.audience = audience
    self.intro = intro
    self.questions = questions
  }

  /// Everything an author wrote for people in it.
  public var texts: [AuthoredText] {
    [title, intro].compactMap(\.self) + questions.flatMap(\.texts)
  }
}
