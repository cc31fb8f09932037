import Conditions
import Diagnostics

/// All cases that a table can meet, as classes of values for each input: what the proofs walk through.
///
/// A question that is shown only in some cases (`show_if`) is "not asked" in the others wherever the table itself reads
/// what that depends on, and a decision's own `when` leaves out the cases in which it is not asked for.
struct CaseSpace {
  struct Column {
    let classes: [ValueClass]
    /// For each class the rules whose cell holds.
    let applying: [RuleSet]
    /// For each class the rules whose cell holds or waits for an answer.
    let possible: [RuleSet]
    /// The inputs that decide whether this one is asked; `nil` when it always is or the table cannot tell.
    let askedWhen: Condition?
  }

  let table: DecisionTable
  let columns: [Column]
  private let position: [String: Int]

  /// `nil` when an input has too many values to look at.
  init?(_ table: DecisionTable, when: Condition?, limit: Int) {
    self.table = table
    let position = Dictionary(uniqueKeysWithValues: table.inputs.enumerated().map { ($1.name, $0) })
    var columns: [Column] = []
    for (index, input) in table.inputs.enumerated() {
      let cells = table.rules.map { $0.cells[index] }
      let asked = input.askedWhen.flatMap { condition in
        condition.parts.allSatisfy { position[$0.input] != nil } ? condition : nil
      }
      // What `when` and `show_if` tell apart must not fall into one class either.
      let conditions = [when].compactMap(\.self) + table.inputs.compactMap(\.askedWhen)
      let conditional = conditions.flatMap { $0.parts.filter { $0.input == input.name }.map(\.cell) }
      guard
        let classes = input.domain.classes(
          under: cells + conditional, absences: input.absences(asked), limit: limit)
      else { return nil }
      let limits = when?.parts.filter { $0.input == input.name }.map(\.cell) ?? []
      let possible = classes.filter { value in limits.allSatisfy { $0.holds(for: value.witness) == .yes } }
      columns.append(
        Column(
          classes: possible, applying: possible.map { Self.rules(of: $0, cells.count) { $0 == .yes } },
          possible: possible.map { Self.rules(of: $0, cells.count) { $0 != .no } }, askedWhen: asked))
    }
    self.columns = columns
    self.position = position
  }

  private static func rules(of value: ValueClass, _ count: Int, where holds: (Truth) -> Bool) -> RuleSet {
    var set = RuleSet(count: count)
    for (rule, truth) in value.truths.prefix(count).enumerated() where holds(truth) { set.insert(rule) }
    return set
  }

  /// Whether the chosen classes can occur together: what is hidden was not asked, what is shown was.
  func isPossible(_ choice: [Int]) -> Bool {
    columns.indices.allSatisfy { index in
      guard let condition = columns[index].askedWhen else { return true }
      let isAsked = condition.holds { name in
        position[name].map { columns[$0].classes[choice[$0]].witness } ?? .notAnswered
      }
      return (isAsked == .yes) == (columns[index].classes[choice[index]].witness != .notAsked)
    }
  }

  /// Whether any question of the table may be hidden by another of its inputs.
  var hasHiddenQuestions: Bool { columns.contains { $0.askedWhen != nil } }

  /// The case as an example for a finding.
  func example(_ choice: [Int]) -> [Finding.Example] {
    zip(table.inputs, zip(columns, choice)).compactMap { input, chosen in
      switch chosen.0.classes[chosen.1].witness {
      case .value(let answer): Finding.Example(input.name, answer.json)
      case .notAnswered, .undecided: Finding.Example(input.name, .null)
      case .notAsked: nil
      }
    }
  }
}

extension DecisionTable.Input {
  /// The ways in which the input may have no value.
  fileprivate func absences(_ asked: Condition?) -> [Reading] {
    let missing: [Reading] =
      switch source {
      case .derived: domain.isSeveral ? [.value(.codes([])), .undecided] : [.undecided]
      case .question: [.notAnswered]
      }
    return missing + (asked == nil ? [] : [.notAsked])
  }
}

extension Domain {
  /// Whether it holds several choices: a list that a decision collects may also be empty.
  fileprivate var isSeveral: Bool {
    if case .choices = self { true } else { false }
  }
}
