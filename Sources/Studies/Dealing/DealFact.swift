public import Diagnostics

/// What can be wrong with the log of a dealing: it says something that does not follow from what it says before.
public enum DealFact: Fact, Error, Hashable {
  /// The running number has a gap, or stands twice.
  case wrongNumber(Int, expected: Int)
  /// Somebody joins before there are rules.
  case noRules
  /// A vignette is on offer twice, or before there are rules.
  case offeredTwice(String)
  /// A respondent joins a wave again.
  case joinedTwice(String, wave: Int)
  /// The rest of a deck is not there.
  case notDealt(respondent: String, vignette: String)
  /// Something else was dealt than follows from what happened before.
  case dealtOtherwise(found: Deal, expected: Deal)
  /// Something is dealt to somebody who has not just joined.
  case dealtToNobody(respondent: String, vignette: String)
  /// A vignette is completed again.
  case completedTwice(respondent: String, vignette: String)
  /// A vignette is dropped that is not open.
  case droppedNotOpen(respondent: String, vignette: String)
  /// The row of an event cannot be read.
  case unreadable(LocalisedText)
  /// The plan has a deal that the log does not have.
  case planAhead(respondent: String, vignette: String)

  /// All of them concern values that do not fit each other.
  public var code: FindingCode { .value }

  /// Nothing is dealt on a log that cannot be relied on.
  public var severity: Severity { .error }

  /// What is wrong.
  public var message: LocalisedText { Sentences.message(self) }

  /// What to do.
  public var hint: LocalisedText? { Sentences.hint(self) }
}
