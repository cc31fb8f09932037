import Conditions
import Diagnostics
import Studies
import StudyFiles
import Testing
import Vignettes

@Suite struct AnswerTableTests {
  private static let wide = """
    respondent,vignette,variant,wave,occasion,date,effort,sure,cleaner.first_step,cleaner.whom,newcomer.steps,newcomer.order
    r2,newcomer,,1,1,2026-10-02,cannot_say,,,,visit|hearing,b>a
    r1,cleaner,age=fifty_eight,1,1,2026-10-01,more,7.5,call,"Egen læge, først",,
    r1,cleaner,age=fifty_eight,2,1,2027-01-01,usual,,wait,,,
    e1,newcomer,,1,1,,usual,,,,nothing,

    """

  private static let long = """
    respondent,vignette,variant,wave,occasion,date,question,value
    e1,newcomer,,1,1,,steps,nothing
    r1,cleaner,age=fifty_eight,2,1,2027-01-01,first_step,wait
    r1,cleaner,age=fifty_eight,1,1,2026-10-01,first_step,call
    r1,cleaner,age=fifty_eight,1,1,2026-10-01,whom,"Egen læge, først"
    r1,cleaner,age=fifty_eight,1,1,2026-10-01,sure,7.5
    r2,newcomer,,1,1,2026-10-02,steps,visit|hearing
    r2,newcomer,,1,1,2026-10-02,order,b>a
    r2,newcomer,,1,1,2026-10-02,sure,
    r2,newcomer,,1,1,2026-10-02,effort,cannot_say
    r1,cleaner,age=fifty_eight,1,1,2026-10-01,effort,more
    r1,cleaner,age=fifty_eight,2,1,2027-01-01,effort,usual
    e1,newcomer,,1,1,,effort,usual

    """

  private static var expected: [AnswerSet] {
    let fiftyEight = Variant([(factor: "age", level: "fifty_eight")])
    return [
      AnswerSet(
        key: AnswerSetKey(respondent: "e1", vignette: "newcomer"), variant: .only, date: nil,
        answers: ["effort": .code("usual"), "steps": .codes(["nothing"])]),
      AnswerSet(
        key: AnswerSetKey(respondent: "r1", vignette: "cleaner"), variant: fiftyEight,
        date: CalendarDate("2026-10-01"),
        answers: [
          "effort": .code("more"), "sure": .number(7.5), "first_step": .code("call"),
          "whom": .text("Egen læge, først"),
        ]),
      AnswerSet(
        key: AnswerSetKey(respondent: "r1", vignette: "cleaner", wave: 2), variant: fiftyEight,
        date: CalendarDate("2027-01-01"), answers: ["effort": .code("usual"), "first_step": .code("wait")]),
      AnswerSet(
        key: AnswerSetKey(respondent: "r2", vignette: "newcomer"), variant: .only, date: CalendarDate("2026-10-02"),
        answers: [
          "effort": .code("cannot_say"), "steps": .codes(["hearing", "visit"]), "order": .ranking(["b", "a"]),
        ]),
    ]
  }

  @Test(arguments: [wide, long])
  func `wide and long tables give the same answer sets`(table: String) throws {
    let read = try TestStudy.read([.answers: table])
    #expect(read.data.answerSets == Self.expected)
    #expect(read.rejections.isEmpty)
    #expect(described(read.findings) == [])
  }

  @Test(arguments: [wide, long], [3, 7, 11])
  func `the order of the rows does not matter`(table: String, step: Int) throws {
    let lines = table.split(separator: "\n").map(String.init)
    let rows = Array(lines.dropFirst())
    // Every step is prime to both counts of rows, so that each row is taken once.
    let shuffled = rows.indices.map { rows[($0 * (rows.count == 12 ? step == 3 ? 5 : step : step)) % rows.count] }
    #expect(Set(shuffled) == Set(rows))
    let read = try TestStudy.read([.answers: ([lines[0]] + shuffled).joined(separator: "\n")])
    #expect(read.data.answerSets == Self.expected)
  }

