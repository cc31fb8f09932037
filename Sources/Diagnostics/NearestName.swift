/// The known name that a mistyped one most likely stands for, or `nil` when none is near.
///
/// Nearness is the restricted Damerau–Levenshtein distance (insert, delete, replace, swap neighbours) on lower-case
/// scalars; a name is near when at most a third of the longer word differs, so that words of one or two letters are near
/// to none. Ties go to the name that comes first.
public func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  nearest(to: name, among: (known as? [String])?.prefix(mostLookedAt) ?? Array(known.prefix(mostLookedAt))[...])
}

private func nearest(to name: String, among known: ArraySlice<String>) -> String? {
  let wanted = start(of: name)
  let letters = Letters(of: name)
  var best: (name: String, distance: Int)?
  var compared = 0
  for candidate in known where compared < mostCompared {
    if let letters, let others = Letters(of: candidate), !letters.mayBeNear(others) { continue }
    let scalars = start(of: candidate)
    let allowed = max(wanted.count, scalars.count) / 3
    guard abs(wanted.count - scalars.count) <= allowed else { continue }
    compared += 1
    let limit = min(allowed, (best?.distance ?? .max) - 1)
    if let distance = editDistance(wanted, scalars, atMost: limit) { best = (candidate, distance) }
  }
  return best?.name
}

/// Names beyond this are not told apart.
private let longestStart = 80

/// How many known names are looked at, and how many of those that look alike are held against the mistyped one: hostile
/// files hold tens of thousands of both.
private let mostLookedAt = 2000
private let mostCompared = 50

private func start(of name: String) -> [Unicode.Scalar] {
  let bytes = name.utf8.prefix(longestStart)
  if bytes.allSatisfy({ $0 < 0x80 }) {
    return bytes.map { Unicode.Scalar((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0) }
  }
  let start = String(String.UnicodeScalarView(name.unicodeScalars.prefix(longestStart)))
  return Array(start.lowercased().unicodeScalars.prefix(longestStart))
}

/// Which letters an ASCII name is made of: nearly all names of a long list are ruled out by this alone.
private struct Letters {
  private let count: Int
  private let set: UInt64

  /// `nil` for a name with other than ASCII letters.
  init?(of name: String) {
    var count = 0
    var set: UInt64 = 0
    for byte in name.utf8.prefix(longestStart) {
      guard byte < 0x80 else { return nil }
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      set |= 1 << UInt64((isUpper ? byte | 0x20 : byte) & 63)
      count += 1
    }
    self.count = count
    self.set = set
  }

  /// An insertion or a deletion changes the set by one letter at most, a replacement by two, a swap by none.
  func mayBeNear(_ other: Letters) -> Bool {
    let allowed = max(count, other.count) / 3
    return abs(count - other.count) <= allowed && (set ^ other.set).nonzeroBitCount <= 2 * allowed
  }
}

/// The distance of two words; `nil` when it is larger than `limit`, which most often is known after a few letters.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = Array(repeating: row + 1, count: right.count + 1)
    var smallest = row + 1
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current[column + 1] = cost
      smallest = min(smallest, cost)
    }
    // A swap reaches back two rows, but not without a step: this row and the next cannot get below what is here.
    if smallest > limit + 1 { return nil }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
