import Statistics

/// Deals the variants of a vignette so that the levels of its factors, and pairs of levels, are as even as they can be.
///
/// Each time the variant is taken whose levels and pairs of levels have been dealt least often: it adds least to the sum
/// of squared counts, each weighted by how many there are of its kind, so that a level of a factor with five weighs like
/// one of a factor with two. Excluded combinations are not among the variants; where they make evenness impossible, the
/// counts come as near as the order of arrival allows. Among equals the variant dealt least often, then chance.
struct BalancedFraction {
  private let variants: [String]
  /// The level of each factor in each variant, by its number.
  private let levels: [[Int]]
  private let levelCounts: [Int]

  init(_ variants: [String]) {
    self.variants = variants
    let texts = variants.map { $0.split(separator: ";").map(String.init) }
    var known: [[String: Int]] = Array(repeating: [:], count: texts.first?.count ?? 0)
    levels = texts.map { text in
      known.indices.map { factor in
        let level = factor < text.count ? text[factor] : ""
        let number = known[factor][level] ?? known[factor].count
        known[factor][level] = number
        return number
      }
    }
    levelCounts = known.map(\.count)
  }

  /// The variant to deal next.
  ///
  /// - Parameter counts: how often each variant has been completed or is still open.
  func next(after counts: [String: Int], _ generator: inout SeededGenerator) -> String {
    guard variants.count > 1 else { return variants.first ?? "" }
    let table = pairTable(of: counts)
    var (best, least) = ([Int](), (cost: Int.max, count: Int.max))
    for variant in variants.indices {
      let rank = (cost: cost(of: variant, table), count: counts[variants[variant]] ?? 0)
      if rank < least { (best, least) = ([], rank) }
      if rank == least { best.append(variant) }
    }
    return variants[best[generator.integer(below: best.count)]]
  }

  /// How often each level, and each pair of levels, has been dealt; a level by itself stands as its pair with itself.
  private func pairTable(of counts: [String: Int]) -> [[[[Int]]]] {
    var table = levelCounts.map { first in
      levelCounts.map { second in Array(repeating: Array(repeating: 0, count: second), count: first) }
    }
    for (variant, text) in variants.enumerated() {
      guard let count = counts[text], count != 0 else { continue }
      for first in levelCounts.indices {
        for second in first..<levelCounts.count {
          table[first][second][levels[variant][first]][levels[variant][second]] += count
        }
      }
    }
    return table
  }

  private func cost(of variant: Int, _ table: [[[[Int]]]]) -> Int {
    var cost = 0
    for first in levelCounts.indices {
      for second in first..<levelCounts.count {
        let weight = first == second ? levelCounts[first] : levelCounts[first] * levelCounts[second]
        cost += weight * table[first][second][levels[variant][first]][levels[variant][second]]
      }
    }
    return cost
  }
}
