import Diagnostics
import Studies

/// The council's page.
extension Sentences {
  var councilEyebrow: String { say("Til kommunalbestyrelsen · Én side om året", "For the council · One page a year") }
  func councilTitle(_ name: String) -> String {
    say("Hvor bæredygtigt er det sociale arbejde i \(name)?", "How sustainable is social work in \(name)?")
  }

  var councilMethodTitle: String { say("Sådan er der spurgt", "How it was asked") }
  func councilMethod(classes: Bool) -> [String] {
    let asked = say(
      "Sagsbehandlere har svaret på fiktive sager, vignetter, som om de var deres egne.",
      "Caseworkers answered fictional cases, vignettes, as if they were their own.")
    guard classes else { return [asked] }
    return [
      asked,
      say(
        "Faste, åbne regler inddeler svarene i klasser: rutine, vanskelig (tager meget arbejde, men lykkes) eller "
          + "problematisk (lykkes stort set aldrig).",
        "Fixed, open rules put answers into classes: routine, difficult (takes much work but succeeds) or problematic "
          + "(hardly ever succeeds)."),
      say(
        "Mange problematiske sager læses som et tegn på, at mål, kompetencer og betingelser ikke passer sammen – ikke på, at "
          + "nogen gør det dårligt.",
        "Many problematic cases are read as a sign that goals, competences and conditions do not fit together – not that anybody does "
          + "badly."),
    ]
  }

  func councilFiguresTitle(_ count: Int) -> String {
    count == 3 ? say("Tre tal", "Three figures") : say("Tallene", "The figures")
  }
  func councilInterval(_ interval: String) -> String {
    say("usikkerhed: \(interval)", "uncertainty: \(interval)")
  }
  var councilUncertainty: String {
    say(
      "Usikkerheden er et 95 %-interval: så meget anderledes kunne tallet være blevet med andre sagsbehandlere af samme slags.",
      "The uncertainty is a 95% interval: so different could the figure have been with other caseworkers of the same kind."
    )
  }
  var councilNoAnswers: String {
    say(
      "Ingen sagsbehandlere har svaret på vignetter i år, så her er ingen tal om sagerne.",
      "No caseworkers have answered vignettes this year, and so there are no figures on the cases.")
  }

  func councilComparison(_ comparison: Comparison, of name: String) -> String {
    switch comparison {
    case .overlapping:
      say(
        "I andelen af problematiske sager kan \(name) ikke skelnes fra de andre kommuner i undersøgelsen.",
        "In the share of problematic cases \(name) cannot be told apart from the other municipalities of the study.")
    case .above:
      say(
        "Andelen af problematiske sager er højere i \(name) end i kommunerne under ét; hvad det skyldes, siger tallene ikke.",
        "The share of problematic cases is higher in \(name) than in the municipalities together; the figures do not say why."
      )
    case .below:
      say(
        "Andelen af problematiske sager er lavere i \(name) end i kommunerne under ét; hvad det skyldes, siger tallene ikke.",
        "The share of problematic cases is lower in \(name) than in the municipalities together; the figures do not say why."
      )
    case .unknown:
      say(
        "Der er ikke svar nok til at sammenligne \(name) med de andre kommuner.",
        "There are not enough answers to compare \(name) with the other municipalities.")
    }
  }

  var councilYardsticksTitle: String { say("Målestokke andre steder fra", "Yardsticks from elsewhere") }
  func moreYardsticks(_ count: Int) -> String {
    count == 1
      ? say("Én til står på kommunens egen side.", "One more stands on the municipality's own page.")
      : say(
        "\(numbers.whole(count)) til står på kommunens egen side.",
        "\(numbers.whole(count)) more stand on the municipality's own page.")
  }

  var councilChosenTitle: String { say("Hvad kommunen har valgt at gøre", "What the municipality chose to do") }
  var councilNothingChosen: String {
    say("Der er ikke skrevet noget endnu.", "Nothing has been written yet.")
  }
  var moreWords: String {
    say("Kommunens øvrige ord står på dens egen side.", "The municipality's other words stand on its own page.")
  }
  /// What a remark of this wave says on the sheet.
  func chosen(_ remark: Remark) -> [String] {
    let written = remark.remark.isEmpty ? [] : ["\(remarkLead) \(quoted(remark.remark))"]
    let chosen = remark.action.isEmpty ? [] : ["\(actionLead) \(quoted(remark.action))"]
    return written + chosen
  }

  func councilCannot(_ limits: Limits, classes: Bool) -> [String] {
    let general = [
      say(
        "At én kommune er bedre end en anden: Her er ingen rangorden.",
        "That one municipality is better than another: there is no ranking here."),
      say(
        "At den samme andel af de virkelige sager er problematisk: Niveauet afhænger af, hvilke vignetter der er valgt.",
        "That the same share of real cases is problematic: the level depends on the vignettes that were chosen."),
      say(
        "Hvordan borgerne ville bedømme arbejdet: Sagsbehandlernes syn er én målestok blandt flere.",
        "How citizens would judge the work: the caseworkers' view is one yardstick among several."),
    ]
    // What is said of the share of problematic cases bears only on studies that have one.
    return general.enumerated().filter { classes || $0.offset != 1 }.map(\.element)
      + [silence(limits)].compactMap(\.self)
  }

  func councilFooter(study: String) -> String {
    say(
      "Lavet med Vignet af undersøgelsen \(study). Regler, metode og alle tal står på kommunens egen side.",
      "Made with Vignet from the study \(study). Rules, method and all figures stand on the municipality's own page.")
  }
}
