import Foundation
import Statistics
import Testing

@Suite struct StandardisedSharesTests {
  /// Six groups of five members, four items of which each member answers three; 41 of 90 yes.
  private static let answers: [ItemAnswer] = (0..<6).flatMap { group in
    (0..<5).flatMap { member in
      (0..<4).filter { (member + $0 + group) % 4 != 3 }.map { item in
        ItemAnswer(
          group: group, member: group * 5 + member, item: item,
          isYes: (group * 7 + member * 3 + item * 5 + group * item * member) % 7 < 2 + group % 3)
      }
    }
  }

  @Test func `deviations by the adjusted likelihood are those that lme4's likelihood gives`() throws {
    // R 4.2.2, lme4 1.1-31: glmer(y ~ 1 + (1|g) + (1|m) + (1|i) + (1|mi), binomial, devFunOnly = TRUE), with
    // 2 Σ(log σ − σ²/12.5) taken from the deviance, minimised by optim: deviations m .43451, mi .41809, g 1.25158,
    // i .48602, intercept −.21270, deviance less addition 121.68005.
    let own = Self.answers
    let rows = try BinomialRows(successes: own.map { $0.isYes ? 1 : 0 }, trials: own.map { _ in 1 })
    let factors = [
      try GroupingFactor(levels: own.map(\.group), count: 6), try GroupingFactor(levels: own.map(\.member), count: 30),
      try GroupingFactor(levels: own.map(\.item), count: 4),
      try GroupingFactor(levels: own.map { $0.group * 4 + $0.item }, count: 24),
    ]
    let model = try CrossedLogistic(rows, factors: factors, criterion: .adjustedLikelihood)
    for (found, expected) in zip(model.deviations, [1.25158, 0.43451, 0.48602, 0.41809]) {
      #expect(abs(found - expected) < 2e-3, "\(found) \(expected)")
    }
    #expect(abs(model.effects[0] + 0.21270) < 2e-3)
    let addition = model.deviations.reduce(0) { $0 + log($1) - $1 * $1 / 12.5 }
    #expect(abs(-2 * (model.logLikelihood + addition) - 121.68005) < 1e-3)
  }

