import Conditions
import DecisionTables
import Diagnostics
import Testing

/// The proofs against brute force over every case of the domain, on random small tables.
struct TableProofTests {
  private static func proof(_ small: SmallTable) throws -> TableProof {
    try #require(TableProof(small.table, when: small.whenCondition))
  }

  private static func gaps(_ small: SmallTable) throws -> [TableProof.Gap] {
    try #require(try proof(small).gaps())
  }

  private static func overlaps(_ small: SmallTable) throws -> [TableProof.Overlap] {
    try #require(try proof(small).overlaps())
  }

  private static func deadRules(_ small: SmallTable) throws -> [Int] {
    try #require(try proof(small).deadRules())
  }

  private func withRandomTables(
    _ count: Int, stream: UInt64, hits: [HitPolicy] = [.first, .unique], hidden: Bool = false,
    _ body: (SmallTable) throws -> Bool
  ) rethrows {
    var chance = Chance(stream)
    for _ in 0..<count {
      let small = SmallTable.random(&chance, hit: chance.pick(hits), hidden: hidden)
      guard try body(small) else {
        Issue.record("\(small)")
        return
      }
    }
  }

  /// The case that a finding shows; an input that it does not name was not asked.
  private func readings(_ example: [Finding.Example], _ small: SmallTable) -> [Reading]? {
    small.cases.first { readings in
      zip(small.inputs, readings).allSatisfy { input, reading in
        let shown = example.first { $0.input == input.name }
        return switch reading {
        case .notAsked: shown == nil
        case .notAnswered, .undecided: shown?.value == .null
        case .value(let answer): shown?.value == answer.json
        }
      }
    }
  }

  // MARK: Gaps

  @Test(arguments: [false, true]) func `a gap is reported exactly where an answered case is not covered`(hidden: Bool)
    throws
  {
    var gapless = 0
    try withRandomTables(2_000, stream: hidden ? 2 : 1, hidden: hidden) { small in
      let found = try Self.gaps(small)
      let uncovered = small.answeredCases.contains { small.table.trace(of: $0).verdict == .empty }
      if !uncovered { gapless += 1 }
      return found.isEmpty == !uncovered
    }
    #expect(gapless > 50)
  }

  @Test(arguments: [false, true]) func `the case that a gap shows is not covered`(hidden: Bool) throws {
    var shownGaps = 0
    try withRandomTables(500, stream: hidden ? 4 : 3, hidden: hidden) { small in
      let gaps = try Self.gaps(small)
      shownGaps += gaps.count
      return gaps.allSatisfy { gap in
        // Numbers and texts of an example may lie between those that brute force tries.
        guard let readings = shown(gap.example, small) else { return false }
        return small.table.trace(of: readings).verdict == .empty
      }
    }
    #expect(shownGaps > 250)
  }

  /// The readings of an example that need not be among those that brute force tries.
  private func shown(_ example: [Finding.Example], _ small: SmallTable) -> [Reading]? {
    small.inputs.map { input -> Reading in
      guard let value = example.first(where: { $0.input == input.name })?.value else { return .notAsked }
      switch (value, input.domain) {
      case (.string(let code), .choice): return .value(.code(code))
      case (.string(let words), .text): return .value(.text(words))
      case (.number(let number), _): return .value(.number(number))
      case (.array(let codes), _):
        return .value(.codes(codes.compactMap { if case .string(let code) = $0 { code } else { nil } }))
      default: return .notAnswered
      }
    }
  }

  @Test func `the rows that gaps propose are cells, cover nothing that is covered, and close every gap`() throws {
    try withRandomTables(1_000, stream: 5) { small in
      let gaps = try Self.gaps(small)
      var closed = small
      for gap in gaps {
        let row = small.inputs.map { input in gap.cells.first { $0.input == input.name }?.test ?? "-" }
        guard zip(row, small.inputs).allSatisfy({ SmallTable.cell($0, of: $1).findings.isEmpty }) else { return false }
        var alone = small
        alone.hit = .first
        alone.rows = [SmallTable.Row(cells: row, then: "t")]
        let isCovered = small.answeredCases.contains { readings in
          small.table.trace(of: readings).rules.contains { $0.state == .applies }
            && alone.table.trace(of: readings).rules[0].state == .applies
        }
        if isCovered { return false }
        closed.rows.append(SmallTable.Row(cells: row, then: "t"))
      }
      return try Self.gaps(closed).isEmpty
    }
  }

