/// What is left of a box of cases when others are taken away.
///
/// The box is cut in two where the fewest of the others are cut with it, and so on, until a part lies within one of them
/// or meets none. So the work follows the boxes, and not the product of the classes, which grows beyond all bounds.
struct Remainder {
  /// The boxes to take away.
  let covers: [Box]
  private let cutter: Cutter

  init(covers: [Box]) {
    self.covers = covers
    cutter = Cutter(covers)
  }

  /// A part of the box, and those of the others that meet it.
  private struct Part {
    var region: Box
    var covers: [Cover]

    /// One of the others, and in how many inputs the part sticks out of it.
    struct Cover {
      let box: Int
      var open: Int
    }
  }

  /// Everything that is left, as boxes that share no case.
  func parts(of region: Box, _ budget: inout TableProof.Budget) throws(TableProof.Budget.Spent) -> [Box] {
    var parts: [Box] = []
    try search(region, &budget) { part in
      parts.append(part)
      return true
    }
    return parts
  }

  /// A case that is left, as a class of each input; `nil` when nothing is.
  func firstCase(of region: Box, _ budget: inout TableProof.Budget) throws(TableProof.Budget.Spent) -> [Int]? {
    var found: [Int]?
    try search(region, &budget) { part in
      found = part.firstCase
      return false
    }
    return found
  }

  /// Hands out what is left, part by part, until told to stop.
  private func search(_ region: Box, _ budget: inout TableProof.Budget, goesOn: (Box) -> Bool)
    throws(TableProof.Budget.Spent)
  {
    guard !region.isEmpty else { return }
    var waiting = [whole(region)]
    // A list of parts that wait, not recursion: a table may have more rules than the stack has room.
    while let part = waiting.popLast() {
      try budget.spend((1 + part.covers.count) * (1 + region.sides.count))
      if part.covers.contains(where: { $0.open == 0 }) { continue }
      guard !part.covers.isEmpty else {
        if goesOn(part.region) { continue } else { return }
      }
      guard let cut = cutter.bestCut(of: part.region, through: part.covers.map { covers[$0.box] }) else {
        throw TableProof.Budget.Spent()
      }
      let side = part.region.sides[cut.column]
      waiting.append(shrunk(part, cut.column, to: side.subtracting(cut.classes)))
      waiting.append(shrunk(part, cut.column, to: side.intersection(cut.classes)))
    }
  }

  private func whole(_ region: Box) -> Part {
    let meeting = covers.indices.filter { covers[$0].meets(region) }
    return Part(
      region: region,
      covers: meeting.map { box in
        let open = region.sides.indices.count { !region.sides[$0].isSubset(of: covers[box].sides[$0]) }
        return Part.Cover(box: box, open: open)
      })
  }

  private func shrunk(_ part: Part, _ column: Int, to side: BitSet) -> Part {
    let before = part.region.sides[column]
    var rest = Part(region: part.region.with(side, at: column), covers: [])
    for var cover in part.covers {
      let classes = covers[cover.box].sides[column]
      guard classes.meets(side) else { continue }
      if !before.isSubset(of: classes), side.isSubset(of: classes) { cover.open -= 1 }
      rest.covers.append(cover)
    }
    return rest
  }
}