  @Test func `a Danish spreadsheet is read`() throws {
    let read = try TestStudy.read([
      .answers: "\u{FEFF}respondent;vignette;effort;sure\r\nr1;cleaner;more;7,5\r\n"
    ])
    #expect(read.data.answerSets.map(\.answers) == [["effort": .code("more"), "sure": .number(7.5)]])
    #expect(read.data.answerSets.first?.variant.text == "age=fifty_two")
  }

  @Test func `a broken row is set aside whole, all others are loaded`() throws {
    let read = try TestStudy.read([
      .answers: """
      respondent,vignette,variant,wave,occasion,date,effort,sure,cleaner.first_step,newcomer.steps
      r9,cleaner,,,,,usual,,,
      r1,cleaners,,,,,usual,,,
      r1,cleaner,age=ninety,,,,usual,,,
      r1,cleaner,,0,,,usual,,,
      r1,cleaner,,,1.5,,usual,,,
      r1,cleaner,,,,2026-02-30,usual,,,
      r1,cleaner,,,,,most,,,
      r1,cleaner,,,,,usual,10.5,,
      r1,cleaner,,,,,usual,,,hearing
      r1,newcomer,,,,,usual,,,hearing|nothing
      r1,newcomer,,,,,usual,,,hearing,visit
      r1,newcomer,,,,,"usual,,,
      r1,cleaner,,,,2026-10-01,usual,,wait,
      r1,cleaner,age=fifty_eight,1,1,2026-10-01,more,,,

      """
    ])
    #expect(read.data.answerSets.map(\.answers) == [["effort": .code("usual"), "first_step": .code("wait")]])
    #expect(
      described(read.rejections) == [
        "row 1, answers.csv:2:1: there is no respondent `r9`",
        "row 2, answers.csv:3:4: there is no vignette `cleaners`",
        "row 3, answers.csv:4:12: the factor `age` has no level `ninety`",
        "row 4, answers.csv:5:13: `wave`: 0 is less than 1",
        "row 5, answers.csv:6:14: `occasion`: 1.5 is not a whole number",
        "row 6, answers.csv:7:15: `date`: `2026-02-30` is not a date",
        "row 7, answers.csv:8:16: `effort` has no code `most`",
        "row 8, answers.csv:9:22: `sure`: 10.5 lies outside 0–10",
        "row 9, answers.csv:10:24: `newcomer.steps` is answered, but the vignette `cleaner` does not ask it",
        "row 10, answers.csv:11:25: `newcomer.steps`: `nothing` rules the other options out, but stands beside one",
        "row 11, answers.csv:12:33: the row has 11 fields, but there are 10 columns",
        "row 12, answers.csv:13:17: the quotation mark is never closed",
        "row 14, answers.csv:15:30: the row has the same `respondent`, `vignette`, `wave` and `occasion` as line 14",
      ])
    #expect(read.rejections[1].fact.hint?[.english] == "did you mean `cleaner`?")
    #expect(read.findings.isEmpty)
  }

  @Test func `in a long table a broken row costs one answer`() throws {
    let read = try TestStudy.read([
      .answers: """
      respondent,vignette,variant,date,question,value
      r1,cleaner,,2026-10-01,effort,more
      r1,cleaner,,2026-10-01,sure,11
      r1,cleaner,,2026-10-01,steps,hearing
      r1,cleaner,,2026-10-01,effort,usual
      r1,cleaner,age=fifty_eight,2026-10-01,sure,3
      r1,cleaner,,2026-10-02,sure,3
      r1,cleaner,,2026-10-01,,3
      r1,cleaner,,2026-10-01,sure,4

      """
    ])
    #expect(read.data.answerSets.map(\.answers) == [["effort": .code("more"), "sure": .number(4)]])
    #expect(
      described(read.rejections) == [
        "row 2, answers.csv:3:29: `sure`: 11 lies outside 0–10",
        "row 3, answers.csv:4:24: there is no question `steps`",
        "row 4, answers.csv:5:24: the row has the same `respondent`, `vignette`, `wave`, `occasion` and `question` as line 2",
        "row 5, answers.csv:6:12: `variant` differs from line 2, which belongs to the same answer set",
        "row 6, answers.csv:7:13: `date` differs from line 2, which belongs to the same answer set",
        "row 7, answers.csv:8:24: `question` is empty",
      ])
  }

  @Test func `unknown columns are errors that propose a name`() throws {
    let read = try TestStudy.read([.answers: "respondnet,vignette,efort,first_step,sure\nr1,cleaner,more,call,1\n"])
    #expect(
      described(read.findings) == [
        "error [unknown-name] answers.csv:1:1: the table cannot have a column named `respondnet` (did you mean `respondent`?)",
        "error [unknown-name] answers.csv:1:21: the table cannot have a column named `efort` (did you mean `effort`?)",
        "error [unknown-name] answers.csv:1:27: `first_step` is a question of the vignette `cleaner` alone, so its column must bear the vignette's name (name it `cleaner.first_step`)",
        "error [columns] answers.csv:1:1: the column `respondent` is missing (should `respondnet` be `respondent`?)",
      ])
    #expect(read.data.answerSets.isEmpty)
  }

  @Test func `an answer that is hidden is kept and warned of once`() throws {
    let read = try TestStudy.read([
      .answers: """
      respondent,vignette,date,cleaner.first_step,cleaner.whom
      r1,cleaner,2026-10-01,wait,nobody
      r2,cleaner,2026-10-01,,somebody

      """
    ])
    #expect(read.data.answerSets.map { $0.answers["whom"] } == [.text("nobody"), .text("somebody")])
    #expect(
      described(read.findings) == [
        "warning [value] answers.csv:2:28: `whom` in `cleaner` is answered 2 times where `show_if` hides the question; it counts as not asked"
      ])
  }

  @Test func `answers from before the law are kept and warned of once a vignette`() throws {
    let read = try TestStudy.read([
      .answers: """
      respondent,vignette,date,wave,effort
      r1,cleaner,2026-07-01,1,more
      r1,cleaner,2026-06-30,2,more
      r2,cleaner,2025-12-31,1,more
      r2,newcomer,1999-01-01,1,more

      """
    ])
    #expect(read.data.answerSets.count == 4)
    #expect(
      described(read.findings) == [
        "warning [dates] answers.csv:3:12: 2 answer sets of `cleaner` are dated outside the law of the vignette (from 2026-07-01) (the answer sets are kept, but not pooled with others)"
      ])
  }

  @Test func `answers without a table of respondents are an error`() throws {
    let read = try TestStudy.read(respondents: nil, [.answers: Self.wide])
    #expect(read.data.answerSets.isEmpty)
    #expect(
      described(read.findings) == [
        "error [missing-file] answers.csv: the study has answers but no table of respondents, so no answers can be used"
      ])
  }

  @Test func `answers given once are read by respondent and wave`() throws {
    let read = try TestStudy.read([
      .respondentAnswers: """
      respondent,wave,tools,which,load
      r2,,no,guide,
      r1,2,yes,colleague|guide,5
      r1,1,yes,,2
      r1,2,no,,
      e1,1,,,6
      r8,1,no,,

      """
    ])
    #expect(
      read.data.onceAnswers == [
        OnceAnswers(respondent: "r1", wave: 1, answers: ["tools": .code("yes"), "load": .number(2)]),
        OnceAnswers(
          respondent: "r1", wave: 2,
          answers: ["tools": .code("yes"), "which": .codes(["guide", "colleague"]), "load": .number(5)]),
        OnceAnswers(respondent: "r2", wave: 1, answers: ["tools": .code("no"), "which": .codes(["guide"])]),
      ])
    #expect(
      described(read.rejections) == [
        "row 4, respondent_answers.csv:5:4: the row has the same `respondent` and `wave` as line 3",
        "row 5, respondent_answers.csv:6:8: `load`: 6 lies outside 1–5",
        "row 6, respondent_answers.csv:7:1: there is no respondent `r8`",
      ])
    #expect(
      described(read.findings) == [
        "warning [value] respondent_answers.csv:2:8: `which` is answered 1 time where `show_if` hides the question; it counts as not asked"
      ])
  }
}
