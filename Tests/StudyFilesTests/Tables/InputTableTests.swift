import Conditions
import Diagnostics
import StudyFiles
import Testing
import Vignettes

@Suite struct InputTableTests {
  private static let inputs = Questionnaire.inputs([
    Question(
      id: TestStudy.written("role"), type: .choice, options: TestStudy.options(["none", "lead", "a\"b"])),
    Question(id: TestStudy.written("pain"), type: .number, range: 0...10, isWhole: true),
    Question(
      id: TestStudy.written("tools"), type: .choices,
      options: TestStudy.options(["A", "B", "X"], exclusive: ["X"])),
  ]).questionnaire

  private struct Read {
    var answers: [[String: Answer]] = []
    var rejections: [Rejection] = []
    var findings: [Finding] = []
    /// The rows with `|out` behind each.
    var output = ""
  }

  private func read(_ text: String, blocksOf limit: Int = 65_536) throws -> Read {
    let opened = InputTable.open(file: "t.csv", bytes: Array(text.utf8), inputs: Self.inputs)
    var table = try #require(opened.table)
    var read = Read(findings: opened.findings)
    var output: [UInt8] = []
    while let block = table.nextBlock(limit: limit) {
      read.rejections += block.rejections
      for (index, row) in block.rows.enumerated() {
        read.answers.append(table.answers(inRow: index, of: block))
        #expect(row.number == read.answers.count)
        #expect(row.isRejected == block.rejections.contains { $0.row == row.number })
        table.append(row, followedBy: { $0 += Array("|out".utf8) }, to: &output)
        output.append(UInt8(ascii: "\n"))
      }
    }
    read.output = String(decoding: output, as: UTF8.self)
    return read
  }

