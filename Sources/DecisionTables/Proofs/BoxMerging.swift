import Conditions

/// Puts boxes that share no case together, so that a reader is told of few.
struct BoxMerging {
  private let columns: Range<Int>
  /// For each input that may be hidden the class "not asked", which is told apart from answers.
  private let notAsked: [Int: BitSet]

  init(_ space: CaseSpace) {
    columns = space.columns.indices
    notAsked = Dictionary(
      uniqueKeysWithValues: space.hideable.map { column in
        (column, space.columns[column].classes { $0.witness == .notAsked })
      })
  }

  /// The same cases in fewer boxes, in the order of their first cases: boxes become one where they differ in one input
  /// only, again and again.
  func merged(_ boxes: [Box]) -> [Box] {
    var boxes = boxes
    var count: Int
    repeat {
      count = boxes.count
      for column in columns { boxes = joined(boxes, along: column) }
    } while boxes.count < count
    return boxes.sorted { ($0.firstCase ?? []).lexicographicallyPrecedes($1.firstCase ?? []) }
  }

  private func joined(_ boxes: [Box], along column: Int) -> [Box] {
    var order: [Box] = []
    var sides: [Box: BitSet] = [:]
    for box in boxes {
      let side = box.sides[column]
      let isHidden = notAsked[column].map { side.isSubset(of: $0) } ?? false
      // The side stands for itself only where it must not be joined with others.
      let rest = box.with(isHidden ? side : BitSet(count: 0), at: column)
      if sides[rest] == nil { order.append(rest) }
      sides[rest] = sides[rest]?.union(side) ?? side
    }
    return order.compactMap { rest in sides[rest].map { rest.with($0, at: column) } }
  }
}
