import Conditions
import DecisionTables
import Diagnostics
import Foundation

/// Chance with a seed (SplitMix64), so that every failure can be repeated: `VIGNET_TEST_SEED=… swift test`.
struct Chance {
  static let seed: UInt64 = ProcessInfo.processInfo.environment["VIGNET_TEST_SEED"].flatMap(UInt64.init) ?? 2026

  private var state: UInt64

  init(_ stream: UInt64) { state = Chance.seed &* 0x9E37_79B9_7F4A_7C15 &+ stream }

  mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, count)))
  }

  mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// A decision table written shortly: inputs with domains, rows of cells with one literal.
struct SmallTable: CustomStringConvertible {
  struct Input {
    var name: String
    var domain: Domain
    var source: DecisionTable.Input.Source = .question(isRequired: false)
    /// An earlier input and the cell under which this one is asked.
    var askedWhen: (input: String, test: String)?
  }

  struct Row {
    var cells: [String]
    var then: String
  }

  var hit: HitPolicy
  var inputs: [Input]
  var rows: [Row]
  var when: (input: String, test: String)?

  init(_ hit: HitPolicy, _ inputs: [Input], _ rows: [Row], when: (input: String, test: String)? = nil) {
    self.hit = hit
    self.inputs = inputs
    self.rows = rows
    self.when = when
  }

  static func cell(_ text: String, of input: Input) -> (cell: Cell, findings: [Finding]) {
    let place = Span(file: "table", line: 1, column: 1)
    return WrittenCell([Written(text, at: place)], at: place).parsed(for: input.name, in: input.domain)
  }

  private func condition(_ part: (input: String, test: String)) -> Condition {
    let place = Span(file: "table", line: 1, column: 1)
    return Condition(
      inputs.filter { $0.name == part.input }.map {
        Condition.Part($0.name, Self.cell(part.test, of: $0).cell, at: place)
      })
  }

  var whenCondition: Condition? { when.map { condition($0) } }

  var table: DecisionTable {
    let place = Span(file: "table", line: 1, column: 1)
    return DecisionTable(
      name: "d", hitPolicy: hit,
      inputs: inputs.map { input in
        DecisionTable.Input(
          input.name, input.domain, source: input.source, askedWhen: input.askedWhen.map { condition($0) })
      },
      outputs: [DecisionTable.Output(values: ["r", "s", "t"])],
      rules: rows.map { row in
        DecisionTable.Rule(
          cells: zip(row.cells, inputs).map { Self.cell($0, of: $1).cell }, outputs: [row.then], because: nil,
          span: place,
          cellSpans: inputs.map { _ in place })
      })
  }

  var description: String {
    let head = inputs.map { input in
      "\(input.name): \(input.shownDomain)" + (input.askedWhen.map { " asked when \($0.input): \($0.test)" } ?? "")
    }
    return
      (["seed \(Chance.seed), \(hit.name), when \(String(describing: when))"] + head
      + rows.map { "\($0.cells) → \($0.then)" }).joined(separator: "\n")
  }
}

extension SmallTable.Input {
  fileprivate var shownDomain: String {
    switch domain {
    case .choice(let options): "choice \(options.shown)"
    case .choices(let options): "choices \(options.shown)"
    case .ranking(let options): "ranking \(options.shown)"
    case .number(let domain): "number \(String(describing: domain.range))\(domain.isWhole ? " whole" : "")"
    case .text: "text"
    }
  }
}

extension Options {
  fileprivate var shown: String {
    all.map { $0.code + ($0.isMissing ? "?" : $0.isExclusive ? "!" : "") }.joined(separator: " ")
  }
}

// MARK: Every case, one by one

extension SmallTable.Input {
  /// Every answer of the domain; numbers in quarters where they need not be whole.
  var answers: [Answer] {
    switch domain {
    case .choice(let options): return options.all.filter { !$0.isMissing }.map { .code($0.code) }
    case .choices(let options):
      let free = options.all.filter { !$0.isExclusive }.map(\.code)
      let sets = (1..<(1 << free.count)).map { chosen in
        Answer.codes(free.indices.filter { chosen & (1 << $0) != 0 }.map { free[$0] })
      }
      return sets + options.all.filter { $0.isExclusive && !$0.isMissing }.map { .codes([$0.code]) }
    case .number(let domain):
      guard let range = domain.range else { return [] }
      return stride(from: range.lowerBound, through: range.upperBound, by: domain.isWhole ? 1 : 0.25).map(Answer.number)
    case .text: return [.text("red"), .text("blue"), .text("something else")]
    case .ranking(let options): return [.ranking(options.codes)]
    }
  }
}

