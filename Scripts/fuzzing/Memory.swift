import Foundation
import StudyFiles

/// Files that stand in memory only: paths are flat texts, folders those that a path goes through.
struct Memory: Files {
  var contents: [String: [UInt8]] = [:]

  /// A study with a question of every type, small enough that each run of a target reads it whole, and a rubric for
  /// plain tables beside it.
  static let small: Memory = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("small").path
    var memory = Memory()
    for name in FileManager.default.subpaths(atPath: folder) ?? [] {
      memory.contents[name] = FileManager.default.contents(atPath: "\(folder)/\(name)").map { Array($0) }
    }
    demand(memory.contents["study.yaml"] != nil, "the small study is not beside the targets")
    return memory
  }()

  func kind(of path: String) -> FileKind {
    if contents[path] != nil { return .file }
    let folder = path.hasSuffix("/") || path == "." ? path : path + "/"
    return path == "." || contents.keys.contains { $0.hasPrefix(folder) } ? .folder : .nothing
  }

  func size(of path: String) -> Int? { contents[path]?.count }

  func contents(of path: String) -> [UInt8]? { contents[path] }

  func names(in folder: String) -> [String] {
    let start = folder == "." ? "" : (folder.hasSuffix("/") ? folder : folder + "/")
    let names = contents.keys.filter { $0.hasPrefix(start) }.compactMap { path in
      path.dropFirst(start.count).split(separator: "/").first.map(String.init)
    }
    return Set(names).sorted()
  }

  func write(_ bytes: [UInt8], to path: String) {}

  func remove(_ path: String) {}

  func resolved(_ path: String) -> String { path }
}
