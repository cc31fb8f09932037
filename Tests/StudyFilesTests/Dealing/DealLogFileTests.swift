import Diagnostics
import Foundation
import Studies
import StudyFiles
import Testing

@Suite struct DealLogFileTests {
  private func history() throws -> DealHistory {
    var dealing = try Dealing(
      rules: DealRules(
        seed: .max, perRespondent: 1,
        vignettes: [
          VignetteOnOffer(id: "x", version: 3, field: "f", isLinking: true, variants: ["a=b", "a=c"]),
          VignetteOnOffer(id: "y", field: "g"),
        ]))
    try dealing.makePaperDecks(1, for: ["0101"], fields: ["f"])
    try dealing.join(Entrant(respondent: "r, \"1\"", wave: 2, municipality: "0101", fields: ["f", "g"]))
    try dealing.complete("x", version: 3, by: "paper-0101-f-01", in: "0101")
    try dealing.drop("r, \"1\"", wave: 2)
    return dealing.history
  }

  private func findings(_ text: String) -> [String] {
    let read = DealLogFile.read(file: "log.csv", bytes: Array(text.utf8))
    #expect((read.history == nil) != read.findings.isEmpty)
    return described(read.findings)
  }

  @Test func `what is written is read again, to the last event`() throws {
    let history = try history()
    let bytes = DealLogFile.bytes(of: history)
    let read = DealLogFile.read(file: "log.csv", bytes: bytes)
    #expect(read.findings.isEmpty)
    #expect(read.history?.events == history.events)
    #expect(read.history?.deals == history.deals)
    #expect(read.history.map(DealLogFile.bytes) == bytes)
    #expect(history.deals.map(\.state) == [.completed, .dropped])
  }

  @Test func `a row that cannot be read, or cannot have happened, is told with its line`() throws {
    let lines = String(decoding: DealLogFile.bytes(of: try history()), as: UTF8.self).split(separator: "\n").map(
      String.init)
    func without(_ line: Int) -> String { (lines[..<line] + lines[(line + 1)...]).joined(separator: "\n") + "\n" }
    func changed(_ line: Int, _ old: String, _ new: String) -> String {
      var lines = lines
      lines[line] = lines[line].replacing(old, with: new)
      return lines.joined(separator: "\n") + "\n"
    }
    #expect(findings(without(1)).first?.hasPrefix("error [value] log.csv:2:1: the event has the number 2") == true)
    let misspelt = findings(changed(1, "seed=", "sead="))
    #expect(misspelt.first?.contains("log.csv:2:17: the event cannot be read") == true, "\(misspelt)")
    #expect(findings(changed(4, "printed", "prinned")).first?.contains("log.csv:5:3: the event cannot be read") == true)
    #expect(findings(changed(1, "per_respondent=1", "per_respondent=2")).first?.contains("this says") == true)
    #expect(findings(changed(5, ",a=", ",b=")).first?.contains("log.csv:6:1: this says `paper-0101-f-01`") == true)
    #expect(findings(lines[0] + "\n").isEmpty)
    #expect(findings("number,event\n").first?.contains("is missing") == true)
  }

  /// A disk on which another program writes between reading and writing.
  private final class SharedFiles: Files, @unchecked Sendable {
    var contents: [String: [UInt8]] = [:]

    func kind(of path: String) -> FileKind { contents[path] == nil ? .nothing : .file }
    func size(of path: String) -> Int? { contents[path]?.count }
    func contents(of path: String) -> [UInt8]? { contents[path] }
    func names(in folder: String) -> [String] { contents.keys.sorted() }
    func write(_ bytes: [UInt8], to path: String) throws { contents[path] = bytes }
    func remove(_ path: String) { contents[path] = nil }
    func resolved(_ path: String) -> String { path }
  }

  @Test func `who deals at the same time as another is refused, and the other's log stays`() throws {
    let files = SharedFiles()
    let places = DealFiles(of: try TestStudy.sound().study, at: "study/study.yaml")
    #expect(places.log == "study/deal-events.csv")
    #expect(places.plan == "study/deals.csv")
    let (mine, theirs) = (places.read(from: files), places.read(from: files))
    try places.write(try history(), after: theirs, to: files)
    #expect(throws: DealFiles.Refusal.changedMeanwhile("study/deal-events.csv")) {
      try places.write(DealHistory(), after: mine, to: files)
    }
    #expect(places.read(from: files).history?.events == (try history().events))
  }
}
