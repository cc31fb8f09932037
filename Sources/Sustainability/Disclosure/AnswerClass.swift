/// What an answer counts for in a whole and in the parts that divide it: answers of one class are alike to the figures.
struct AnswerClass: Hashable {
  let whole: [Double?]
  let parts: [Double?]
}

/// The classes that the answers to a table fall into, and how many fall into each.
struct ClassedAnswers {
  /// The indicators that the values of a class belong to.
  let whole: [Indicator]
  let parts: [Indicator]
  let classes: [AnswerClass]
  private let source: LinkedTable
  private let numbers: [AnswerClass: Int]
  private let positions: [Int]

  /// The classes of a whole by its own values and all that divide it further.
  init(of table: LinkedTable) { self.init(table, parts: Array(table.columns.dropFirst(table.linked.indicators.count))) }

  /// The classes of parts by the values of the whole and their own; `nil` where the whole does not count them.
  init?(of parts: LinkedTable, in whole: LinkedTable) {
    guard parts.linked.indicators.allSatisfy(whole.columns.contains) else { return nil }
    self.init(whole, parts: parts.linked.indicators)
  }

  private init(_ source: LinkedTable, parts: [Indicator]) {
    self.source = source
    self.parts = parts
    whole = source.linked.indicators
    let (count, positions) = (whole.count, parts.compactMap(source.columns.firstIndex))
    self.positions = positions
    let found = Set(source.counts.flatMap { $0[0].combinations.keys })
    let order = found.sorted { $0.order < $1.order }.map { values in
      AnswerClass(whole: Array(values.prefix(count)), parts: positions.map { values[$0] })
    }.uniqued
    classes = order
    numbers = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
  }

  /// How many answers of a municipality and group fall into each class.
  func counts(_ municipality: Int, _ group: Int) -> [Int] {
    var counts = classes.map { _ in 0 }
    for (values, count) in source.counts[municipality][group].combinations {
      let key = AnswerClass(whole: Array(values.prefix(whole.count)), parts: positions.map { values[$0] })
      if let number = numbers[key] { counts[number] += count }
    }
    return counts
  }

  /// Of each class whether the figures that some tables show for a municipality and group say that nobody fell into it.
  ///
  /// One table tells how many fell into each combination of its own values. Of two figures, one over the other, the
  /// difference is empty where they are alike: as many causes as there are problematic cases leave none without a cause.
  func isNone(_ municipality: Int, _ group: Int, by tables: [LinkedTable]) -> [Bool] {
    let shown = tables.filter { !$0.withheld[municipality][group] }
    let given = shown.map { isGiven(municipality, group, in: $0) }
    var isNone = classes.indices.map { one in given.contains { !$0[one] } }
    let counts = counts(municipality, group)
    let told = ([classes.map { _ in false }] + sides(of: shown.flatMap(\.linked.indicators))).uniqued
    for larger in told {
      for smaller in told where zip(smaller, larger).allSatisfy({ !$0 || $1 }) {
        let between = classes.indices.filter { larger[$0] && !smaller[$0] }
        guard between.allSatisfy({ counts[$0] == 0 }) else { continue }
        for one in between { isNone[one] = true }
      }
    }
    return isNone
  }

  /// Of each class whether anybody gave the combination of a table's own values; true where the table does not count it.
  private func isGiven(_ municipality: Int, _ group: Int, in table: LinkedTable) -> [Bool] {
    let columns = whole + parts
    let places = table.linked.indicators.compactMap(columns.firstIndex)
    guard places.count == table.linked.indicators.count else { return classes.map { _ in true } }
    let given = table.counts[municipality][group].givers
    return classes.map { one in
      let values = places.map { (one.whole + one.parts)[$0] }
      return values.allSatisfy { $0 == nil } || given[values] != nil
    }
  }

  /// Of each class whether a table counts it.
  func isCounted(by table: LinkedTable) -> [Bool] {
    let places = table.linked.indicators.compactMap((whole + parts).firstIndex)
    return classes.map { one in places.contains { (one.whole + one.parts)[$0] != nil } }
  }

  /// The sides of figures as the classes that stand there: above the line of an indicator, beside it, and both.
  func sides(of indicators: [Indicator]) -> [[Bool]] {
    indicators.flatMap { indicator -> [[Bool]] in
      guard let column = (whole + parts).firstIndex(of: indicator) else { return [] }
      let values = classes.map { ($0.whole + $0.parts)[column] }
      return [{ $0 > 0 }, { $0 < indicator.top }, { _ in true }].map { (counts: (Double) -> Bool) in
        values.map { $0.map(counts) ?? false }
      }
    }
  }
}
