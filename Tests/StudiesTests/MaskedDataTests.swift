import Conditions
import Diagnostics
import Studies
import Testing
import Vignettes

/// Free text of a study is masked as its tables are read.
@Suite struct MaskedDataTests {
  private static func data(_ text: String) -> StudyData {
    var data = StudyData()
    data.answerSets = [
      AnswerSet(
        key: AnswerSetKey(respondent: "r1", vignette: "v"), variant: .only, date: nil,
        answers: ["explain": .text(text), "effort": .code("Anna")])
    ]
    data.onceAnswers = [OnceAnswers(respondent: "r1", wave: 1, answers: ["other": .text(text)])]
    data.remarks = [
      Remark(municipality: "A", wave: 1, remark: text, action: "Ring til Anna.", author: "Anna", date: nil)
    ]
    return data
  }

  @Test func `texts are masked, counted, and stay answers`() throws {
    var data = Self.data("Anna, 010203-1234, kom.")
    data.maskFreeText(names: ["Anna"], in: .danish)
    let set = try #require(data.answerSets.first)
    #expect(set.answers["explain"] == .text("[navn], [CPR-nummer], kom."))
    // A code is a choice, not a text.
    #expect(set.answers["effort"] == .code("Anna"))
    #expect(set.masked == 2)
    #expect(data.onceAnswers.map(\.masked) == [2])
    let remark = try #require(data.remarks.first)
    #expect(remark.remark == "[navn], [CPR-nummer], kom." && remark.action == "Ring til [navn].")
    #expect(remark.masked == 3)
    // Who signs a remark is told on purpose.
    #expect(remark.author == "Anna")
  }

  @Test func `what tells nobody is left as it was`() {
    let before = Self.data("Hun kom til tiden.")
    var after = before
    after.maskFreeText(names: [], in: .danish)
    #expect(after == before)
  }
}
