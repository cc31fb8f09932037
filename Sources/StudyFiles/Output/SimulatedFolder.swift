public import Studies
public import Vignettes

import Diagnostics

/// A study as files, each a path and its bytes.
public struct StudyFolder: Sendable {
  /// A file of the study.
  public struct File: Sendable {
    /// Its path in the folder.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
  }

  /// The files in the order in which they are written.
  public let files: [File]
}

extension SimulatedStudy {
  /// The invented study as a folder of its own: study file, tables, the truth behind them, and copies of the
  /// declarations it rests on. Every table has a column that says it is simulated.
  ///
  /// - Parameters:
  ///   - study: the sound parts.
  ///   - declarations: the files of vignettes, modules and rubrics to copy, by path in the new folder.
  ///   - size: the numbers that were asked for.
  public func folder(
    over study: SimulatedParts, declarations: [(path: String, bytes: [UInt8])], size: SimulationSize
  ) -> StudyFolder {
    let tables = SimulatedTables(data: data, parts: study)
    var files = [
      StudyFolder.File(path: "study.yaml", bytes: Array(studyFile(over: study, size: size).utf8)),
      StudyFolder.File(path: "municipalities.csv", bytes: tables.municipalities()),
      StudyFolder.File(path: "respondents.csv", bytes: tables.respondents()),
      StudyFolder.File(path: "answers.csv", bytes: tables.answers()),
      StudyFolder.File(path: "respondent-answers.csv", bytes: tables.onceAnswers()),
      StudyFolder.File(path: "ratings.csv", bytes: tables.ratings()),
      StudyFolder.File(path: "truth-indicators.csv", bytes: truth.indicatorTable()),
      StudyFolder.File(path: "truth-effects.csv", bytes: truth.effectTable()),
    ]
    let mark = Array("# Copied into a simulated study: its answers are invented.\n".utf8)
    files += declarations.map { StudyFolder.File(path: $0.path, bytes: mark + $0.bytes) }
    return StudyFolder(files: files)
  }

  private func studyFile(over study: SimulatedParts, size: SimulationSize) -> String {
    """
    # Simulated by `vignet simulate --municipalities \(size.municipalities) --respondents \(size.respondents) \
    --per-respondent \(size.perRespondent) --seed \(size.seed)`.
    # Every answer is invented. For trying out and for power, never as evidence.
    study: simulated-\(size.municipalities)-by-\(size.respondents)
    title: {da: "Simuleret undersøgelse – opdigtede svar", en: "Simulated study – invented answers"}
    simulated: true
    languages: [da, en]
    fields: [\(study.fields.joined(separator: ", "))]
    vignettes: [Vignettes]
    rubrics: [Rubrics]
    municipalities: municipalities.csv
    respondents: respondents.csv
    answers: answers.csv
    respondent_answers: respondent-answers.csv
    ratings: ratings.csv
    deal: {per_respondent: \(perRespondent), seed: \(size.seed)}
    peers: {by: [population, children_at_risk], count: \(max(1, min(7, size.municipalities - 1)))}
    disclosure: {minimum: 5}

    """
  }
}

/// The sound parts that a study is simulated over.
public struct SimulatedParts: Sendable {
  /// The vignettes.
  public let vignettes: [SoundVignette]
  /// The modules.
  public let modules: SoundModules

  /// Parts of a study.
  public init(vignettes: [SoundVignette], modules: SoundModules) {
    self.vignettes = vignettes.sorted { $0.id < $1.id }
    self.modules = modules
  }

  /// The fields of the vignettes.
  var fields: [String] { Set(vignettes.map(\.vignette.field.text)).sorted() }
}
