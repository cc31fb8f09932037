import Diagnostics
import Foundation

/// Reads and writes files: the one place that touches the disk, so that everything above can be tried without one.
public protocol Files: Sendable {
  /// What stands at a path.
  func kind(of path: String) -> FileKind
  /// How many bytes a file holds; `nil` when that cannot be told.
  func size(of path: String) -> Int?
  /// The bytes of a file; `nil` when it cannot be read.
  func contents(of path: String) -> [UInt8]?
  /// The names in a folder, in a fixed order.
  func names(in folder: String) -> [String]
  /// Writes a file, with its folder.
  func write(_ bytes: [UInt8], to path: String) throws
  /// Removes a file, if it is there.
  func remove(_ path: String)
  /// Where a path leads, links followed: two paths to one file have the same.
  func resolved(_ path: String) -> String
}

/// What stands at a path.
public enum FileKind: Sendable {
  case file, folder, nothing
}

/// The files of this machine.
public struct Disk: Files {
  /// The files of this machine.
  public init() {}

  /// What stands at a path.
  public func kind(of path: String) -> FileKind {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .nothing }
    return isFolder.boolValue ? .folder : .file
  }

  /// How many bytes a file holds.
  public func size(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }

  /// The bytes of a file.
  public func contents(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// The names in a folder, in the order of their bytes.
  public func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted { left, right in
      left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }

  /// Writes a file at once, so that a half-written one is never seen; a device or pipe is written to as it stands.
  public func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: resolved(path))
    let type = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
    if let type, type != .typeRegular {
      let handle = try FileHandle(forWritingTo: url)
      try handle.write(contentsOf: Data(bytes))
      return try handle.close()
    }
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url, options: .atomic)
  }
}

extension Disk {
  /// Removes a file, if it is there.
  public func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Where a path leads, as the system sees it when it opens the file: `..` behind a link is above what the link leads
  /// to. What is not there yet is taken as it is written.
  public func resolved(_ path: String) -> String {
    if let place = opened(path) { return place }
    let written = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return opened(written) ?? written
  }

  private func opened(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

/// Paths as people write them.
enum Path {
  static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder a path stands in; `.` for a bare name.
  static func folder(of path: String) -> String {
    let parts = trimmed(path).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return "." }
    let folder = parts.dropLast().joined(separator: "/")
    return folder.isEmpty ? "/" : folder
  }

  static func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }
}
