extension RatingPlan {
  /// The fewest further ratings that join all parts: one for each part but the largest.
  ///
  /// In each of the other parts the rater with the fewest ratings takes on a unit of the largest part (by ratings), the one
  /// rated most often, then the next, so that no single unit carries all. Ties go to who or what comes first.
  public var joins: [Pair] {
    guard parts.count > 1 else { return [] }
    var ofUnit: [Int: Int] = [:]
    var ofRater: [Int: Int] = [:]
    for rating in ratings {
      ofUnit[rating.unit, default: 0] += 1
      ofRater[rating.rater, default: 0] += 1
    }
    func size(_ part: Part) -> Int { part.units.reduce(0) { $0 + (ofUnit[$1] ?? 0) } }
    let sizes = parts.map(size)
    guard let largest = sizes.indices.max(by: { (sizes[$0], -$0) < (sizes[$1], -$1) }) else { return [] }
    let common = parts[largest].units.sorted { (-(ofUnit[$0] ?? 0), $0) < (-(ofUnit[$1] ?? 0), $1) }
    let others = parts.indices.filter { $0 != largest }
    return others.enumerated().compactMap { place, part in
      let rater = parts[part].raters.min { (ofRater[$0] ?? 0, $0) < (ofRater[$1] ?? 0, $1) }
      return rater.map { Pair(unit: common[place % common.count], rater: $0) }
    }
  }

  /// The units on which the comparison of some raters hangs: without the unit its part would fall in two.
  ///
  /// They are the articulation points of the graph of raters and units that are units, ascending, found in time in
  /// proportion to the ratings. Source: Tarjan, *SIAM Journal on Computing* 1 (1972) 146–160.
  public var bridgingUnits: [Int] { ArticulationSearch(ratings).units }
}

/// A depth-first search for articulation points, without recursion, as a plan may be as long as a chain.
private struct ArticulationSearch {
  /// Units come first, raters after them.
  private let neighbours: [[Int]]
  private let unitCount: Int
  private var order: [Int]
  private var lowest: [Int]
  private var isArticulation: [Bool]
  private var visited = 0

  init(_ ratings: [RatingPlan.Pair]) {
    let unitCount = (ratings.map(\.unit).max() ?? -1) + 1
    var neighbours = [[Int]](repeating: [], count: unitCount + (ratings.map(\.rater).max() ?? -1) + 1)
    for rating in ratings {
      neighbours[rating.unit].append(unitCount + rating.rater)
      neighbours[unitCount + rating.rater].append(rating.unit)
    }
    self.unitCount = unitCount
    self.neighbours = neighbours
    order = Array(repeating: -1, count: neighbours.count)
    lowest = order
    isArticulation = Array(repeating: false, count: neighbours.count)
    // From a rater, so that no unit is ever the root, for which another rule holds.
    for root in unitCount..<neighbours.count where order[root] < 0 { search(from: root) }
  }

  var units: [Int] { (0..<unitCount).filter { isArticulation[$0] } }

  private mutating func search(from root: Int) {
    var path: [(node: Int, next: Int)] = [(root, 0)]
    enter(root)
    while let (node, next) = path.last {
      if next < neighbours[node].count {
        path[path.count - 1].next += 1
        let other = neighbours[node][next]
        if order[other] >= 0 {
          lowest[node] = min(lowest[node], order[other])
        } else {
          enter(other)
          path.append((other, 0))
        }
      } else {
        path.removeLast()
        guard let parent = path.last?.node else { return }
        lowest[parent] = min(lowest[parent], lowest[node])
        if lowest[node] >= order[parent] { isArticulation[parent] = true }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = visited
    lowest[node] = visited
    visited += 1
  }
}
