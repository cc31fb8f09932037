import Conditions
import Rubrics
import Studies
import StudyFiles
import Vignettes

/// The small study and the rubric for plain tables, read and checked once for all runs.
struct Fixture {
  let study: SoundStudy
  let plain: SoundRubric
  let questions: [Question]
  /// The study's tables as they stand beside the targets.
  let tables: [Study.Table: (file: String, bytes: [UInt8])]

  /// `nil` when something is wrong with the files in `small`, so that there is nothing to hold a table against.
  init?(_ memory: Memory) {
    guard let study = LoadedStudy.load("study.yaml", from: memory).sound,
      let plain = Library(Declarations(["plain.yaml"], from: memory)).rubrics.first,
      case .inputs(let questions) = plain.rubric.scope
    else { return nil }
    let tables = Study.Table.allCases.compactMap { table in
      study.study.tables[table].map { (table, (file: $0.text, bytes: memory.contents[$0.text] ?? [])) }
    }
    guard tables.count == Study.Table.allCases.count else { return nil }
    self.study = study
    self.plain = plain
    self.questions = questions
    self.tables = Dictionary(uniqueKeysWithValues: tables)
  }
}
