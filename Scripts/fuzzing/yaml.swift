import Diagnostics
import Rubrics
import StudyFiles
import Vignettes

/// Declaration files from their bytes to what `vignet check` prints: several are parted by a line `=== next file`, and
/// the first may be a study's. What is sound is put to use.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var files = Memory.small
  var paths: [String] = []
  for part in parts(of: Array(UnsafeBufferPointer(start: start, count: count))) {
    let path = "Vignettes/fuzzed-\(paths.count).yaml"
    files.contents[path] = part
    paths.append(path)
  }
  if let first = paths.first, LoadedStudy.isStudy(first, in: files) {
    files.contents["study.yaml"] = files.contents.removeValue(forKey: first)
    checkStudy(in: files)
  } else {
    check(paths, in: files)
  }
  return 0
}

private let boundary = Array("=== next file\n".utf8)

private func parts(of bytes: [UInt8]) -> [[UInt8]] {
  var parts: [[UInt8]] = [[]]
  var rest = bytes[...]
  while let byte = rest.first {
    if parts.count < 4, byte == boundary[0], rest.starts(with: boundary) {
      parts.append([])
      rest = rest.dropFirst(boundary.count)
    } else {
      parts[parts.count - 1].append(byte)
      rest = rest.dropFirst()
    }
  }
  return parts
}

private func check(_ paths: [String], in files: Memory) {
  let declarations = Declarations(paths, from: files)
  let context = declarations.context(of: ["study.yaml"], from: files)
  let library = Library(declarations, context: context)
  render(library.findings)
  let isWhole = declarations.count == paths.count && !library.findings.haveErrors
  demand(
    !isWhole || library.rubrics.count == declarations.rubrics.count, "a rubric without an error is not sound")
  for rubric in library.rubrics { use(rubric, library.vignettes) }
}

private func checkStudy(in files: Memory) {
  let loaded = LoadedStudy.load("study.yaml", from: files)
  render(loaded.findings)
  guard let sound = loaded.sound, let tables = loaded.tables else {
    return demand(loaded.findings.haveErrors, "a study without an error is not sound")
  }
  let scored = sound.judged(tables.data).scoredTable()
  let records = records(of: scored.bytes, file: "scored.csv")
  demand(Set(records.map(\.count)).count == 1, "rows of different lengths")
}

/// A sound rubric can tell what it waits for where nothing is answered.
private func explain(_ rubric: SoundRubric, _ questions: [Question]) {
  let explanation = Explanation.of([:], to: Questionnaire.inputs(questions).questionnaire, by: rubric)
  for language in Language.allCases {
    demand(explanation.text(in: language).hasSuffix("\n"), "an explanation without a last line")
    demandJSON([explanation].json(in: language).text)
  }
}

/// A sound rubric can be applied: to a table if it has inputs of its own, to no answers at all otherwise.
private func use(_ rubric: SoundRubric, _ vignettes: [SoundVignette]) {
  guard case .inputs(let questions) = rubric.rubric.scope else {
    for vignette in vignettes {
      for variant in vignette.variants.prefix(3) {
        let readings = vignette.questionnaire.readings(of: [:], variant: variant)
        let judgement = Judge(rubric).judgement(of: readings)
        demand(
          ScoredColumns.values(judgement).count == ScoredColumns(rubric).names.count, "columns without a name")
      }
    }
    return
  }
  var table = CSVWriter()
  table.write(questions.map(\.id.text))
  table.write(questions.map { _ in "" })
  table.write(questions.map { $0.options.first?.code.text ?? "1" })
  table.write(questions.map { $0.options.last?.code.text ?? "2.5" })
  let (scored, findings) = ScoredTable.score(
    file: "table.csv", bytes: table.bytes, by: rubric, inputs: questions)
  render(findings)
  guard let scored else { return demand(findings.haveErrors, "no table, and no reason") }
  let written = records(of: scored.bytes, file: "scored.csv")
  demand(written.count == scored.rowCount + 1, "\(scored.rowCount) rows and \(written.count) lines")
  explain(rubric, questions)
}
