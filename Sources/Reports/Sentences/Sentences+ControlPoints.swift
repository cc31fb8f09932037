import Diagnostics

/// The criteria by which raters judged a municipality's answer sets.
extension Sentences {
  var judgedPointsTitle: String { say("Kontrolpunkterne", "The control points") }
  var allControlPoints: String {
    say("Alle kontrolpunkter, vignet for vignet", "All control points, vignette by vignette")
  }

  /// How many stand out, of how many, and how many are not shown.
  func controlPoints(_ count: Int, of compared: Int, notShown: Int) -> String {
    let whole = numbers.whole(compared)
    let stands =
      switch (count, compared) {
      case (_, 0):
        say(
          "Ingen af kontrolpunkterne kan sammenlignes med alle under ét.",
          "None of the control points can be compared with all together.")
      case (0, _):
        say(
          "Ingen af de kontrolpunkter, der kan sammenlignes (\(whole)), kan skelnes fra alle under ét.",
          "None of the control points that can be compared (\(whole)) can be told apart from all together.")
      default:
        say(
          "Af de kontrolpunkter, der kan sammenlignes (\(whole)), kan \(numbers.whole(count)) skelnes fra alle under ét. "
            + "Blandt mange punkter skiller nogle sig altid ud ved et tilfælde.",
          "Of the control points that can be compared (\(whole)), \(numbers.whole(count)) can be told apart from all together. "
            + "Among many points some always stand out by chance.")
      }
    guard notShown > 0 else { return stands }
    return stands
      + say(
        " \(numbers.whole(notShown)) vises ikke, fordi for få er bedømt, eller fordi et skjult tal ellers kunne regnes ud.",
        " \(numbers.whole(notShown)) are not shown, because too few were rated or a hidden figure could be worked out.")
  }
}
