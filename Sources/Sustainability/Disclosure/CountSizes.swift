/// How many stand behind a figure, where it matters how many and not who: those of several municipalities add up, as
/// nobody works in two.
struct CountSizes {
  private(set) var respondents = 0
  /// By linked indicator, those with an answer above its line, and those with one beside it.
  private(set) var above: [Int]
  private(set) var beside: [Int]
  private(set) var givers: [[Double?]: Int] = [:]

  /// - Parameter tops: for each linked indicator the highest value of an answer.
  init(_ count: GroupCount, tops: [Double]) {
    respondents = count.respondents.count
    above = tops.indices.map { count.above($0).count }
    beside = tops.enumerated().map { count.beside($0, top: $1).count }
    givers = count.givers.mapValues(\.count)
  }

  /// Nobody.
  init(indicators: Int) {
    above = [Int](repeating: 0, count: indicators)
    beside = above
  }

  /// Adds those of another municipality, or takes them out again.
  mutating func add(_ other: CountSizes, times sign: Int = 1) {
    respondents += sign * other.respondents
    for number in above.indices {
      above[number] += sign * other.above[number]
      beside[number] += sign * other.beside[number]
    }
    for (combination, count) in other.givers { givers[combination, default: 0] += sign * count }
  }

  /// Whether nobody gave an answer above the line of some indicator, or nobody one beside it.
  var isOneSided: Bool { above.contains(0) || beside.contains(0) }
}
