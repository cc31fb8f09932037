import Diagnostics
import Foundation
import StudyFiles
import Testing

/// Documents with a declaration and, below a line of their own, exactly what `vignet check` says of it: those in `Good`
/// have no error, those in `Bad` have one. `VIGNET_RECORD=1` writes them anew; a recording fails, so that nothing is
/// accepted unseen.
@Suite struct DocumentTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Documents")

  static func documents(_ kind: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(kind).path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test(arguments: documents("Bad"))
  func `a bad document is told exactly what is wrong`(name: String) throws {
    let findings = try compare("Bad/\(name)")
    #expect(findings.contains { $0.severity == .error || $0.severity == .warning })
  }

  @Test(arguments: documents("Good"))
  func `a good document has no error and no warning`(name: String) throws {
    let findings = try compare("Good/\(name)")
    #expect(!findings.contains { $0.severity != .note })
  }

  @Test func `there are documents of both kinds`() {
    #expect(Self.documents("Bad").count >= 12)
    #expect(!Self.documents("Good").isEmpty)
  }

  private func compare(_ path: String) throws -> [Finding] {
    let url = Self.folder.appendingPathComponent(path)
    let text = try String(contentsOf: url, encoding: .utf8)
    let separator = "=== vignet check\n"
    let parts = text.components(separatedBy: separator)
    let source = parts[0]
    let expected = parts.count > 1 ? parts[1] : ""
    let files = MemoryFiles(["document.yaml": source])
    let findings = Library(Declarations(["document.yaml"], from: files)).findings
    let actual = Language.allCases.reversed().map { TerminalRenderer(language: $0).text(of: findings) }
      .joined(separator: "--- da\n")
    if ProcessInfo.processInfo.environment["VIGNET_RECORD"] != nil, actual != expected {
      try (source + separator + actual).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path) anew; read it and run again")
    } else {
      #expect(actual == expected)
    }
    return findings
  }
}

/// Files that stand in memory only.
struct MemoryFiles: Files {
  private let contents: [String: [UInt8]]

  init(_ texts: [String: String]) {
    contents = texts.mapValues { Array($0.utf8) }
  }

  init(bytes: [String: [UInt8]]) {
    contents = bytes
  }

  /// The path without steps back and without the folder one stands in.
  private func plain(_ path: String) -> String {
    path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == "..", !parts.isEmpty { parts.removeLast() } else if part != "." { parts.append(part) }
    }.joined(separator: "/")
  }

  func kind(of path: String) -> FileKind {
    let path = plain(path)
    if path.isEmpty { return .folder }
    if contents[path] != nil { return .file }
    return contents.keys.contains { $0.hasPrefix(path + "/") } ? .folder : .nothing
  }

  func size(of path: String) -> Int? { contents[plain(path)]?.count }

  func contents(of path: String) -> [UInt8]? { contents[plain(path)] }

  func names(in folder: String) -> [String] {
    let start = plain(folder).isEmpty ? "" : plain(folder) + "/"
    let below = contents.keys.filter { $0.hasPrefix(start) }.map { $0.dropFirst(start.count) }
    return Set(below.map { String($0.prefix { $0 != "/" }) }).sorted()
  }

  func write(_ bytes: [UInt8], to path: String) throws {}

  func remove(_ path: String) {}

  func resolved(_ path: String) -> String { "/" + plain(path) }
}
