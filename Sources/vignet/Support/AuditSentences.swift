import Diagnostics
import Studies

/// The sentences of `vignet audit`.
extension Sentences {
  static func drawn(_ sample: AuditSample, seed: UInt64) -> LocalisedText {
    let strata = sample.strata.map { "  \($0.name.joined(separator: ", ")): \($0.drawn)/\($0.cases)" }
      .joined(separator: "\n")
    let (count, people) = (sample.checks.count, Set(sample.checks.map(\.checker)).count)
    return LocalisedText(
      da:
        "\(sample.quarter.text), frø \(seed): \(count) sager til \(people) kolleger; udtrukket/alle sager:\n\(strata)",
      en: "\(sample.quarter.text), seed \(seed): \(count) cases for \(people) colleagues; drawn/all cases:\n\(strata)")
  }

  static func noSample(_ refusal: AuditSample.Refusal) -> LocalisedText {
    switch refusal {
    case .noCases:
      LocalisedText(da: "fejl: der er ingen sager at udtrække af.", en: "error: there are no cases to draw from.")
    case .fewerThanStrata(let size, let strata):
      LocalisedText(
        da:
          "fejl: \(size) sager kan ikke dække \(strata) grupper med mindst én fra hver. Udtræk mindst \(strata), eller "
          + "brug færre kolonner til at inddele efter.",
        en: "error: \(size) cases cannot cover \(strata) strata with at least one of each. Draw at least \(strata), or "
          + "use fewer columns to stratify by.")
    case .nobodyElse(let auditCase):
      LocalisedText(
        da:
          "fejl: der er ingen kollega til sagen `\(auditCase.id)`, og ingen kontrollerer sine egne sager. Nævn flere med "
          + "--checkers.",
        en: "error: there is no colleague for the case `\(auditCase.id)`, and nobody checks their own cases. Name more "
          + "with --checkers.")
    }
  }

  static let auditReading = LocalisedText(
    da:
      "Opfyldt betyder det højeste trin; sager, hvor punktet ikke er relevant, tæller ikke med. Få sager om kvartalet giver "
      + "store udsving af sig selv.",
    en:
      "Met means the highest level; cases for which the point is not relevant do not count. With few cases a quarter, "
      + "large swings come by themselves.")
}
