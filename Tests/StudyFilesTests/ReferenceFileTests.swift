import Diagnostics
import StudyFiles
import Testing

/// Reference files: what is told of them, and where.
struct ReferenceFileTests {
  private func read(_ bytes: [UInt8]) -> (files: [ReferenceFile], findings: [Finding]) {
    ReferenceFile.read(["a.json"], from: MemoryFiles(bytes: ["a.json": bytes]))
  }

  private func read(_ text: String) -> (files: [ReferenceFile], findings: [Finding]) { read(Array(text.utf8)) }

  @Test func `a faulty case is left out however many stand before it, and faults that are not shown are counted`()
    throws
  {
    let faulty = #"{"name": "a", "input": {}, "expected": {}, "tolerance": -1}"#
    let sound = faulty.replacing("-1", with: "1")
    let list = Array(repeating: faulty, count: 60) + [sound]
    let (files, findings) = read(#"{"method": "x", "cases": ["# + list.joined(separator: ",\n") + "]}")
    #expect(try #require(files.first).cases.count == 1)
    #expect(findings.count == 51)
    let last = try #require(findings.last)
    #expect(last.message[.english] == "and 10 more faults of this file, not shown")
    #expect(last.span?.line == 50)
  }

  @Test(.timeLimit(.minutes(5)))
  func `two hundred thousand faults are told in a moment`() {
    let (_, findings) = read(#"{"method": "x", "cases": ["# + String(repeating: "1,\n", count: 200_000) + "1]}")
    #expect(findings.count == 51)
    #expect(findings.last?.message[.english] == "and 199951 more faults of this file, not shown")
  }

  @Test func `a byte order mark is no column, and a lone carriage return ends a line`() throws {
    let list = try #require(read("\u{FEFF}[1]").findings.first?.span)
    #expect((list.line, list.column, list.excerpt) == (1, 1, "[1]"))
    let comma = try #require(read("{\"method\":\r\"æøå\",\r\n\"cases\": [],}").findings.first?.span)
    #expect((comma.line, comma.column, comma.excerpt) == (3, 13, "\"cases\": [],}"))
    let behind = try #require(read("{\"method\":\r\"æøå\" 1").findings.first?.span)
    #expect((behind.line, behind.column) == (2, 7))
    let end = try #require(read("{\"method\": [\r").findings.first?.span)
    #expect((end.line, end.column) == (2, 1))
  }

  @Test func `a line is shown up to 4,000 bytes`() throws {
    let long = "[" + String(repeating: " ", count: 3_998) + "x"
    #expect(try #require(read(long).findings.first?.span).excerpt == long)
    #expect(try #require(read(" " + long).findings.first?.span).excerpt == nil)
  }

  @Test func `what is no text is told with its place, in reference files and declarations alike`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("{\"æ\": 1,\n \"b\": \"K".utf8) + [0xF8] + Array("b\"}".utf8)
    let finding = try #require(read(bytes).findings.first)
    let place = try #require(finding.span)
    #expect(finding.code == .encoding)
    #expect((place.line, place.column, place.excerpt) == (2, 9, nil))
    let declared = Declarations(["a.yaml"], from: MemoryFiles(bytes: ["a.yaml": bytes]))
    let told = try #require(declared.findings.first)
    let same = try #require(told.span)
    #expect(told.message == finding.message)
    #expect((same.line, same.column, same.excerpt) == (2, 9, " \"b\": \"K\u{FFFD}b\"}"))
  }

  @Test func `a file that is too large is told with its size and what to do`() throws {
    let finding = try #require(read([UInt8](repeating: 0x20, count: 20_000_001)).findings.first)
    #expect(finding.code == .tooLarge)
    #expect(finding.message[.english] == "the file holds 21 MB; it may hold 20 MB at most")
    #expect(finding.message[.danish] == "filen fylder 21 MB; den må højst fylde 20 MB")
    #expect(try #require(finding.hint)[.english].contains("under `csv`"))
  }
}
