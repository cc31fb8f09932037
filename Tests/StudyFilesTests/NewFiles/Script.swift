import Diagnostics
import StudyFiles
import Testing
import Vignettes

/// Somebody who answers from a list, and remembers what was said.
final class Script: Conversation {
  private var answers: [String]
  private(set) var said: [String] = []
  /// How many answers were not asked for.
  var left: Int { answers.count }

  init(_ answers: [String]) { self.answers = answers }

  func tell(_ text: String) { said.append(text) }

  func answer(to question: String) -> String? {
    said.append(question)
    return answers.isEmpty ? nil : answers.removeFirst()
  }
}

/// Files in memory with what an interview made written beside them.
struct Desk {
  var texts: [String: String]

  var files: MemoryFiles { MemoryFiles(texts) }

  /// Holds an interview to its end and writes what came of it.
  mutating func hold(
    _ kind: NewFileKind, in folder: String = "desk", speaking language: Language? = .danish, _ answers: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (made: NewFiles, script: Script) {
    let script = Script(answers)
    let today = try #require(CalendarDate("2026-11-22"))
    let made = try NewFileInterview(kind, in: folder, language: language, today: today).hold(with: script, files: files)
    #expect(script.left == 0, "answers were left over", sourceLocation: sourceLocation)
    for file in made.files { texts[file.path] = file.text }
    return (made, script)
  }

  /// The errors and warnings that `vignet check` has for what was made.
  func faults(of made: NewFiles) -> [String] {
    described(made.findings(in: files).filter { $0.severity != .note })
  }
}

/// Answers that make sound files.
enum Answers {
  static let vignette = [
    "da", "Den sene ansøgning", "", "employment", "2026-07-01", "", "nej",
    "Karin søgte efter fristen.", "", "Hun lå på sygehuset.", ".",
    "", "", "Spørger om grunden", "Giver afslag", "", "ja", "",
  ]

  static let bothLanguages = [
    "both", "Den sene ansøgning", "The late application", "late-application", "employment", "2026-07-01", "2027-06-30",
    "yes", "", "", "", "first_step", "Spørger om grunden", "Ask for the reason", "Giver afslag", "Refuse",
    "Giver hende en ny frist", "Set a new deadline", "", "yes", "", "",
  ]

  static let english = [
    "en", "The late application", "", "children", "", "", "", "", "What now?", "", "Call", "Wait", "", "no",
  ]
}
