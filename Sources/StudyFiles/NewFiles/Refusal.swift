import Diagnostics
import Vignettes

/// Why an answer cannot be used.
enum Refusal: Error, Equatable {
  case endOfAnswers
  case empty
  case notUTF8
  case tooLong(limit: Int)
  case notYesOrNo
  case notAWholeNumber(ClosedRange<Int>)
  case notPoints(String)
  case notDanishOrEnglish
  case notALanguage(String)
  case notADate(String)
  case before(CalendarDate)
  case notAmong(String, known: [String])
  case notAnIdentifier(String, proposal: String)
  case notACode(String, proposal: String)
  case taken(String)
  case fileExists(String)
  case placeholder(String)
  case tooFewOptions
  case noVignette(String)
  case faulty(String)
  case noChoiceQuestion(String)
  case oneClass
  case onePoint
  case missingPath(String)
  case nothingThere(String)
  case lacksLanguage(Language, in: String)
  case noLanguageInCommon(String)
  case fieldLeftOut([String])
  case noMunicipality

  /// The reason, and what to do.
  var sentence: LocalisedText { NewFileSentences.refused(self) }
}
