import Diagnostics
import StudyFiles
import Testing
import Vignettes

/// What `Scripts/fuzz` and hostile files have found in the readers of declarations, each cut down to what showed it.
struct FuzzFindTests {
  private func read(_ text: String) -> (declaration: Declaration?, findings: [Finding]) {
    Declaration.read("rubric: big\nversion: 1\n" + text, file: "big.yaml")
  }

  @Test(.timeLimit(.minutes(5)))
  func `aliases on top of aliases in a key are refused before anything looks at all they stand for`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let below = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(below)]\n"
    }
    let (declaration, findings) = read(text + "? *a29\n: x\n? *a28\n: y\n")
    #expect(declaration == nil)
    #expect(findings.map(\.code) == [.alias])
    #expect(findings.first?.span?.line == 4)
    #expect(findings.first?.span?.column == 10)
  }

  @Test func `ampersands and asterisks in a text are no aliases`() {
    let bullets = (0..<30).map { "  * point \($0) & more\n" }.joined()
    let (declaration, findings) = read("inputs: {a: {type: text}}\ntitle: |\n  R&D, *D, & so on\n\(bullets)")
    #expect(declaration != nil)
    #expect(!findings.contains { $0.code == .alias })
  }

  @Test(.timeLimit(.minutes(5)))
  func `a document on one line is read in the time of one on many`() throws {
    let options = (0..<60_000).map { "o\($0)" }.joined(separator: ", ")
    let text = "{rubric: big, version: 1, inputs: {a: {type: choice, options: [\(options)]}}, extra: b}"
    let (declaration, findings) = Declaration.read(text, file: "big.yaml")
    #expect(declaration != nil)
    let extra = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(extra.span?.column == text.unicodeScalars.count - 8)
    #expect(extra.span?.excerpt == nil)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a key that stands a hundred thousand times is told once and at once`() {
    let findings = read(String(repeating: "title: x\n", count: 100_000)).findings
    #expect(findings.contains { $0.code == .duplicateKey })
  }

  @Test func `more keys stand twice than can be told, and the file still does not pass for empty`() {
    let findings = read((0..<120).map { "key\($0 / 2): x\n" }.joined()).findings
    #expect(findings.contains { $0.code == .duplicateKey })
    #expect(!findings.contains { $0.code == .emptyFile })
  }

  @Test func `a list that is a key twice is a key that is no text`() {
    let findings = read("? [a]\n: x\n? [a]\n: y\n").findings
    #expect(findings.map(\.message[.english]).contains { $0.contains("uncovertable") } == false)
    #expect(findings.map(\.code) == [.syntax])
  }

  @Test(.timeLimit(.minutes(5)))
  func `of a hundred thousand faults two thousand are told and the others counted`() throws {
    let findings = read((0..<100_000).map { "key\($0): x\n" }.joined()).findings
    #expect(findings.filter { $0.code == .unknownKey }.count == 2000)
    #expect(findings.contains { $0.message[.english].contains("98000 more faults") })
    #expect(findings.haveErrors)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a table with a hundred thousand columns is looked up by name without going through them`() {
    let names = (0..<100_000).map { "c\($0)" }
    let table = ColumnTable.open(file: "t.csv", bytes: Array(names.joined(separator: ",").utf8)).table
    #expect(names.indices.allSatisfy { table?.column("c\($0)") == $0 })
    #expect(table?.column("d") == nil)
  }

  @Test func `a field that is never closed behind one that is broken otherwise swallows no result`() throws {
    let inputs = Questionnaire.inputs([Question(id: TestStudy.written("remark"), type: .text)]).questionnaire
    let bytes = Array("remark,b\n\"a\"b,\"c\nd,e\n".utf8)
    var table = try #require(InputTable.open(file: "t.csv", bytes: bytes, inputs: inputs).table)
    let next = table.nextBlock()
    let block = try #require(next)
    #expect(block.rejections.map(\.row) == [1])
    var output: [UInt8] = []
    table.append(block.rows[0], followedBy: { $0 += Array(",out".utf8) }, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "\"\"\"a\"\"b\",\"\"\"c\",out")
  }

  @Test func `a byte order mark that belongs to a name is not taken for the file's own when it is written`() {
    var writer = CSVWriter()
    writer.write(["\u{FEFF}e", "f"])
    let table = ColumnTable.open(file: "t.csv", bytes: writer.bytes).table
    #expect(table?.columns.map(\.name) == ["\u{FEFF}e", "f"])
  }
}
