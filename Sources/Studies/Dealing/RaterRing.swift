import Statistics

/// Deals answer sets to raters who stand in a ring; the rules are those of ``RatingDeal``.
struct RaterRing {
  private(set) var assignments: [RatingDeal.Assignment] = []
  /// In a random order: the ring.
  private let raters: [String]
  private var generator: SeededGenerator
  private var loads: [Int]
  /// How often each rater has rated a municipality, so that all see all.
  private var seen: [[String: Int]]
  /// The steps of the ring taken so far.
  private var steps = 0
  private var singles: [AnswerSetToRate] = []

  init(_ raters: [String], seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.raters = generator.shuffled(raters)
    self.generator = generator
    loads = Array(repeating: 0, count: raters.count)
    seen = Array(repeating: [:], count: raters.count)
  }

  // MARK: Double ratings

  /// Has so many of the answer sets rated by two raters, spread over vignettes in proportion.
  mutating func dealDoubles(_ count: Int, of answerSets: [AnswerSetToRate]) {
    let sorted = generator.shuffled(answerSets.sorted { $0.key < $1.key })
    let byVignette = Dictionary(grouping: sorted, by: \.key.vignette).sorted { $0.key < $1.key }.map(\.value)
    let quotas = Self.proportional(count, to: byVignette.map(\.count))
    // The steps after the last whole round follow no chain: they fall to the vignette that can best do without.
    let wholeRounds = count < raters.count ? count : count / raters.count * raters.count
    for index in quotas.indices.sorted(by: { (quotas[$0], $0) < (quotas[$1], $1) }) {
      dealDoubles(quotas[index], ofVignette: byVignette[index], ringUntil: wholeRounds)
    }
  }

  private mutating func dealDoubles(_ quota: Int, ofVignette sets: [AnswerSetToRate], ringUntil end: Int) {
    // Stable by municipality after the shuffle, so that the order within one is random.
    let ordered = sets.enumerated().sorted {
      ($0.element.municipality, $0.offset) < ($1.element.municipality, $1.offset)
    }
    let start = generator.uniform()
    let taken = Set((0..<quota).map { Int((Double($0) + start) * Double(sets.count) / Double(quota)) })
    var pool = generator.shuffled(ordered.indices.filter(taken.contains).map { ordered[$0].element })
    pool += ordered.indices.filter { !taken.contains($0) }.map { ordered[$0].element }
    for _ in 0..<quota {
      let pair = steps < end ? [steps % raters.count, (steps + 1) % raters.count] : fewestTwo()
      // Own answers are rated by others; only where a vignette has no other answers is the step left out.
      guard let place = pool.firstIndex(where: { set in pair.allSatisfy { raters[$0] != set.key.respondent } }) else {
        continue
      }
      let set = pool.remove(at: place)
      assign(set, to: pair[0], .first)
      assign(set, to: pair[1], .second)
      steps += 1
    }
    singles += pool
  }

  private func fewestTwo() -> [Int] {
    Array(raters.indices.sorted { (loads[$0], $0) < (loads[$1], $1) }.prefix(2))
  }

  /// Parts of a number in proportion to sizes, none above its size, by largest remainders.
  private static func proportional(_ count: Int, to sizes: [Int]) -> [Int] {
    let total = sizes.reduce(0, +)
    var parts = sizes.map { $0 * count / total }
    let byRemainder = sizes.indices.sorted { (-(sizes[$0] * count % total), $0) < (-(sizes[$1] * count % total), $1) }
    for index in byRemainder.prefix(count - parts.reduce(0, +)) { parts[index] += 1 }
    return parts
  }

  // MARK: Single ratings

  /// Gives every other answer set to the rater with the fewest, of these to the one who has seen least of its municipality.
  mutating func dealSingles() throws(RatingDeal.Refusal) {
    let names = Set(raters)
    let own = singles.filter { names.contains($0.key.respondent) }
    let others = singles.filter { !names.contains($0.key.respondent) }
    for set in own + others {
      let allowed = raters.indices.filter { raters[$0] != set.key.respondent }
      guard let rater = allowed.min(by: { rank($0, set) < rank($1, set) }) else { throw .onlyOwnAnswers(set.key) }
      assign(set, to: rater, .first)
    }
    singles = []
  }

  private func rank(_ rater: Int, _ set: AnswerSetToRate) -> (Int, Int, Int) {
    (loads[rater], seen[rater][set.municipality] ?? 0, rater)
  }

  private mutating func assign(_ set: AnswerSetToRate, to rater: Int, _ role: Rating.Role) {
    assignments.append(RatingDeal.Assignment(answerSet: set, rater: raters[rater], role: role))
    loads[rater] += 1
    seen[rater][set.municipality, default: 0] += 1
  }
}
