import Rubrics
import Diagnostics
import Studies
import Vignettes

/// What a study is made of once its author has been asked.
struct NewStudy {
  let id: String
  let languages: [Language]
  let title: LocalisedText
  let fields: [String]
  /// Files or folders, as the study names them.
  let vignettes: [String]
  let rubrics: [String]
  let municipalities: [NamedMunicipality]
  let perRespondent: Int
  let minimum: Int
  /// The sound parts, for the heads of its tables.
  let library: Library

  /// The files by their names in the study's folder, the study's own first.
  func files(_ remarks: Language) -> [(name: String, text: String)] {
    [("study.yaml", studyFile(remarks))] + tables.map { ("\($0.name)", $0.text) }
  }

  // MARK: The study's file

  private func studyFile(_ remarks: Language) -> String {
    let comment = StudyRemarks(language: remarks)
    let lines =
      [NewFiles.schemaLine(of: .study)] + comment.head + [
        "study: \(YAMLText.name(id))", "title: \(YAMLText.localised(title))", comment.languages,
        "languages: [\(languages.map(\.rawValue).joined(separator: ", "))]",
        "fields: [\(fields.map(YAMLText.name).joined(separator: ", "))]", comment.paths,
        "vignettes: [\(vignettes.map(YAMLText.quoted).joined(separator: ", "))]",
        "rubrics: [\(rubrics.map(YAMLText.quoted).joined(separator: ", "))]",
      ]
    let keys = tableKeys.flatMap { comment.table($0.key) + ["\($0.key.rawValue): \($0.file)"] }
    let deal = comment.deal + ["deal: {per_respondent: \(perRespondent), seed: 2026}"] + comment.linking
    return
      (lines + keys + deal + comment.peers + comment.disclosure + ["disclosure: {minimum: \(minimum)}"]
      + comment.further)
      .joined(separator: "\n") + "\n"
  }

  /// The tables that the study has from the beginning.
  private var tableKeys: [(key: Study.Table, file: String)] {
    var keys: [(Study.Table, String)] = [
      (.municipalities, "municipalities.csv"), (.respondents, "respondents.csv"), (.answers, "answers.csv"),
    ]
    if !TableHeads.onceAnswers(library.modules).isEmpty { keys.append((.respondentAnswers, "respondent-answers.csv")) }
    if hasRaters { keys.append((.ratings, "ratings.csv")) }
    return keys
  }

  private var hasRaters: Bool {
    library.rubrics.contains { $0.rubric.criteria.contains { $0.scorer == .raters } }
  }

  // MARK: The tables

  private var tables: [(name: String, text: String)] {
    tableKeys.map { ($0.file, table($0.key)) }
  }

  private func table(_ key: Study.Table) -> String {
    var writer = CSVWriter()
    switch key {
    case .municipalities:
      writer.write(["municipality", "name", "population", "caseworkers", "group", "region"])
      for municipality in municipalities {
        let danish = municipality.danish
        writer.write([
          municipality.code, municipality.name, danish.map { String($0.population) } ?? "", "",
          danish?.group.name ?? "", danish?.region.name ?? "",
        ])
      }
    case .respondents: writer.write(TableHeads.respondents)
    case .answers: writer.write(TableHeads.answers(library.vignettes, library.modules))
    case .respondentAnswers: writer.write(["respondent", "wave"] + TableHeads.onceAnswers(library.modules))
    default: writer.write(TableHeads.ratings)
    }
    return writer.text
  }
}
