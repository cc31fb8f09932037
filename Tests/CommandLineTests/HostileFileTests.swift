import Foundation
import Testing

/// Files that cannot be declarations: each gives a finding and exit code 1, and none makes the program crash or hang.
@Suite(.timeLimit(.minutes(5))) struct HostileFileTests {
  private static let bomb =
    "a: &a [x, x, x, x, x, x, x, x, x]\n"
    + zip("bcdefghi", "abcdefgh").map {
      "\($0): &\($0) [" + Array(repeating: "*\($1)", count: 9).joined(separator: ", ") + "]"
    }
    .joined(separator: "\n")

  static let files: [(name: String, content: Data, code: String)] = [
    ("corrupt", Data("vignette: x\n  title: [a\n".utf8), "[syntax]"),
    ("bomb", Data(bomb.utf8), "[alias]"),
    ("large", Data("# rubric\n".utf8) + Data(repeating: 0x23, count: 50_000_000), "[too-large]"),
    ("latin", Data([0x72, 0x3A, 0x20, 0xE5, 0x0A]), "[encoding]"),
    ("wide", Data([0xFF, 0xFE, 0x72, 0x00, 0x3A, 0x00]), "[encoding]"),
    ("nul", Data([0x72, 0x3A, 0x20, 0x00, 0x0A]), "[nul-byte]"),
    ("empty", Data(), "[empty-file]"),
    ("blank", Data(" \n\n".utf8), "[empty-file]"),
    ("deep", Data(("a: " + String(repeating: "[", count: 100_000)).utf8), "[syntax]"),
    ("scalar", Data("just words".utf8), "[unknown-key]"),
    ("two", Data("rubric: a\n---\nrubric: b\n".utf8), "[syntax]"),
  ]

  @Test(arguments: files.map(\.name))
  func `a file that is no declaration gives a clear finding`(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let folder = try TemporaryFolder()
    try folder.write(file.content, to: "\(name).yaml")
    let outcome = try Program.run(["check", "\(name).yaml"], in: folder.url)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains(file.code))
    #expect(outcome.output.contains("\(name).yaml"))
  }

  @Test func `a folder without declarations and a missing file are told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("nothing to see", to: "empty/readme.txt")
    let empty = try Program.run(["check", "empty"], in: folder.url)
    #expect(empty.exitCode == 1)
    #expect(empty.output.contains("[no-declarations]"))
    let missing = try Program.run(["check", "nowhere.yaml"], in: folder.url)
    #expect(missing.exitCode == 1)
    #expect(missing.output.contains("[missing-file]"))
  }

  @Test func `a wrong call exits with 64`() throws {
    #expect(try Program.run(["score"]).exitCode == 64)
    #expect(try Program.run(["checck", "x"]).exitCode == 64)
  }
}