  @Test(arguments: [1, 2, 65_536])
  func `rows become answers, whatever the size of the blocks`(limit: Int) throws {
    let read = try read(
      """
      id,role,pain,tools,remark
      1,lead,3,B|A,"a, b"
      2,,,,
      3, none , 4 ,X,
      4,"a""b","10","A",x

      """, blocksOf: limit)
    #expect(
      read.answers == [
        ["role": .code("lead"), "pain": .number(3), "tools": .codes(["A", "B"])], [:],
        ["role": .code("none"), "pain": .number(4), "tools": .codes(["X"])],
        ["role": .code("a\"b"), "pain": .number(10), "tools": .codes(["A"])],
      ])
    #expect(read.rejections.isEmpty)
    #expect(
      read.output == "1,lead,3,B|A,\"a, b\"|out\n2,,,,|out\n3, none , 4 ,X,|out\n4,\"a\"\"b\",\"10\",\"A\",x|out\n")
  }

  @Test func `a row that cannot be read keeps its place and has no answers`() throws {
    let read = try read(
      """
      pain,tools,role,free
      3,A,boss,x
      3,A|X,lead,x
      11,A,lead,x
      3,A,lead
      3,A,lead,x,y,"z"
      3,A,lead,say "no"
      3,A,lead,"open
      4,B,none,x

      """)
    #expect(read.answers.prefix(7).allSatisfy { $0.isEmpty })
    #expect(read.answers.last == ["pain": .number(4), "tools": .codes(["B"]), "role": .code("none")])
    #expect(
      described(read.rejections) == [
        "row 1, t.csv:2:5: `role` has no code `boss`",
        "row 2, t.csv:3:3: `tools`: `X` rules the other options out, but stands beside one",
        "row 3, t.csv:4:1: `pain`: 11 lies outside 0–10",
        "row 4, t.csv:5:1: the row has 3 fields, but there are 4 columns",
        "row 5, t.csv:6:12: the row has 6 fields, but there are 4 columns",
        "row 6, t.csv:7:14: a quotation mark stands inside a field that does not begin with one",
        "row 7, t.csv:8:10: the quotation mark is never closed",
      ])
    #expect(
      read.output == """
        3,A,boss,x|out
        3,A|X,lead,x|out
        11,A,lead,x|out
        3,A,lead,|out
        3,A,lead,x|out,y,"z"
        3,A,lead,say "no"|out
        3,A,lead,"\""open"|out
        4,B,none,x|out

        """)
  }

  @Test func `a semicolon table with line breaks is passed through`() throws {
    let read = try read("role;pain;tools;free\r\nlead;4,0;A;\"one\r\ntwo\"\r\n")
    #expect(read.answers == [["role": .code("lead"), "pain": .number(4), "tools": .codes(["A"])]])
    #expect(read.output == "lead;4,0;A;\"one\r\ntwo\"|out\n")
  }

  @Test func `an input without a column is warned of, two columns for one are an error`() throws {
    let read = try read("rolle,pain,x,x\nlead,1,,\n")
    #expect(read.answers == [["pain": .number(1)]])
    #expect(
      described(read.findings) == [
        "warning [columns] t.csv:1:1: the table has no column `role`, so that question is unanswered in every row (should `rolle` be `role`?)",
        "warning [columns] t.csv:1:1: the table has no column `tools`, so that question is unanswered in every row",
      ])
    let twice = InputTable.open(file: "t.csv", bytes: Array("pain,role,tools,pain\n".utf8), inputs: Self.inputs)
    #expect(twice.table == nil)
    #expect(
      described(twice.findings) == [
        "error [columns] t.csv:1:17: two columns are named `pain` (rename or delete one of them)"
      ])
  }

  @Test func `the header is passed through without byte order mark`() throws {
    let bytes = Array("\u{FEFF}\"role\", pain ,tools\r\n".utf8)
    var table = try #require(InputTable.open(file: "t.csv", bytes: bytes, inputs: Self.inputs).table)
    #expect(String(decoding: table.headerBytes, as: UTF8.self) == "\"role\", pain ,tools")
    #expect(table.table.document.hasByteOrderMark)
    let block = table.nextBlock()
    #expect(block == nil)
  }

  @Test func `equal texts have equal numbers, however many there are`() throws {
    let count = 5000
    let once = (0..<count).map { "lead,\($0 % 11),A,\($0)" }
    let again = (0..<count).map { "none,,,\($0)" }
    let number = Question(id: TestStudy.written("n"), type: .number)
    let inputs = Questionnaire.inputs([number]).questionnaire
    let text = "role,pain,tools,n\n" + (once + again).joined(separator: "\n")
    var table = try #require(InputTable.open(file: "t.csv", bytes: Array(text.utf8), inputs: inputs).table)
    let next = table.nextBlock()
    let block = try #require(next)
    #expect(table.codeCount(ofInput: 0) == count + 1)
    #expect(Array(block.codes[0].prefix(count)) == Array(block.codes[0].dropFirst(count)))
    #expect((0..<count).allSatisfy { table.answer(block.codes[0][$0], ofInput: 0) == .number(Double($0)) })
  }

  @Test func `the file of rejected rows always has its header`() throws {
    let read = try read("role,pain,tools\n=boss,1,\n")
    #expect(RejectedRows.table([], in: .danish).text == "row,line,column,reason\n")
    #expect(
      RejectedRows.table(read.rejections, in: .danish).text
        == "row,line,column,reason\n1,2,1,`role` har ingen kode `=boss`\n")
  }
}

@Suite struct ColumnTableTests {
  @Test func `rows are read by column`() throws {
    let table = try #require(
      ColumnTable.open(file: "t.csv", bytes: Array("unit,rater,value\n1,a, x \n\n2,b\n3,\"c\",\n".utf8)).table)
    let value = try #require(table.column(named: "value").index)
    var values: [String] = []
    let rejections = table.eachRow { row in values.append("\(row.number) \(row.line) \(row[value])") }
    #expect(values == ["1 2 x", "3 5 "])
    #expect(described(rejections) == ["row 2, t.csv:4:1: the row has 2 fields, but there are 3 columns"])
  }

  @Test func `a column that is not there is named with the nearest`() throws {
    let table = try #require(ColumnTable.open(file: "t.csv", bytes: Array("unit,value,x,x".utf8)).table)
    #expect(
      described([table.column(named: "unti").finding, table.column(named: "x").finding].compactMap(\.self)) == [
        "error [columns] t.csv:1:1: the column `unti` is missing (should `unit` be `unti`?)",
        "error [columns] t.csv:1:14: two columns are named `x` (rename or delete one of them)",
      ])
  }
}
