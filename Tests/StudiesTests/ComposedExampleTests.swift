import Conditions
import Diagnostics
import Foundation
import Rubrics
import StudyFiles
import Studies
import Testing
import Vignettes

@Suite struct ComposedExampleTests {
  private func study() throws -> SoundStudy {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = Library(Declarations([root + "/Vignettes", root + "/Rubrics"], from: Disk()))
    let place = Span(file: "study.yaml", line: 1, column: 1)
    let study = Study(
      id: Written("own", at: place), title: AuthoredText(same: Written("Own", at: place)), languages: [.danish],
      fields: [], vignettes: [], rubrics: [], tables: [:], deal: nil, peers: nil, minimum: 5, isSimulated: false)
    return SoundStudy(
      study: study, vignettes: library.vignettes, modules: library.modules, rubrics: library.rubrics)
  }

  @Test func `each class is reached once, by the judge that judges everybody`() throws {
    let study = try study()
    let examples = study.composedExamples(of: "difficulty", by: "problem-classes")
    #expect(examples.map(\.outcome) == ["routine", "difficult", "problematic"])
    for example in examples {
      let vignette = try #require(study.vignette(example.vignette))
      #expect(!vignette.vignette.isTameAnchor)
      #expect(example.explanation.judgement.decision("difficulty")?.code == example.outcome)
      // Judged again as if a caseworker had given it.
      let key = AnswerSetKey(respondent: "r", vignette: example.vignette)
      var data = StudyData()
      data.respondents = [Respondent(id: "r", municipality: "m", fields: [])]
      data.answerSets = [
        AnswerSet(key: key, variant: vignette.fixedVariant, date: nil, answers: example.answers)
      ]
      let judged = study.judged(data)
      #expect(judged.answerSets[0].decision("difficulty", of: "problem-classes")?.code == example.outcome)
      #expect(judged.answerSets[0].decision("wildness_seen", of: "problem-classes")?.code != nil)
    }
    let last = try #require(examples.last)
    #expect(last.answers["outcome"] == .code("hardly_ever"))
    #expect(last.explanation.judgement.decision("cause")?.code == "system")
    // A question that is not shown is not answered: nothing stood in the way where it worked out.
    #expect(examples[0].answers["obstacle"] == nil)
  }

  @Test func `the same study gives the same examples, and no rubric or decision gives none`() throws {
    let study = try study()
    let examples = study.composedExamples(of: "difficulty", by: "problem-classes")
    let again = study.composedExamples(of: "difficulty", by: "problem-classes")
    #expect(examples.map(\.answers) == again.map(\.answers))
    #expect(study.composedExamples(of: "nothing", by: "problem-classes").isEmpty)
    #expect(study.composedExamples(of: "difficulty", by: "nothing").isEmpty)
  }
}
