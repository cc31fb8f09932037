import Conditions
import Diagnostics

/// All cases that a table can meet, as classes of values for each input: what the proofs walk through.
///
/// A question that is shown only in some cases (`show_if`) is "not asked" in the others wherever the table itself reads
/// what that depends on, and a decision's own `when` leaves out the cases in which it is not asked for.
struct CaseSpace {
  struct Column {
    let classes: [ValueClass]
    /// For each rule the classes for which its cell holds.
    let applying: [BitSet]
    /// For each rule the classes for which its cell holds or waits for an answer.
    let possible: [BitSet]
  }

  let table: DecisionTable
  let columns: [Column]
  /// For each rule the cases to which it applies.
  let applying: [Box]
  /// For each rule the cases to which it applies or in which it waits.
  let possible: [Box]
  /// Cases that cannot occur: an answer to a question that was hidden, or none because it was, though it was shown.
  let impossible: [Box]
  /// The inputs that some other input of the table may hide.
  let hideable: [Int]

  /// `nil` when the inputs have too many values to look at.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - when: the decision's own condition.
  ///   - limit: how many values of an input, times the different cells on it, may be looked at; and twenty times how
  ///     many cells the table may have.
  init?(_ table: DecisionTable, when: Condition?, limit: Int) {
    guard table.rules.count * table.inputs.count <= limit / 20 else { return nil }
    let names = Set(table.inputs.map(\.name))
    let asked = table.inputs.map { input in
      input.askedWhen.flatMap { condition in
        condition.parts.allSatisfy { names.contains($0.input) } ? condition : nil
      }
    }
    // What `when` and `show_if` tell apart must not fall into one class either.
    let conditions = [when].compactMap(\.self) + table.inputs.compactMap(\.askedWhen)
    var columns: [Column] = []
    for (index, input) in table.inputs.enumerated() {
      let conditional = conditions.flatMap(\.parts).filter { $0.input == input.name }.map(\.cell)
      let limits = when?.parts.filter { $0.input == input.name }.map(\.cell) ?? []
      guard
        let column = Column(
          input, cells: table.rules.map { $0.cells[index] }, conditional: conditional, limits: limits,
          absences: input.absences(asked[index]), limit: limit)
      else { return nil }
      columns.append(column)
    }
    self.table = table
    self.columns = columns
    applying = table.rules.indices.map { rule in Box(sides: columns.map { $0.applying[rule] }) }
    possible = table.rules.indices.map { rule in Box(sides: columns.map { $0.possible[rule] }) }
    hideable = asked.indices.filter { asked[$0] != nil }
    let everything = Box(sides: columns.map { BitSet.all($0.classes.count) })
    let position = Dictionary(uniqueKeysWithValues: table.inputs.enumerated().map { ($1.name, $0) })
    impossible = asked.enumerated().flatMap { hidden, condition in
      condition.map { Self.contradictions(hidden, $0, everything, columns, position) } ?? []
    }
  }

  /// All cases.
  var everything: Box { Box(sides: columns.map { BitSet.all($0.classes.count) }) }

  /// The cases in which all that was asked is answered.
  var settled: Box { Box(sides: columns.map { $0.classes(where: \.isSettled) }) }

  /// The cases in which a question was hidden but answered, or shown but not asked.
  private static func contradictions(
    _ hidden: Int, _ condition: Condition, _ everything: Box, _ columns: [Column], _ position: [String: Int]
  ) -> [Box] {
    let notAsked = columns[hidden].classes { $0.witness == .notAsked }
    let answerable = columns[hidden].classes { $0.witness != .notAsked }
    var shown = everything.with(notAsked, at: hidden)
    var contradictions: [Box] = []
    for part in condition.parts {
      guard let column = position[part.input] else { continue }
      let holds = columns[column].classes { part.cell.holds(for: $0.witness) == .yes }
      shown.sides[column].formIntersection(holds)
      let fails = everything.sides[column].subtracting(holds)
      contradictions.append(everything.with(answerable, at: hidden).with(fails, at: column))
    }
    return [shown] + contradictions
  }

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

extension CaseSpace.Column {
  /// `nil` when there are too many values.
  fileprivate init?(
    _ input: DecisionTable.Input, cells: [Cell], conditional: [Cell], limits: [Cell], absences: [Reading], limit: Int
  ) {
    // Many rules share a cell; what it says of a value is asked once.
    var place: [Cell: Int] = [:]
    var different: [Cell] = []
    for cell in cells + conditional where place[cell] == nil {
      place[cell] = different.count
      different.append(cell)
    }
    guard
      let found = input.domain.classes(
        under: different, absences: absences, limit: min(100_000, limit / max(1, different.count)))
    else { return nil }
    let classes = found.filter { value in limits.allSatisfy { $0.holds(for: value.witness) == .yes } }
    func sets(where isWanted: (Truth) -> Bool) -> [BitSet] {
      let ofCell = different.indices.map { cell in
        classes.indices.reduce(into: BitSet(count: classes.count)) { set, index in
          if isWanted(classes[index].truths[cell]) { set.insert(index) }
        }
      }
      return cells.map { place[$0].map { ofCell[$0] } ?? BitSet(count: classes.count) }
    }
    self.classes = classes
    applying = sets { $0 == .yes }
    possible = sets { $0 != .no }
  }

  /// The classes of a kind.
  func classes(where isWanted: (ValueClass) -> Bool) -> BitSet {
    classes.indices.reduce(into: BitSet(count: classes.count)) { set, index in
      if isWanted(classes[index]) { set.insert(index) }
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

extension ValueClass {
  /// Whether the class occurs in a case that is fully answered: an answer, or a question that is not asked.
  var isSettled: Bool { isAnswered || witness == .notAsked }
}
