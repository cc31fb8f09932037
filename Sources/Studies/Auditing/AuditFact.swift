public import Diagnostics

/// What can be wrong with the tables of an audit.
public enum AuditFact: Fact {
  /// A pseudonym looks like a CPR number. The number itself is not told again.
  case looksLikeCPR(column: String, row: Int)

  /// A value that may not stand where it stands.
  public var code: FindingCode { .value }

  /// The whole table is refused.
  public var severity: Severity { .error }

  /// What is wrong.
  public var message: LocalisedText {
    switch self {
    case .looksLikeCPR(let column, let row):
      LocalisedText(
        da: "række \(row): `\(column)` ligner et CPR-nummer. Tabellen er ikke læst, og nummeret er ikke gemt",
        en: "row \(row): `\(column)` looks like a CPR number. The table was not read, and the number is not kept")
    }
  }

  /// What to do.
  public var hint: LocalisedText? {
    LocalisedText(
      da: "giv sagen et pseudonym, fx et løbenummer, og lad nøglen blive i kommunen; CPR-numre hører ikke til her",
      en:
        "give the case a pseudonym, such as a running number, and let the key stay with the municipality; CPR numbers do not belong here"
    )
  }
}
