/// The known name that a mistyped one most likely stands for, or `nil` when none is near.
///
/// Nearness is the restricted Damerau–Levenshtein distance (insert, delete, replace, swap neighbours) on lower-case
/// scalars; a name is near when at most a third of the longer word differs, so that words of one or two letters are near
/// to none. Ties go to the name that comes first.
public func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(80))
  var best: (name: String, distance: Int)?
  for candidate in known {
    let scalars = Array(candidate.lowercased().unicodeScalars.prefix(80))
    let allowed = max(wanted.count, scalars.count) / 3
    guard abs(wanted.count - scalars.count) <= allowed else { continue }
    let distance = editDistance(wanted, scalars)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
