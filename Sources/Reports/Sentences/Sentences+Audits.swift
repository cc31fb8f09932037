import Diagnostics
import Studies

/// What colleagues found in real case files, on the council's page.
extension Sentences {
  var auditTitle: String { say("Sager, som kolleger har set efter", "Cases that colleagues have checked") }

  func quarter(_ quarter: Quarter) -> String {
    say("\(quarter.number). kvartal \(quarter.year)", "quarter \(quarter.number) of \(quarter.year)")
  }

  /// What was found in all.
  func audit(_ audit: AuditedCases, minimum: Int) -> String {
    let (met, checked) = (numbers.whole(audit.met), numbers.whole(audit.checked))
    let found =
      audit.checked == 0
      ? say(
        "I \(quarter(audit.quarter)) så kolleger rigtige sager efter, men for få til, at noget kan vises.",
        "In \(quarter(audit.quarter)) colleagues checked real cases, but too few for anything to be shown.")
      : say(
        "I \(quarter(audit.quarter)) så kolleger rigtige sager efter, aldrig deres egne. \(met) af \(checked) kontrolpunkter var "
          + "opfyldt i alle sager.",
        "In \(quarter(audit.quarter)) colleagues checked real cases, never their own. \(met) of \(checked) control points were "
          + "met in every case.")
    guard audit.tooFew > 0, audit.checked > 0 else { return found }
    return found
      + say(
        " \(numbers.whole(audit.tooFew)) til vises ikke, fordi de var relevante i færre end \(minimum) sager.",
        " \(numbers.whole(audit.tooFew)) more are not shown because they were relevant in fewer than \(minimum) cases.")
  }

  /// One control point with its share and that of the quarter before.
  func audited(_ point: AuditedCases.Point) -> String {
    let now = say(
      "\(point.title): opfyldt i \(point.now.met) af \(point.now.relevant) sager",
      "\(point.title): met in \(point.now.met) of \(point.now.relevant) cases")
    guard let before = point.before else { return now }
    return now
      + say(
        " (\(quarter(before.quarter)): \(before.met) af \(before.relevant))",
        " (\(quarter(before.quarter)): \(before.met) of \(before.relevant))")
  }

  func furtherPoints(_ count: Int) -> String {
    say(
      "\(numbers.whole(count)) kontrolpunkter til var ikke opfyldt i alle sager.",
      "\(numbers.whole(count)) more control points were not met in every case.")
  }

  var auditCaution: String {
    say(
      "Sagerne er få, så store udsving fra kvartal til kvartal kan være tilfældige.",
      "The cases are few, so that large swings from quarter to quarter may be chance.")
  }
}
