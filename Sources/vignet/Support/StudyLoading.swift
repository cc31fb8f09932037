import ArgumentParser
import Diagnostics
import StudyFiles
import Studies
import Sustainability

/// Loads a study for a verb: what is wrong goes to standard error, errors end the verb.
struct OpenStudy {
  let study: SoundStudy
  let tables: StudyTables
  let language: Language
  /// Every file that the study was read from.
  let inputs: [String]

  init(_ path: String, language chosen: Language?) throws {
    let loaded = LoadedStudy.load(path, from: Disk())
    language = chosen ?? loaded.language
    let telling = loaded.findings.filter { $0.severity != .note }
    Terminal.messages(telling, language: language)
    guard let study = loaded.sound, let tables = loaded.tables, !loaded.findings.haveErrors else { throw ExitCode(1) }
    inputs = loaded.inputs
    self.study = study
    self.tables = tables
  }

  /// Judges every answer set of the study.
  func judged() -> JudgedStudy { study.judged(tables.data) }
}

extension OpenStudy {
  /// The figures of a wave of the judged study, held against those of an earlier edition where a file of them is named.
  func indicators(
    of judged: JudgedStudy, wave: Int?, weights: VignetteWeights = .equal, beside path: String?
  ) throws -> IndicatorTable {
    guard let path else { return judged.indicators(wave: wave, weights: weights) }
    switch JSONFile.read(path, from: Disk()) {
    case .failure(let fault):
      Terminal.messages([fault.finding], language: language)
      throw ExitCode(1)
    case .success(let json):
      do throws(EarlierEditionFault) {
        return try judged.indicators(wave: wave, weights: weights, beside: try EarlierEdition(json))
      } catch {
        Terminal.message(path + ": " + error.sentence[language] + "\n")
        throw ExitCode(1)
      }
    }
  }
}

/// Writes a result to a file, or to standard output where none is named.
func deliver(_ bytes: [UInt8], to path: String?, language: Language) throws {
  guard let path else { return Terminal.result(bytes) }
  try save(bytes, to: path, language: language)
}

/// Ends the verb, before anything is written, where a file to be written is one that the result is made of.
func refuse(_ written: [String?], over inputs: [String], language: Language) throws {
  let disk = Disk()
  let places = Set(written.compactMap(\.self).map(disk.resolved))
  for input in inputs where places.contains(disk.resolved(input)) {
    Terminal.message(Sentences.wouldOverwrite(input)[language] + "\n")
    throw ExitCode(1)
  }
}

/// Writes a file; says so when that cannot be done.
func save(_ bytes: [UInt8], to path: String, language: Language) throws {
  do {
    try Disk().write(bytes, to: path)
  } catch {
    Terminal.message(Sentences.cannotWrite(path)[language] + "\n")
    throw ExitCode(1)
  }
}
