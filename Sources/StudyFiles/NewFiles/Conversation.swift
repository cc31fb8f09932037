public import Diagnostics

/// The person, or the script, that an interview is held with.
public protocol Conversation: AnyObject {
  /// Says something that needs no answer.
  func tell(_ text: String)
  /// Asks, and takes the next line; `nil` when there are no more.
  func answer(to question: String) -> String?
}

/// There were no more answers before the last question.
public struct EndOfAnswers: Error {
  /// The language that the questions were asked in.
  public let language: Language
}
