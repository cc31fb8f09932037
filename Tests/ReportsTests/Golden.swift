import Foundation
import Testing

/// Compares markup with the file of that name under Goldens. With VIGNET_RECORD_GOLDENS set the files are written anew,
/// to be read through before they are kept.
func expectGolden(_ markup: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
  if ProcessInfo.processInfo.environment["VIGNET_RECORD_GOLDENS"] != nil {
    try markup.write(to: file, atomically: true, encoding: .utf8)
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  guard golden != markup else { return }
  let lines = zip(
    golden.split(separator: "\n", omittingEmptySubsequences: false),
    markup.split(separator: "\n", omittingEmptySubsequences: false))
  let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    "\(name) differs from line \((first?.offset ?? 0) + 1): expected \(first?.element.0 ?? "more or fewer lines"), got \(first?.element.1 ?? "")",
    sourceLocation: sourceLocation)
}
