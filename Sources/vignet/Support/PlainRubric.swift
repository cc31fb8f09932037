import ArgumentParser
import Diagnostics
import Rubrics
import StudyFiles
import Vignettes

/// A sound rubric with inputs of its own, read from one file.
struct PlainRubric {
  let rubric: SoundRubric
  let inputs: [Question]
  let language: Language

  init(_ path: String, language chosen: Language?) throws {
    language = chosen ?? .english
    let library = Library(Declarations([path], from: Disk()))
    Terminal.messages(library.findings.filter { $0.severity != .note }, language: language)
    guard !library.findings.haveErrors else { throw ExitCode(1) }
    guard let rubric = library.rubrics.first, library.rubrics.count == 1 else {
      Terminal.message(Sentences.notOneRubric[language] + "\n")
      throw ExitCode(1)
    }
    guard case .inputs(let questions) = rubric.rubric.scope else {
      Terminal.message(Sentences.notPlain(rubric.id)[language] + "\n")
      throw ExitCode(1)
    }
    self.rubric = rubric
    inputs = questions
  }
}

/// The bytes of a table that the user named.
func contents(of path: String, language: Language) throws -> [UInt8] {
  let read = FileBytes.read(path, from: Disk())
  switch read {
  case .success(let bytes): return bytes
  case .failure(let fault):
    Terminal.messages([fault.finding], language: language)
    throw ExitCode(1)
  }
}