  @Test func `a share is the mean that integration over the group's intercept gives`() throws {
    // Groups of 12 members who answer once: nothing but one intercept a group is unknown beside intercept and deviation,
    // so its mean given the answers is a ratio of two integrals, here sums over a fine grid.
    let yes = [1, 3, 2, 6, 4, 8, 3, 5]
    let answers = yes.enumerated().flatMap { group, count in
      (0..<12).map { ItemAnswer(group: group, member: group * 12 + $0, item: 0, isYes: $0 < count) }
    }
    let shares = try StandardisedShares(answers, groups: 8, strata: [0])
    #expect(shares.factors == [.group])
    let (intercept, deviation) = (shares.model.effects[0], shares.model.deviations[0])
    for (group, count) in yes.enumerated() {
      var (whole, sum) = (0.0, 0.0)
      for step in -800...800 {
        let z = Double(step) / 100
        let share = 1 / (1 + exp(-intercept - deviation * z))
        let weight = exp(-z * z / 2) * pow(share, Double(count)) * pow(1 - share, Double(12 - count))
        whole += weight
        sum += weight * share
      }
      let estimate = try shares.share(of: group, weights: [1]).get()
      #expect(abs(estimate.value - sum / whole) < 0.003, "\(group): \(estimate.value) \(sum / whole)")
      let (lower, upper) = (try #require(estimate.lower), try #require(estimate.upper))
      #expect(lower < estimate.value && estimate.value < upper)
    }
  }

  @Test func `a share with four factors, its error and its limits are those of dense matrices`() throws {
    // numpy 2 and scipy: the same formulas with dense matrices, the top found by Nelder & Mead, every slope and the
    // covariances by differences of the height alone, integrals by 80 points of Gauss and Hermite. Share over all four
    // items and its standard error, limits; share of the last item.
    let expected: [[Double]] = [
      [0.35852, 0.11712, 0.16098, 0.59337, 0.41671], [0.40945, 0.12063, 0.20030, 0.64193, 0.48191],
      [0.73536, 0.10858, 0.49350, 0.90654, 0.80514], [0.24486, 0.10163, 0.08441, 0.47612, 0.32922],
      [0.25112, 0.10375, 0.08725, 0.48551, 0.31419], [0.73845, 0.10835, 0.49609, 0.90895, 0.77973],
    ]
    let shares = try StandardisedShares(Self.answers, groups: 6, strata: [0, 0, 0, 0])
    #expect(shares.factors == [.group, .member, .item, .meeting])
    for (group, figures) in expected.enumerated() {
      let all = try shares.share(of: group, weights: [1, 1, 1, 1]).get()
      let last = try shares.share(of: group, weights: [0, 0, 0, 1]).get()
      let found = [
        all.value, try #require(all.standardError), try #require(all.lower), try #require(all.upper), last.value,
      ]
      for (one, other) in zip(found, figures) { #expect(abs(one - other) < 1e-3, "\(group): \(found) \(figures)") }
    }
  }

  @Test func `figures are drawn towards the mean, and the same every time`() throws {
    let shares = try StandardisedShares(Self.answers, groups: 6, strata: [0, 0, 1, 1])
    let again = try StandardisedShares(Self.answers, groups: 6, strata: [0, 0, 1, 1])
    let equal = [1.0, 1, 1, 1]
    let plain = (0..<6).map { group -> Double in
      let own = Self.answers.filter { $0.group == group }
      return Double(own.count { $0.isYes }) / Double(own.count)
    }
    let adjusted = try (0..<6).map { try shares.share(of: $0, weights: equal).get() }
    #expect(try (0..<6).map { try again.share(of: $0, weights: equal).get() } == adjusted)
    let values = adjusted.map(\.value)
    #expect((values.max() ?? 1) - (values.min() ?? 0) < (plain.max() ?? 0) - (plain.min() ?? 1))
  }

  @Test func `an item that a group did not answer still enters its share`() throws {
    let without = Self.answers.filter { !($0.group == 2 && $0.item == 3) }
    let shares = try StandardisedShares(without, groups: 6, strata: [0, 0, 0, 0])
    let all = try shares.share(of: 2, weights: [1, 1, 1, 1]).get().value
    let answered = try shares.share(of: 2, weights: [1, 1, 1, 0]).get().value
    let open = try shares.share(of: 2, weights: [0, 0, 0, 1]).get()
    #expect(abs(all - (3 * answered + open.value) / 4) < 1e-12)
    let known = try shares.share(of: 1, weights: [0, 0, 0, 1]).get()
    #expect(try #require(open.standardError) > 0.8 * (try #require(known.standardError)))
  }

  @Test func `shapes without a model are refused with the reason`() throws {
    func refusal(_ answers: [ItemAnswer], groups: Int, strata: [Int]) -> Undefined? {
      do {
        _ = try StandardisedShares(answers, groups: groups, strata: strata)
        return nil
      } catch { return error }
    }
    let alike = Self.answers.map { ItemAnswer(group: $0.group, member: $0.member, item: $0.item, isYes: true) }
    #expect(refusal([], groups: 6, strata: [0]) == .tooFewGroups)
    #expect(refusal(Self.answers.filter { $0.group < 2 }, groups: 6, strata: [0, 0, 0, 0]) == .tooFewGroups)
    #expect(refusal(alike, groups: 6, strata: [0, 0, 0, 0]) == .separation)
    #expect(refusal(Self.answers, groups: 5, strata: [0, 0, 0, 0]) == .impossibleCount)
    let shares = try StandardisedShares(Self.answers, groups: 6, strata: [0, 0, 0, 0])
    #expect(shares.share(of: 0, weights: [1]) == .failure(.unequalLengths))
    #expect(shares.share(of: 6, weights: [1, 1, 1, 1]) == .failure(.impossibleCount))
    #expect(shares.share(of: 0, weights: [0, 0, 0, 0]) == .failure(.emptyDenominator))
  }

  @Test func `a stratum that is all yes does not blow the model up`() throws {
    let answers = Self.answers.map {
      ItemAnswer(group: $0.group, member: $0.member, item: $0.item, isYes: $0.isYes || $0.item == 3)
    }
    let shares = try StandardisedShares(answers, groups: 6, strata: [0, 0, 0, 1])
    #expect(shares.model.effects.count == 1)
    #expect(shares.model.effects[0].magnitude < 3)
  }
}