extension SmallTable {
  /// Every case that can occur, answers missing or not.
  var cases: [[Reading]] {
    let table = table
    var cases: [[Reading]] = [[]]
    for (index, input) in inputs.enumerated() {
      let values: [Reading] = input.answers.map(Reading.value) + [input.source == .derived ? .undecided : .notAnswered]
      cases = cases.flatMap { earlier -> [[Reading]] in
        let isAsked = table.inputs[index].askedWhen.map { condition in
          condition.holds { name in
            inputs.firstIndex { $0.name == name }.map { earlier[$0] } ?? .notAsked
          } == .yes
        }
        return (isAsked ?? true ? values : [.notAsked]).map { earlier + [$0] }
      }
    }
    guard let when = whenCondition else { return cases }
    return cases.filter { readings in
      when.holds { name in inputs.firstIndex { $0.name == name }.map { readings[$0] } ?? .notAsked } == .yes
    }
  }

  /// The cases in which everything that was asked is answered.
  var answeredCases: [[Reading]] {
    cases.filter { !$0.contains(.notAnswered) && !$0.contains(.undecided) }
  }
}

// MARK: Tables by chance

extension SmallTable {
  static func random(_ chance: inout Chance, hit: HitPolicy, hidden: Bool = false) -> SmallTable {
    var inputs: [Input] = []
    for name in ["a", "b", "c"].prefix(1 + chance.below(3)) {
      var input = Input(name: name, domain: domain(&chance))
      if hidden, let earlier = inputs.last { input.askedWhen = (earlier.name, cell(of: earlier, &chance)) }
      inputs.append(input)
    }
    var rows = (0...chance.below(4)).map { _ in
      Row(cells: inputs.map { chance.oneIn(4) ? "-" : cell(of: $0, &chance) }, then: chance.pick(["r", "s"]))
    }
    if chance.oneIn(5) { rows.append(Row(cells: inputs.map { _ in "-" }, then: "t")) }
    let limited = chance.oneIn(4) ? chance.pick(inputs) : nil
    return SmallTable(hit, inputs, rows, when: limited.map { ($0.name, cell(of: $0, &chance)) })
  }

  private static func domain(_ chance: inout Chance) -> Domain {
    switch chance.below(6) {
    case 0, 1:
      return .choice(
        Options([Option("x"), Option("y"), Option("z")] + (chance.oneIn(3) ? [Option("unsure", isMissing: true)] : [])))
    case 2:
      return .choices(
        Options(
          [Option("p"), Option("q"), Option("w")] + (chance.oneIn(2) ? [Option("nothing", isExclusive: true)] : [])))
    case 3: return .number(NumberDomain(range: 0...4, isWhole: true))
    case 4: return .number(NumberDomain(range: 0...3))
    default: return .text
    }
  }

  private static func cell(of input: Input, _ chance: inout Chance) -> String {
    if chance.oneIn(8) { return chance.pick(["answered", "not answered"]) }
    let tests = (0...chance.below(2)).map { _ in test(input.domain, &chance) }.joined(separator: ", ")
    return chance.oneIn(5) ? "not(\(tests))" : tests
  }

  private static func test(_ domain: Domain, _ chance: inout Chance) -> String {
    if chance.oneIn(12) { return "not answered" }
    switch domain {
    case .choice(let options): return chance.pick(options.codes)
    case .choices(let options):
      let list = (0...chance.below(2)).map { _ in chance.pick(options.codes) }.joined(separator: ", ")
      if chance.oneIn(4) { return "count \(chance.pick([">=", "<", "<=", ">"])) \(chance.below(4))" }
      return "\(chance.pick(["any", "all", "none"])) of (\(list))"
    case .number(let domain):
      let bound = chance.below(5)
      if !domain.isWhole, chance.oneIn(5) { return "> \(bound).5" }
      switch chance.below(4) {
      case 0: return "\(chance.pick([">=", "<", "<=", ">"])) \(bound)"
      case 1: return "\(bound)"
      default: return chance.pick(["[", "]"]) + "\(bound)..\(bound + chance.below(4))" + chance.pick(["]", "["])
      }
    case .text: return chance.pick(["\"red\"", "\"blue\""])
    case .ranking: return "answered"
    }
  }
}