  // MARK: Overlaps

  @Test(arguments: [false, true]) func `the largest sets of rules that meet in a case overlap, answers missing or not`(
    hidden: Bool
  ) throws {
    try withRandomTables(1_500, stream: hidden ? 7 : 6, hits: [.unique, .any], hidden: hidden) { small in
      let found = try Self.overlaps(small)
      let together = Set(
        small.cases.map { readings in
          small.table.trace(of: readings).rules.filter { $0.state == .applies }.map(\.number)
        })
      let expected = together.filter { rules in
        rules.count > 1 && !together.contains { $0.count > rules.count && Set($0).isSuperset(of: rules) }
      }
      return Set(found.map(\.rules)) == expected && found.count == expected.count
    }
  }

  @Test func `the case that an overlap shows meets both rules`() throws {
    var shownOverlaps = 0
    try withRandomTables(500, stream: 8, hits: [.unique]) { small in
      let overlaps = try Self.overlaps(small)
      shownOverlaps += overlaps.count
      return overlaps.allSatisfy { overlap in
        guard let readings = shown(overlap.example, small) else { return false }
        let applying = small.table.trace(of: readings).rules.filter { $0.state == .applies }.map(\.number)
        return overlap.rules.allSatisfy(applying.contains)
      }
    }
    #expect(shownOverlaps > 200)
  }

  // MARK: Dead rules

  /// Rules that apply to some case, but decide none.
  private func hidden(_ small: SmallTable) -> [Int] {
    let traces = small.cases.map { small.table.trace(of: $0) }
    let deciding = Set(traces.compactMap { if case .decided(_, let rules) = $0.verdict { rules.first } else { nil } })
    return small.rows.indices.map { $0 + 1 }.filter { number in
      traces.contains { $0.rules[number - 1].state == .applies } && !deciding.contains(number)
    }
  }

  @Test(arguments: [false, true]) func `a rule is dead exactly where it applies but never decides`(hidden: Bool)
    throws
  {
    try withRandomTables(1_500, stream: hidden ? 10 : 9, hits: [.first, .priority], hidden: hidden) { small in
      return try Self.deadRules(small) == self.hidden(small)
    }
  }

  // MARK: Idle cells

  @Test func `cells that never hold and cells that always hold are found in every column`() throws {
    try withRandomTables(1_500, stream: 11) { small in
      let idle = try Self.proof(small).idleCells()
      for (number, row) in small.table.rules.enumerated() {
        for (column, cell) in row.cells.enumerated() where !cell.isAny {
          let readings = small.cases.map { $0[column] }
          if readings.isEmpty { continue }
          let never = !readings.contains { cell.holds(for: $0) == .yes }
          if never != idle.never.contains(where: { $0.rule == number && $0.column == column }) { return false }
          let answers = readings.filter { if case .value = $0 { true } else { false } }
          let always = !answers.isEmpty && answers.allSatisfy { cell.holds(for: $0) == .yes } && cell.text != "answered"
          if always != idle.always.contains(where: { $0.rule == number && $0.column == column }) { return false }
        }
      }
      return true
    }
  }

  // MARK: Needless inputs

  private static let allHits: [HitPolicy] = [
    .unique, .any, .first, .priority, .collect(nil), .collect(.count), .ruleOrder, .outputOrder,
  ]

