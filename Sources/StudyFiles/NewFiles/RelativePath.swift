import Diagnostics

extension Path {
  /// How a place is named from a folder, both given in full; in full where they have nothing in common.
  static func relative(_ path: String, to folder: String) -> String {
    let place = path.split(separator: "/").map(String.init)
    let start = folder.split(separator: "/").map(String.init)
    guard path.hasPrefix("/"), folder.hasPrefix("/"), place.first == start.first else { return path }
    let shared = zip(place, start).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: start.count - shared) + place.dropFirst(shared)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}

extension String {
  /// A path as a command line takes it: between quotation marks where it has to be.
  var inShell: String {
    let plain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-".unicodeScalars.contains($0)
    }
    return plain ? self : "'" + printable(self).replacing("'", with: "'\\''") + "'"
  }
}
