import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  /// What a run printed and how it ended.
  struct Outcome {
    let output: String
    let messages: String
    let exitCode: Int32
  }

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static var executable: URL {
    Bundle.main.bundleURL.appendingPathComponent("vignet")
  }

  /// Runs `vignet` with arguments in a folder, and with lines to answer its questions.
  static func run(_ arguments: [String], in folder: URL = root, input: String) throws -> Outcome {
    try run(arguments, in: folder, input: Data(input.utf8))
  }

  /// Runs `vignet` with arguments in a folder, and with what it reads from standard input.
  static func run(_ arguments: [String], in folder: URL = root, input: Data? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Files rather than pipes: a full pipe that nobody empties would stop the program.
    let folder = try TemporaryFolder()
    let (output, messages) = (try folder.handle("output"), try folder.handle("messages"))
    process.standardOutput = output
    process.standardError = messages
    try input.map { try folder.write($0, to: "input") }
    process.standardInput =
      try input.map { _ in try FileHandle(forReadingFrom: folder.url.appendingPathComponent("input")) }
      ?? FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try folder.text("output"), messages: try folder.text("messages"),
      exitCode: process.terminationStatus)
  }
}

/// A folder that is gone when the test ends.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("vignet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func handle(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: url.appendingPathComponent(name))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }
}
