import Studies
import Testing

@Suite struct FactorialDealingTests {
  /// Deals one vignette to many and counts its variants.
  private func counts(_ variants: [String], respondents: Int, seed: UInt64 = 3) throws -> [String: Int] {
    let vignette = VignetteOnOffer(id: "v", field: "f", variants: variants)
    var dealing = try Dealing(rules: DealRules(seed: seed, perRespondent: 1, vignettes: [vignette]))
    for number in 1...respondents {
      try dealing.join(Entrant(respondent: "r\(number)", municipality: String(number % 5), fields: ["f"]))
    }
    return Dictionary(dealing.history.deals.map { ($0.variant, 1) }, uniquingKeysWith: +)
  }

  /// How often each combination of some factors was dealt.
  private func margin(_ counts: [String: Int], _ factors: [Int]) -> [Int] {
    var margin: [[Substring]: Int] = [:]
    for (variant, count) in counts {
      let levels = variant.split(separator: ";")
      margin[factors.map { levels[$0] }, default: 0] += count
    }
    return Array(margin.values)
  }

  private func range(_ counts: [Int]) -> Int { (counts.max() ?? 0) - (counts.min() ?? 0) }

  private func crossed(_ sizes: [Int]) -> [String] {
    var variants = [""]
    for (factor, size) in sizes.enumerated() {
      variants = variants.flatMap { start in
        (1...size).map { (start.isEmpty ? "" : start + ";") + "f\(factor)=l\($0)" }
      }
    }
    return variants
  }

  /// 2 × 2 × 2 × 3 = 24 variants for 12 respondents: half of them cannot be dealt, yet levels and pairs are even.
  @Test func `a fraction is even in levels and in pairs of levels`() throws {
    let counts = try counts(crossed([2, 2, 2, 3]), respondents: 48)
    for factor in 0..<4 { #expect(range(margin(counts, [factor])) <= 1, "factor \(factor)") }
    for first in 0..<4 {
      for second in (first + 1)..<4 { #expect(range(margin(counts, [first, second])) <= 2, "\(first), \(second)") }
    }
  }

  /// 3 × 3 without two corners: 7 variants, so that levels and pairs of levels cannot both be even. Dealing each variant
  /// alike leaves the levels 13 apart; levels that are alike leave one variant out. What is dealt weighs both.
  @Test func `excluded combinations are never dealt, and levels and pairs are weighed against each other`() throws {
    let excluded: Set = ["f0=l1;f1=l1", "f0=l3;f1=l3"]
    let variants = crossed([3, 3]).filter { !excluded.contains($0) }
    let counts = try counts(variants, respondents: 90)
    #expect(Set(counts.keys) == Set(variants))
    let alike = Dictionary(uniqueKeysWithValues: variants.enumerated().map { ($1, $0 < 6 ? 13 : 12) })
    let levelsAlike = Dictionary(
      uniqueKeysWithValues: variants.map { ($0, $0 == "f0=l2;f1=l2" ? 0 : 15) })
    for other in [alike, levelsAlike] { #expect(squares(counts) <= squares(other)) }
    for factor in 0..<2 { #expect(range(margin(counts, [factor])) < range(margin(alike, [factor]))) }
  }

  /// The weighted sum of squares that a balanced fraction keeps small, for two factors of three levels.
  private func squares(_ counts: [String: Int]) -> Int {
    let levels = [0, 1].map { margin(counts, [$0]).reduce(0) { $0 + $1 * $1 } }.reduce(0, +)
    return 3 * levels + 9 * margin(counts, [0, 1]).reduce(0) { $0 + $1 * $1 }
  }

  @Test func `in a municipal study everybody gets the one variant`() throws {
    #expect(try counts(["age=fifty"], respondents: 20) == ["age=fifty": 20])
  }
}
