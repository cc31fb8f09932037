public import Diagnostics

import DecisionTables

/// A decision whose first applying rule decides, rewritten so that only one rule ever applies: what `vignet check
/// --as-unique` offers.
public struct UniqueEdition: Hashable, Sendable {
  /// What stands above the table: of which decision it is, and that it says the same.
  public let heading: LocalisedText
  /// Its rules, ready to paste in place of the old ones; `nil` when there is no such table.
  public let yaml: String?
  /// Why there is none.
  public let finding: Finding?
}

extension UniqueEdition {
  /// What to say where there is no decision to rewrite.
  public static var none: LocalisedText { Sentences.nothingToRewrite }
}

extension SoundRubric {
  /// All decisions under `first`, rewritten as `unique` with the same outcome in every case, answers missing or not.
  public func uniqueEditions() -> [UniqueEdition] {
    decisions.filter { $0.table.hitPolicy == .first }.map(\.uniqueEdition)
  }
}

extension SoundDecision {
  fileprivate var uniqueEdition: UniqueEdition {
    switch TableProof(table, when: when)?.uniqueRows() {
    case .rows(let rows): UniqueEdition(heading: heading, yaml: yaml(rows), finding: nil)
    case .cannotSay(let input): refused(.uniqueCannotSay(decision: name, input: input))
    case .differs(let example): refused(.uniqueDiffers(decision: name), example: example)
    case nil: refused(.notProved(decision: name))
    }
  }

  private var heading: LocalisedText { Sentences.rewritten(name, file: declaration.name.span.file) }

  private func refused(_ fact: RubricFact, example: [Finding.Example] = []) -> UniqueEdition {
    UniqueEdition(
      heading: heading, yaml: nil, finding: Finding(fact, at: declaration.name.span, example: example))
  }

  private func yaml(_ rows: [TableProof.UniqueRows.Row]) -> String {
    let lines = rows.map { row in
      let rule = declaration.rules[row.rule - 1]
      let rest = [PastedRow.then(rule.then)] + (rule.because.map { [PastedRow.because($0)] } ?? [])
      return "      " + PastedRow.text(row.cells, rest)
    }
    return (["    hit: unique", "    rules:"] + lines).joined(separator: "\n") + "\n"
  }
}
