import Diagnostics
import StudyFiles
import Testing

/// The examples in remarks are right: without their `#` the files pass the check too.
@Suite struct RemarkTests {
  private static let examples = [
    "case_group:", "factors:", "delay:", "levels:", "one_day:", "six_weeks:", "stages:", "- text:", "questions:",
    "- id: after_the_call", "type: text", "ask: {", "feedback:", "law:", "- {ref:", "peers:",
  ]

  /// The text with its examples made part of it.
  private func uncommented(_ text: String) -> (text: String, count: Int) {
    var count = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard let sign = line.firstIndex(of: "#"), line[..<sign].allSatisfy({ $0 == " " }) else { return String(line) }
      let rest = line[line.index(after: sign)...].drop { $0 == " " }
      guard Self.examples.contains(where: rest.hasPrefix) else { return String(line) }
      count += 1
      return String(line[..<sign] + line[line.index(after: sign)...].dropFirst())
    }
    return (lines.joined(separator: "\n"), count)
  }

  @Test(arguments: [true, false]) func `examples in remarks pass the check`(isInBoth: Bool) throws {
    var desk = Desk(texts: [:])
    let language = isInBoth ? Language.english : .danish
    let vignette = try desk.hold(
      .vignette, in: "Vignettes", speaking: language, isInBoth ? Answers.bothLanguages : Answers.vignette
    ).made
    let rubric = try desk.hold(
      .rubric, in: "Rubrics", speaking: language, ["1"] + Array(repeating: "", count: isInBoth ? 14 : 10)
    ).made
    let titles = isInBoth ? ["Runde", "Round"] : ["Runde"]
    let study = try desk.hold(
      .study, in: ".", speaking: language,
      ["round", "Vignettes", "Rubrics", ""] + titles + ["", "Køge, Greve", "", ""]
    ).made
    for (made, count) in [(vignette, 12), (rubric, 3), (study, 1)] {
      let text = uncommented(made.declaration.text)
      #expect(text.count == count)
      desk.texts[made.declaration.path] = text.text
    }
    for made in [vignette, rubric, study] { #expect(desk.faults(of: made).isEmpty) }
  }
}
