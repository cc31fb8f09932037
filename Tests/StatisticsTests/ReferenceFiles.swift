import Foundation

/// The reference figures that live outside the repository; tests that need them are skipped where they are absent.
enum ReferenceFiles {
  /// The folder from VIGNET_SHARED, or `shared` beside the package.
  static let folder: URL = {
    let environment = ProcessInfo.processInfo.environment["VIGNET_SHARED"]
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    return (environment.map { URL(fileURLWithPath: $0) } ?? beside).appending(path: "reference")
  }()

  static let areHere = FileManager.default.fileExists(atPath: folder.path)

  private static func file(_ name: String) throws -> [String: Any]? {
    let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any]
  }

  /// The cases of one file.
  static func cases(_ name: String) throws -> [ReferenceCase] {
    let file = try file(name)
    return (file?["cases"] as? [[String: Any]] ?? []).map(ReferenceCase.init)
  }
}

/// One case: an input, expected figures and how exact they are.
struct ReferenceCase {
  let name: String
  let input: [String: Any]
  let expected: [String: Any]
  private let tolerance: Double
  private let tolerances: [String: Double]

  init(_ object: [String: Any]) {
    name = object["name"] as? String ?? "?"
    input = object["input"] as? [String: Any] ?? [:]
    expected = object["expected"] as? [String: Any] ?? [:]
    tolerance = (object["tolerance"] as? NSNumber)?.doubleValue ?? 0
    tolerances = (object["tolerance_by_key"] as? [String: NSNumber] ?? [:]).mapValues(\.doubleValue)
  }

  func tolerance(_ key: String) -> Double { tolerances[key] ?? tolerance }
  func number(_ key: String) -> Double? { (input[key] as? NSNumber)?.doubleValue }
  func numbers(_ key: String) -> [Double]? { (input[key] as? [NSNumber])?.map(\.doubleValue) }
  func table(_ key: String) -> [[Double]]? { (input[key] as? [[NSNumber]])?.map { $0.map(\.doubleValue) } }

  /// A table whose cells may be null.
  func gappyTable(_ key: String) -> [[Double?]]? {
    (input[key] as? [[Any]])?.map { row in row.map { ($0 as? NSNumber)?.doubleValue } }
  }
}
