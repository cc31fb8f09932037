import Diagnostics
import StudyFiles
import Testing

@Suite struct CSVReaderTests {
  private func document(_ text: String) throws -> CSVDocument {
    try #require(CSVDocument.open(file: "t.csv", bytes: Array(text.utf8)).document)
  }

  private func records(_ text: String) throws -> [[String]] {
    let document = try document(text)
    return CSVReader(document).map { record in record.fields.map(document.text) }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\n\na,b\n\r\n\n1,\n", [["a", "b"], ["1", ""]]),
    ("a;b\n1,5;x\n", [["a", "b"], ["1,5", "x"]]),
    ("a\tb\n1;2\t3\n", [["a", "b"], ["1;2", "3"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("\"a,x\",b\n\"1\n\"\"2\"\"\",\"\"\n", [["a,x", "b"], ["1\n\"2\"", ""]]),
    ("\"a;;\",b\n,\n", [["a;;", "b"], ["", ""]]),
    ("\"\"\"\"\n\"\"\"a\"\"b\"\n", [["\""], ["\"a\"b"]]),
    ("a\n\"\"\n", [["a"], [""]]),
    ("ægteskab,ø\n😀,å", [["ægteskab", "ø"], ["😀", "å"]]),
  ])
  func `a table is read as RFC 4180 has it`(text: String, expected: [[String]]) throws {
    #expect(try records(text) == expected)
  }

  @Test func `the separator of the header is the separator of the table`() throws {
    #expect(try document("a,b;c\n").separator == .comma)
    #expect(try document("a;b;\"c,,,\"\n1,2\n").separator == .semicolon)
    #expect(try document("a\tb\n").separator == .tab)
    #expect(try document("alone\n1;2\n").separator == .comma)
  }

  @Test func `lines are counted through fields of several lines and every line end`() throws {
    let document = try document("a,b\r\n\"x\r\ny\rz\n\",1\n\n2,3\r4,5")
    #expect(CSVReader(document).map(\.frame.line) == [1, 2, 7, 8])
  }

  @Test func `a place is given in Unicode scalars with its line`() throws {
    let document = try document("\u{FEFF}æ,b\n😀ø,\"x\nåå\",zz\n")
    let records = Array(CSVReader(document))
    #expect(document.span(of: records[0].fields[1], in: records[0].frame).column == 3)
    let multiline = document.span(of: records[1].fields[1], in: records[1].frame)
    #expect((multiline.line, multiline.column, multiline.length) == (2, 5, 1))
    #expect(multiline.excerpt == "😀ø,\"x")
    let last = document.span(of: records[1].fields[2], in: records[1].frame)
    #expect(last == Span(file: "t.csv", line: 3, column: 5, length: 2, excerpt: "åå\",zz"))
  }

  @Test(arguments: [
    ("a,b\n1,x\"y\n3,4\n", CSVFault.Kind.strayQuote, 2, ["3", "4"]),
    ("a,b\n1,\"x\"y\n3,4\n", .textAfterQuote, 2, ["3", "4"]),
    ("a,b\n1,\"x\n3,4\n", .unclosedQuote, 2, ["3", "4"]),
    ("a,b\n1,\"x\n2,\"y\"\n3,4\n", .unclosedQuote, 2, ["2", "y"]),
  ])
  func `a slip with quotation marks costs one record`(
    text: String, kind: CSVFault.Kind, line: Int, next: [String]
  ) throws {
    let document = try document(text)
    let records = Array(CSVReader(document))
    #expect(records[1].frame.fault?.kind == kind)
    #expect(records[1].frame.line == line)
    #expect(records[2].fields.map(document.text) == next)
    #expect(records.count { $0.frame.fault != nil } == 1)
  }

  @Test func `a file in another encoding is refused with the place`() {
    let latin1: [UInt8] = Array("id,by\n1,K".utf8) + [0xF8] + Array("benhavn\n".utf8)
    let refused = CSVDocument.open(file: "t.csv", bytes: latin1)
    #expect(refused.document == nil)
    #expect(
      described(refused.findings) == [
        "error [encoding] t.csv:2:4: the file is not UTF-8: a character here cannot be read "
          + "(save the table again; in Excel choose the file type \"CSV UTF-8 (Comma delimited)\")"
      ])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], FindingCode.encoding), ([0x61, 0x00, 0x0A], .nulByte), ([], .emptyFile),
      ([0xEF, 0xBB, 0xBF], .emptyFile), ([0x0A, 0x0D, 0x0A], .emptyFile), ([0x61, 0xC0, 0x80], .encoding),
      ([0x61, 0xED, 0xA0, 0x80], .encoding), ([0xF4, 0x90, 0x80, 0x80], .encoding), ([0xE2, 0x82], .encoding),
    ] as [([UInt8], FindingCode)])
  func `a file that is no text is refused`(bytes: [UInt8], code: FindingCode) {
    let refused = CSVDocument.open(file: "t.csv", bytes: bytes)
    #expect(refused.document == nil)
    #expect(refused.findings.map(\.code) == [code])
  }

  @Test func `a broken header is an error with a caret`() {
    let refused = ColumnTable.open(file: "t.csv", bytes: Array("a,\"b\n1,2\n".utf8))
    #expect(refused.table == nil)
    #expect(refused.findings.first?.span == Span(file: "t.csv", line: 1, column: 3, excerpt: "a,\"b"))
  }

  @Test func `many quotation marks do not make reading slow`() throws {
    let openings = String(repeating: "\"a\n", count: 20_000)
    let even = "\"" + String(repeating: "\"\"x\n", count: 20_000)
    for text in [openings, even, String(repeating: "\"", count: 40_001)] {
      let document = try document("h\n" + text)
      let start = ContinuousClock.now
      #expect(CSVReader(document).contains { $0.frame.fault != nil })
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }
}
