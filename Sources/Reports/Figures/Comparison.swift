/// How a municipality's figure stands to that of all together, by a criterion that every page states: whether their
/// 95 % intervals overlap. It describes; it tests nothing.
package enum Comparison: Hashable, Sendable {
  /// The intervals overlap: the figures cannot be told apart.
  case overlapping
  /// The municipality's interval lies wholly above.
  case above
  /// The municipality's interval lies wholly below.
  case below
  /// One of the intervals is missing.
  case unknown

  /// Compares two figures.
  package init(_ own: ShownFigure, with all: ShownFigure) {
    guard let own = own.share?.interval, let all = all.share?.interval else {
      self = .unknown
      return
    }
    if own.overlaps(all) {
      self = .overlapping
    } else {
      self = own.lowerBound > all.upperBound ? .above : .below
    }
  }
}

/// Which part of the misfit stands out, by the same criterion.
package enum MainPart: Hashable, Sendable {
  /// The interval of the largest part lies wholly above that of the next.
  case standsOut(largest: Int)
  /// The intervals of the two largest parts overlap.
  case cannotBeTold(largest: Int, next: Int)
  /// A part is not shown or has no interval.
  case notShown

  /// The main one of several parts, named by position; of parts of the same size the earlier one comes first.
  package init(_ parts: [ShownFigure]) {
    let shares = parts.compactMap(\.share)
    let order = shares.indices.sorted {
      (shares[$1].estimate, $0) < (shares[$0].estimate, $1)
    }
    guard shares.count == parts.count, order.count > 1, let first = shares[order[0]].interval,
      let second = shares[order[1]].interval
    else {
      self = .notShown
      return
    }
    self =
      first.lowerBound > second.upperBound
      ? .standsOut(largest: order[0]) : .cannotBeTold(largest: order[0], next: order[1])
  }
}
