import Statistics

/// A quarter's random sample of case files, each given to a colleague to check.
///
/// *Stratified*: field and further features make the strata. Every stratum that has cases gives one; the others go, one at a
/// time, to the stratum that is furthest below its proportional share. Within a stratum every case is equally likely.
/// *Checkers*: never the case's own caseworker; if possible a colleague of the same field; among these the one with the
/// fewest cases so far, and then chance. Cases with the fewest possible checkers are given first.
/// The same cases, quarter, size and seed give the same sample, in whatever order the cases stand.
public struct AuditSample: Hashable, Sendable {
  /// A case and who checks it.
  public struct Check: Hashable, Sendable {
    /// The case.
    public let auditCase: AuditCase
    /// The pseudonym of the colleague who checks it.
    public let checker: String
  }

  /// Why there is no sample.
  public enum Refusal: Error, Hashable, Sendable {
    /// There is no case.
    case noCases
    /// The sample is smaller than the number of strata that have cases.
    case fewerThanStrata(size: Int, strata: Int)
    /// There is no colleague who could check the case.
    case nobodyElse(AuditCase)
  }

  /// The quarter.
  public let quarter: Quarter
  /// The checks, by field, further features and pseudonym.
  public let checks: [Check]
  /// How many cases there were and how many were drawn, by stratum.
  public let strata: [Stratum]

  /// A stratum.
  public struct Stratum: Hashable, Sendable {
    /// The field and further features.
    public let name: [String]
    /// How many cases it has.
    public let cases: Int
    /// How many of them were drawn.
    public let drawn: Int
  }

  /// Draws a sample.
  ///
  /// - Parameters:
  ///   - size: how many cases; all of them when there are not so many.
  ///   - checkers: who may check; the caseworkers of the cases when none are named.
  public init(
    of cases: [AuditCase], in quarter: Quarter, size: Int, checkers: [String] = [], seed: UInt64
  ) throws(Refusal) {
    guard !cases.isEmpty else { throw .noCases }
    let byStratum = Dictionary(grouping: cases, by: \.stratum).sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let size = min(size, cases.count)
    guard size >= byStratum.count else { throw .fewerThanStrata(size: size, strata: byStratum.count) }
    var generator = SeededGenerator(seed: seed).stream(UInt64(quarter.year * 10 + quarter.number))
    let parts = Self.parts(of: size, byStratum.map(\.value.count))
    let drawn = zip(byStratum, parts).map { stratum, part in
      generator.sample(part, from: stratum.value.sorted { $0.id < $1.id })
    }
    self.quarter = quarter
    strata = zip(byStratum, parts).map { Stratum(name: $0.key, cases: $0.value.count, drawn: $1) }
    checks = try Self.checks(drawn.flatMap(\.self), all: cases, named: checkers, &generator)
  }

  /// At least one for each stratum, the others in proportion, none above its size.
  private static func parts(of size: Int, _ sizes: [Int]) -> [Int] {
    let total = sizes.reduce(0, +)
    var parts = sizes.map { _ in 1 }
    for _ in sizes.count..<max(size, sizes.count) {
      let open = sizes.indices.filter { parts[$0] < sizes[$0] }
      // Below its share by size · N_h / N − n_h; times N, to stay with whole numbers.
      guard let next = open.max(by: { size * sizes[$0] - parts[$0] * total < size * sizes[$1] - parts[$1] * total })
      else { break }
      parts[next] += 1
    }
    return parts
  }

  private static func checks(
    _ drawn: [AuditCase], all: [AuditCase], named: [String], _ generator: inout SeededGenerator
  ) throws(Refusal) -> [Check] {
    let colleagues = generator.shuffled(Set(named.isEmpty ? all.map(\.caseworker) : named).sorted())
    let ofField = Dictionary(grouping: all, by: \.field).mapValues { Set($0.map(\.caseworker)) }
    var possible: [(auditCase: AuditCase, checkers: [String])] = []
    for auditCase in drawn {
      let others = colleagues.filter { $0 != auditCase.caseworker }
      let near = others.filter { ofField[auditCase.field]?.contains($0) == true }
      guard !others.isEmpty else { throw .nobodyElse(auditCase) }
      possible.append((auditCase, near.isEmpty ? others : near))
    }
    var loads: [String: Int] = [:]
    var checks: [Check] = []
    for (auditCase, checkers) in possible.sorted(by: { ($0.1.count, $0.0.id) < ($1.1.count, $1.0.id) }) {
      guard let checker = checkers.min(by: { loads[$0, default: 0] < loads[$1, default: 0] }) else { continue }
      loads[checker, default: 0] += 1
      checks.append(Check(auditCase: auditCase, checker: checker))
    }
    return checks.sorted {
      ($0.auditCase.stratum + [$0.auditCase.id]).lexicographicallyPrecedes($1.auditCase.stratum + [$1.auditCase.id])
    }
  }
}
