/// Sums P(r − 1 of the others lie below t) dFᵢ(t) over ascending points t, for every unit i and rank r.
///
/// Two steps at a time by Simpson's rule in Fᵢ, which need not rise evenly; by trapezes where it rises too unevenly.
struct RankIntegral {
  private struct Node {
    let below: [Double]
    /// For each unit, the probabilities that 0, 1, … of the others lie below.
    let others: [[Double]]

    init(_ below: [Double]) {
      self.below = below
      let all = RankIntegral.poissonBinomial(below)
      others = below.map { RankIntegral.without($0, all) }
    }
  }

  private var sums: [[Double]]
  private var first: Node?
  private var middle: Node?

  init(units: Int) { sums = [[Double]](repeating: [Double](repeating: 0, count: units), count: units) }

  mutating func add(_ below: [Double]) {
    let node = Node(below)
    guard let start = first else {
      first = node
      return
    }
    guard let centre = middle else {
      middle = node
      return
    }
    for unit in sums.indices { addStep(unit, start, centre, node) }
    first = node
    middle = nil
  }

  /// The probabilities of each rank of each unit.
  mutating func finished() -> [[Double]] {
    if let start = first, let end = middle {
      for unit in sums.indices {
        addTrapeze(unit, start, end)
      }
    }
    return sums
  }

  private mutating func addStep(_ unit: Int, _ start: Node, _ centre: Node, _ end: Node) {
    let left = centre.below[unit] - start.below[unit]
    let right = end.below[unit] - centre.below[unit]
    // Steps too small for their product to be a number are too small to matter.
    guard left > 0.1 * right, right > 0.1 * left, left * right > 1e-200 else {
      addTrapeze(unit, start, centre)
      addTrapeze(unit, centre, end)
      return
    }
    let sixth = (left + right) / 6
    let weights = (2 - right / left, (left + right) * (left + right) / (left * right), 2 - left / right)
    for rank in sums[unit].indices {
      let sum =
        weights.0 * start.others[unit][rank] + weights.1 * centre.others[unit][rank] + weights.2
        * end.others[unit][rank]
      sums[unit][rank] += sixth * sum
    }
  }

  private mutating func addTrapeze(_ unit: Int, _ start: Node, _ end: Node) {
    let half = (end.below[unit] - start.below[unit]) / 2
    guard half > 0 else { return }
    for rank in sums[unit].indices {
      sums[unit][rank] += half * (start.others[unit][rank] + end.others[unit][rank])
    }
  }

  /// The probabilities of 0, 1, … events that have these probabilities and are independent.
  static func poissonBinomial(_ probabilities: [Double]) -> [Double] {
    var counts = [Double](repeating: 0, count: probabilities.count + 1)
    counts[0] = 1
    for (place, probability) in probabilities.enumerated() {
      for count in stride(from: place + 1, to: 0, by: -1) {
        counts[count] = counts[count] * (1 - probability) + counts[count - 1] * probability
      }
      counts[0] *= 1 - probability
    }
    return counts
  }

  /// The same with one event taken out again, from the end at which the division does not lose digits.
  fileprivate static func without(_ probability: Double, _ counts: [Double]) -> [Double] {
    let last = counts.count - 2
    var rest = [Double](repeating: 0, count: last + 1)
    if probability < 0.5 {
      var carried = 0.0
      for count in 0...last {
        carried = (counts[count] - probability * carried) / (1 - probability)
        rest[count] = max(0, carried)
      }
    } else {
      var carried = 0.0
      for count in stride(from: last, through: 0, by: -1) {
        carried = (counts[count + 1] - (1 - probability) * carried) / probability
        rest[count] = max(0, carried)
      }
    }
    return rest
  }
}
