public import Conditions
public import Vignettes

/// What tells one answer set from another.
public struct AnswerSetKey: Hashable, Sendable, Comparable {
  /// The respondent's pseudonym.
  public let respondent: String
  /// The vignette.
  public let vignette: String
  /// The wave of the study, from 1.
  public let wave: Int
  /// 1, unless the vignette was given again at another sitting.
  public let occasion: Int

  /// A key.
  public init(respondent: String, vignette: String, wave: Int = 1, occasion: Int = 1) {
    self.respondent = respondent
    self.vignette = vignette
    self.wave = wave
    self.occasion = occasion
  }

  /// Answer sets are listed by respondent, then vignette, wave and occasion.
  public static func < (left: AnswerSetKey, right: AnswerSetKey) -> Bool {
    (left.respondent, left.vignette, left.wave, left.occasion)
      < (right.respondent, right.vignette, right.wave, right.occasion)
  }
}

/// What one respondent answered to one variant.
public struct AnswerSet: Hashable, Sendable {
  /// Who answered what, and when.
  public let key: AnswerSetKey
  /// The variant that was shown.
  public let variant: Variant
  /// The day of the answer; `nil` when not known.
  public let date: CalendarDate?
  /// The answers by question; a question that is not here was not answered or not asked.
  public let answers: [String: Answer]
  /// How many passages of free text that could tell a person were masked.
  public let masked: Int

  /// An answer set.
  public init(
    key: AnswerSetKey, variant: Variant, date: CalendarDate?, answers: [String: Answer], masked: Int = 0
  ) {
    self.key = key
    self.variant = variant
    self.date = date
    self.answers = answers
    self.masked = masked
  }
}

/// What one respondent answered to the modules asked once, in one wave.
public struct OnceAnswers: Hashable, Sendable {
  /// The respondent's pseudonym.
  public let respondent: String
  /// The wave, from 1.
  public let wave: Int
  /// The answers by question.
  public let answers: [String: Answer]
  /// How many passages of free text that could tell a person were masked.
  public let masked: Int

  /// Answers given once.
  public init(respondent: String, wave: Int, answers: [String: Answer], masked: Int = 0) {
    self.respondent = respondent
    self.wave = wave
    self.answers = answers
    self.masked = masked
  }
}
