/// A box of cases: for each input some classes of its values, in every combination.
struct Box: Hashable, Sendable {
  /// For each input the classes.
  var sides: [BitSet]

  /// Whether it holds no case.
  var isEmpty: Bool { sides.contains(where: \.isEmpty) }

  /// Whether the two share a case.
  func meets(_ other: Box) -> Bool {
    for column in sides.indices where !sides[column].meets(other.sides[column]) { return false }
    return true
  }

  /// The cases that lie in both.
  func intersection(_ other: Box) -> Box {
    var result = self
    for column in sides.indices { result.sides[column].formIntersection(other.sides[column]) }
    return result
  }

  /// The box with other classes of one input.
  func with(_ side: BitSet, at column: Int) -> Box {
    var result = self
    result.sides[column] = side
    return result
  }

  /// The first of its cases, as a class of each input; `nil` when it holds none.
  var firstCase: [Int]? {
    let choice = sides.compactMap(\.first)
    return choice.count == sides.count ? choice : nil
  }
}
