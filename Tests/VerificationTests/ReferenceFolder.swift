import Foundation

/// The reference figures that live outside the repository; tests that need them are skipped where they are absent.
enum ReferenceFolder {
  /// The folder from VIGNET_SHARED, or `shared` beside the package.
  static let url: URL = {
    let environment = ProcessInfo.processInfo.environment["VIGNET_SHARED"]
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    return (environment.map { URL(fileURLWithPath: $0) } ?? beside).appending(path: "reference")
  }()

  static let isHere = FileManager.default.fileExists(atPath: url.path)
}
