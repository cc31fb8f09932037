import ArgumentParser
import Diagnostics
import StudyFiles
import Studies

/// Loads a study for a verb: what is wrong goes to standard error, errors end the verb.
struct OpenStudy {
  let study: SoundStudy
  let tables: StudyTables
  let language: Language

  init(_ path: String, language chosen: Language?) throws {
    let loaded = LoadedStudy.load(path, from: Disk())
    language = chosen ?? loaded.language
    let telling = loaded.findings.filter { $0.severity != .note }
    Terminal.messages(telling, language: language)
    guard let study = loaded.sound, let tables = loaded.tables, !loaded.findings.haveErrors else { throw ExitCode(1) }
    self.study = study
    self.tables = tables
  }

  /// The study with every answer set judged.
  var judged: JudgedStudy { study.judged(tables.data) }
}

/// Writes a result to a file, or to standard output where none is named.
func deliver(_ bytes: [UInt8], to path: String?, language: Language) throws {
  guard let path else { return Terminal.result(bytes) }
  try save(bytes, to: path, language: language)
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
