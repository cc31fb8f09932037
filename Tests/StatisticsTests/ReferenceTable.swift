import Foundation
import Testing

/// A comma-separated file that a reference case names; no field there holds a comma or a line break.
struct ReferenceTable {
  let columns: [String: [String]]

  init(_ name: String) throws {
    let text = try String(contentsOf: ReferenceFiles.folder.appending(path: name), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
      }
    }
    let header = try #require(lines.first)
    columns = Dictionary(
      uniqueKeysWithValues: header.enumerated().map { place, name in (name, lines.dropFirst().map { $0[place] }) })
  }

  subscript(column: String) -> [String] { columns[column] ?? [] }

  /// A column as indices into its levels, which stand in order of their numbers, or of the alphabet.
  func levels(_ column: String) -> (names: [String], indices: [Int]) {
    let names = Set(self[column]).sorted { ($0.count, $0) < ($1.count, $1) }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (names, self[column].compactMap { places[$0] })
  }
}
