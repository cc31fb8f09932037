/// Finds where a box of cases is best cut in two: where the others that meet it fall apart into two small heaps.
struct Cutter {
  /// A cut: the classes of one input that come to lie on one side.
  struct Cut {
    let column: Int
    let classes: BitSet
  }

  /// Whether the boxes are intervals along an input, so that it is enough to look between neighbouring classes.
  private let isOrdered: [Bool]

  init(_ boxes: [Box]) {
    let columns = boxes.first?.sides.indices ?? 0..<0
    isOrdered = columns.map { column in boxes.allSatisfy { $0.sides[column].isInterval } }
  }

  /// The cheapest cut of a region; there is one unless each of the boxes that meet it contains it.
  func bestCut(of region: Box, through meeting: [Box]) -> Cut? {
    var best: (cost: Int, cut: Cut)?
    for column in region.sides.indices {
      let candidates = [
        between(meeting, column, of: region), isOrdered[column] ? nil : along(meeting, column, of: region),
      ]
      for candidate in candidates.compactMap(\.self) where candidate.cost < best?.cost ?? .max { best = candidate }
    }
    return best?.cut
  }

  /// What a heap of so many boxes costs to be looked through, cut after cut: about n log₂ n + n, as a whole number. A
  /// single box costs something too, or it would be cut without end.
  private static func cost(_ count: Int) -> Int {
    let doublings = Int.bitWidth - 1 - (count | 1).leadingZeroBitCount
    return count == 0 ? 0 : count * (doublings + 1) + 2 * (count - (1 << doublings))
  }

  /// The best cut between two neighbouring classes.
  private func between(_ meeting: [Box], _ column: Int, of region: Box) -> (cost: Int, cut: Cut)? {
    let side = region.sides[column]
    let classes = side.members
    guard classes.count > 1, let highest = classes.last else { return nil }
    var starts = Array(repeating: 0, count: highest + 1)
    var ends = starts
    for box in meeting {
      guard let bounds = box.sides[column].bounds(within: side) else { continue }
      starts[bounds.first] += 1
      ends[bounds.last] += 1
    }
    var (below, above) = (0, meeting.count)
    var best: (cost: Int, last: Int)?
    for index in classes.dropLast() {
      below += starts[index]
      above -= ends[index]
      let total = Self.cost(below) + Self.cost(above)
      if total < best?.cost ?? .max { best = (total, index) }
    }
    guard let best else { return nil }
    var lower = side
    for index in classes where index > best.last { lower.remove(index) }
    return (best.cost, Cut(column: column, classes: lower))
  }

  /// The best cut along the classes of one of the boxes.
  private func along(_ meeting: [Box], _ column: Int, of region: Box) -> (cost: Int, cut: Cut)? {
    let all = region.sides[column]
    let sides = meeting.map { $0.sides[column].intersection(all) }
    var tried: Set<BitSet> = []
    var best: (cost: Int, cut: Cut)?
    for candidate in sides where tried.count < 16 && candidate != all && tried.insert(candidate).inserted {
      let inside = sides.count { $0.meets(candidate) }
      let outside = sides.count { !$0.isSubset(of: candidate) }
      let total = Self.cost(inside) + Self.cost(outside)
      if total < best?.cost ?? .max { best = (total, Cut(column: column, classes: candidate)) }
    }
    return best
  }
}

extension BitSet {
  /// Whether its numbers follow each other without a hole.
  fileprivate var isInterval: Bool {
    let members = members
    guard let first = members.first, let last = members.last else { return true }
    return members.count == last - first + 1
  }
}
