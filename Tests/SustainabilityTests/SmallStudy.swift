import Conditions
import Diagnostics
import Foundation
import StudyFiles
import Studies
import Sustainability
import Testing
import Vignettes

/// Studies of a few answer sets over three of the project's own vignettes and their rubrics, small enough to count by
/// hand.
struct SmallStudy {
  private static let vignettes = ["worn-down-cleaner", "young-outside-work", "newcomer-family"]
  static let library: Library = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let files =
      ["Vignettes/Modules", "Rubrics/problem-classes.yaml", "Rubrics/approach.yaml"]
      + vignettes.flatMap { ["Vignettes/\($0).yaml", "Rubrics/content-\($0).yaml"] }
    return Library(Declarations(files.map { root + "/" + $0 }, from: Disk()))
  }()

  var data = StudyData()
  var minimum = 5
  var perRespondent: Int? = 2
  var waves: [WaveVersions] = []
  /// The groups that report as one: their code and the codes of their members.
  var joint: KeyValuePairs<String, [String]> = [:]
  /// The vignettes that count as plainly tame anchors here.
  var anchors: Set<String> = []

  init(municipalities: [Municipality]) {
    data.municipalities = municipalities
  }

  /// Adds a caseworker who answers one vignette.
  mutating func answer(
    _ respondent: String, in municipality: String, vignette: String = "worn-down-cleaner", wave: Int = 1,
    role: Respondent.Role = .caseworker, date: CalendarDate? = nil, variant: Variant? = nil,
    _ answers: [String: String], several: [String: [String]] = [:], numbers: [String: Double] = [:]
  ) throws {
    let sound = try #require(Self.library.vignettes.first { $0.id == vignette })
    if !data.respondents.contains(where: { $0.id == respondent }) {
      data.respondents.append(
        Respondent(id: respondent, municipality: municipality, fields: ["employment", "children"], role: role))
    }
    data.answerSets.append(
      AnswerSet(
        key: AnswerSetKey(respondent: respondent, vignette: vignette, wave: wave),
        variant: variant ?? sound.fixedVariant, date: date,
        answers: answers.mapValues { .code($0) }
          .merging(several.mapValues { .codes($0) }) { $1 }.merging(numbers.mapValues { .number($0) }) { $1 }))
  }

  var judged: JudgedStudy {
    let place = Span(file: "study.yaml", line: 1, column: 1)
    let study = Study(
      id: Written("small", at: place), title: AuthoredText(same: Written("Small", at: place)),
      languages: [.danish, .english], fields: ["employment", "children"].map { Written($0, at: place) }, vignettes: [],
      rubrics: [], tables: [:],
      deal: perRespondent.map { Study.Deal(perRespondent: $0, linking: [], seed: nil) }, peers: nil,
      joint: joint.map { id, members in
        JointReport(
          id: Written(id, at: place), name: AuthoredText(same: Written(id.uppercased(), at: place)),
          members: members.map { Written($0, at: place) })
      }, waves: waves, minimum: minimum, isSimulated: false)
    let library = Self.library
    let vignettes = library.vignettes.map { anchors.contains($0.id) ? anchor($0.vignette) ?? $0 : $0 }
    return SoundStudy(
      study: study, vignettes: vignettes, modules: library.modules, rubrics: library.rubrics
    ).judged(data)
  }

  private func anchor(_ vignette: Vignette) -> SoundVignette? {
    Vignette(
      id: vignette.id, standing: vignette.standing, title: vignette.title, field: vignette.field,
      caseGroup: vignette.caseGroup, isTameAnchor: true, factors: vignette.factors, exclude: vignette.exclude,
      text: vignette.text, modules: vignette.modules, questions: vignette.questions, stages: vignette.stages
    ).checked(with: Self.library.modules.all, languages: []).sound
  }
}