  @Test func `an input is needless exactly where no answer to it changes the outcome, under every hit policy`() throws {
    var needless: [HitPolicy: Int] = [:]
    try withRandomTables(2_000, stream: 13, hits: Self.allHits) { small in
      // A condition that no case meets leaves nothing to tell inputs by.
      guard !small.cases.isEmpty else { return true }
      let found = try #require(try Self.proof(small).needlessInputs())
      needless[small.hit, default: 0] += found.count
      return found == self.needless(small)
    }
    #expect(Self.allHits.allSatisfy { needless[$0, default: 0] > 5 }, "\(needless)")
  }

  /// The inputs that some cell tests, for which all cases that differ in the answer to it alone come to the same.
  private func needless(_ small: SmallTable) -> [Int] {
    let table = small.table
    let outcomes = Dictionary(uniqueKeysWithValues: small.cases.map { ($0, outcome(table.trace(of: $0).verdict)) })
    return small.inputs.indices.filter { column in
      let answered = small.cases.filter { if case .value = $0[column] { true } else { false } }
      let tells =
        Set(answered.map { readings in table.rules.map { $0.cells[column].holds(for: readings[column]) } }).count > 1
      guard tells else { return false }
      let alike = Dictionary(grouping: answered) { readings in
        var others = readings
        others[column] = .notAsked
        return others
      }
      return alike.values.allSatisfy { Set($0.map { outcomes[$0] }).count == 1 }
    }
  }

  /// What a verdict comes to, apart from the numbers of the rules.
  private func outcome(_ verdict: Verdict) -> [OutputValue] {
    switch verdict {
    case .decided(let values, _): values
    case .undecided: [.single("undecided")]
    case .empty, .notApplicable: []
    }
  }

  // MARK: One rule at a time

  @Test func `a table rewritten so that one rule applies says the same in every case`() throws {
    var rewritten = 0
    try withRandomTables(2_000, stream: 12, hits: [.first]) { small in
      guard case .rows(let rows) = try #require(try Self.proof(small).uniqueRows()) else { return true }
      rewritten += 1
      var unique = small
      unique.hit = .unique
      unique.rows = rows.map { row in
        let cells = small.inputs.map { input in row.cells.first { $0.input == input.name }?.test ?? "-" }
        return SmallTable.Row(cells: cells, then: small.rows[row.rule - 1].then)
      }
      guard
        zip(unique.rows, rows).allSatisfy({
          zip($0.0.cells, small.inputs).allSatisfy { SmallTable.cell($0, of: $1).findings.isEmpty }
        })
      else { return false }
      let (before, after) = (small.table, unique.table)
      let isSame = small.cases.allSatisfy { readings in
        let (first, alone) = (before.trace(of: readings).verdict, after.trace(of: readings).verdict)
        return switch (first, alone) {
        case (.decided(let values, _), .decided(let others, _)): values == others
        case (.undecided, .undecided), (.empty, .empty), (.notApplicable, .notApplicable): true
        default: false
        }
      }
      return try isSame && Self.overlaps(unique).isEmpty
    }
    #expect(rewritten > 1_000)
  }

  // MARK: Budgets

  @Test func `a proof that would take too long is given up and not guessed`() throws {
    let inputs = (0..<6).map { SmallTable.Input(name: "i\($0)", domain: .choice(Options(codes: ["x", "y", "z"]))) }
    let rows = (0..<8).map { row in
      SmallTable.Row(cells: (0..<6).map { ($0 + row).isMultiple(of: 3) ? "x" : "-" }, then: "r")
    }
    let small = SmallTable(.unique, inputs, rows)
    let hasty = try #require(TableProof(small.table, when: nil, budget: 10))
    #expect(hasty.gaps() == nil)
    #expect(try !Self.gaps(small).isEmpty)
  }

  @Test func `a set with too many named codes is not looked at`() {
    let codes = (0..<25).map { "c\($0)" }
    let input = SmallTable.Input(name: "a", domain: .choices(Options(codes: codes)))
    let small = SmallTable(
      .unique, [input], [SmallTable.Row(cells: ["any of (\(codes.joined(separator: ", ")))"], then: "r")])
    #expect(TableProof(small.table, when: nil) == nil)
  }
}
