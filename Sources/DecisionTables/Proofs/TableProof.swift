package import Conditions

/// Proofs over the whole domain of a table's inputs: gaps, overlaps, dead rules, idle cells, needless inputs and rules
/// that can be joined, each with a concrete case.
///
/// The space of cases is cut into classes of values that no cell tells apart. A rule is a box of such cases, and the
/// proofs add and take away boxes. A proof that needs more than its budget is given up and says so.
package struct TableProof {
  /// How many values of an input, times the different cells on it, are looked at.
  static let valueLimit = 20_000_000

  let space: CaseSpace
  let when: Condition?
  private let budget: Int

  /// Prepares the proofs of a table; `nil` when its inputs have too many values.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - when: the decision's own condition; cases in which it does not hold are left out.
  ///   - budget: how often each proof may look at one rule in one input.
  package init?(_ table: DecisionTable, when: Condition?, budget: Int = 120_000_000) {
    guard let space = CaseSpace(table, when: when, limit: Self.valueLimit) else { return nil }
    self.space = space
    self.when = when
    self.budget = budget
  }

  /// How often a proof may still look at one rule in one input.
  struct Budget {
    struct Spent: Error {}

    var left: Int

    mutating func spend(_ looks: Int) throws(Spent) {
      left -= looks
      if left < 0 { throw Spent() }
    }
  }

  /// Runs a proof within the budget; `nil` when it is spent.
  func prove<Result>(_ proof: (inout Budget) throws(Budget.Spent) -> Result) -> Result? {
    var budget = Budget(left: budget)
    do {
      return try proof(&budget)
    } catch {
      return nil
    }
  }
}
