import Diagnostics
import Sustainability

extension Sentences {
  // MARK: Municipality page

  var municipalityEyebrow: String { say("Vignetmetoden · Kommunerapport", "The vignette method · Municipality report") }
  func municipalityTitle(_ name: String) -> String {
    say("Faglig bæredygtighed i \(name)", "Professional sustainability in \(name)")
  }
  var simulatedBanner: String { say("SIMULEREDE SVAR – opdigtede tal", "SIMULATED ANSWERS – invented figures") }
  func wave(_ wave: Int) -> String { say("Bølge \(wave)", "Wave \(wave)") }
  var contents: String { say("Indhold", "Contents") }
  func studyFact(_ title: String) -> String { say("Undersøgelse: \(title)", "Study: \(title)") }
  func dateFact(_ day: String) -> String { say("Opgjort \(day)", "As of \(day)") }
  func interval95(_ interval: String) -> String { say("95 %-interval \(interval)", "95% interval \(interval)") }
  func besideAll(_ figure: String) -> String { say("Alle under ét: \(figure)", "All together: \(figure)") }

  var printAll: String {
    say("Udskriv også det, der er foldet sammen", "Also print what is folded away")
  }
  func leftOutOfPrint(_ folded: [String]) -> String {
    say(
      "Ikke udskrevet, medmindre det er åbnet: \(both(folded)). Det står på selve siden, hvor et kryds øverst tager det hele "
        + "med på papir.",
      "Not printed unless it was opened: \(both(folded)). It stands on the page itself, where a tick at the top takes all of it "
        + "along on paper.")
  }
  var foldedTables: String { say("tabellerne bag figurerne", "the tables behind the pictures") }
  var foldedControlPoints: String { say("alle kontrolpunkter", "all control points") }
  var foldedDifferences: String { say("alle forskelle til sammenlignelige kommuner", "all differences from peers") }
  var foldedExamples: String { say("de sammensatte eksempler", "the composed examples") }
  var foldedOnStudyPage: [String] {
    [
      say("tabellerne bag figurerne", "the tables behind the pictures"),
      say("de lange tabeller", "the long tables"), say("hvad indikatorerne tæller", "what the indicators count"),
      say("vignetternes tekster", "the texts of the vignettes"),
      say("reglerne bag klasserne", "the rules behind the classes"),
      say("kommandoerne til stikprøver", "the commands for spot checks"),
    ]
  }
  var foldedMethod: [String] {
    [
      say("hvad indikatorerne tæller", "what the indicators count"),
      say("teksternes udgaver og fingeraftryk", "the editions and fingerprints of the texts"),
      say("reglerne bag klasserne", "the rules behind the classes"),
    ]
  }

  var cannotTitle: String { say("Hvad kan ikke sluttes", "What cannot be concluded") }
  /// What no figures of this kind can tell, of what a study asks about.
  func cannot(silent: Int?, isEverybody: Bool = false, asked: Set<Indicator.Family>) -> [String] {
    let unknownSilent = say(
      "Hvad de, der ikke har svaret, ville have sagt. Besvarerne er ikke trukket ved lodtrækning blandt de ansatte.",
      "What those who did not answer would have said. The respondents are not a random draw from those employed.")
    let countedSilent = silent.map { silent in
      say(
        "Hvad \(silent == 1 ? "den ene" : "de " + numbers.whole(silent)) ansatte, der ikke har svaret, ville have sagt. "
          + "Besvarerne er ikke trukket ved lodtrækning blandt de ansatte.",
        "What the \(silent == 1 ? "one" : numbers.whole(silent)) employed who did not answer would have said. The "
          + "respondents are not a random draw from those employed.")
    }
    let who = isEverybody ? nil : countedSilent ?? unknownSilent
    let start = [
      say(
        "At én kommune er bedre end en anden. Her er ingen rangorden, og forskelle siger ikke, hvad de skyldes: opgaver, "
          + "borgere, tilbud eller den måde, sagsbehandlerne svarer på.",
        "That one municipality is better than another. There is no ranking here, and differences do not say what they are "
          + "due to: tasks, citizens, services, or the way in which caseworkers answer."),
      asked.contains(.difficulty)
        ? say(
          "At den samme andel af de virkelige sager er problematisk. Andelene gælder de valgte vignetter; med andre vignetter "
            + "ville niveauet være et andet. Det er forskelle på de samme vignetter, der kan læses.",
          "That the same share of real cases is problematic. The shares hold for the vignettes that were chosen; with others "
            + "the level would be another. What can be read are differences on the same vignettes.")
        : say(
          "At tallene ville være de samme i virkelige sager. De gælder de valgte vignetter; med andre vignetter ville niveauet "
            + "være et andet.",
          "That the figures would be the same in real cases. They hold for the vignettes that were chosen; with others the "
            + "level would be another."),
    ]
    let pointedTo = say(
      "At det, der peges på, er årsagen. Svarene siger, hvad sagsbehandlerne ser som problemet; om noget ville ændre sig, "
        + "hvis det blev anderledes, viser de ikke.",
      "That what is pointed to is the cause. The answers tell what caseworkers see as the problem; they do not show that "
        + "anything would change if it were otherwise.")
    let end = [
      say(
        "Hvordan borgerne, politikerne, ledelsen eller Ankestyrelsen ville bedømme arbejdet. Sagsbehandlernes syn er én "
          + "målestok blandt flere, og ingen af dem er den hele.",
        "How citizens, politicians, management or the appeals board would judge the work. The caseworkers' view is one "
          + "yardstick among several, and none of them is the whole."),
      asked.isDisjoint(with: [.cause, .misfit]) ? nil : pointedTo,
      say(
        "Noget om en bestemt sagsbehandler eller om kommuner uden for undersøgelsen.",
        "Anything about a particular caseworker, or about municipalities outside the study."),
    ]
    return (start + [who] + end).compactMap(\.self)
  }

  var followTitle: String { say("Følg et tal tilbage", "Follow a figure back") }
  var followMunicipality: String {
    say(
      "Hvert tal er en optælling af besvarelser, og hver besvarelse er sat i klasse af en regel, der står ovenfor. Den, der har "
        + "undersøgelsens filer, kan for enhver besvarelse vise svarene, reglerne og begrundelsen:",
      "Every figure is a count of answer sets, and every answer set was put into its class by a rule that stands above. "
        + "Whoever holds the study's files can show the answers, the rules and the reason for any answer set:")
  }
  var followPrivacy: String {
    say(
      "Enkelte besvarelser vises ikke her, for ingen skal kunne kendes igen på sine svar. Er I uenige i en regel, så er det "
        + "reglen, der skal drøftes: den er en tekstfil med versionsnummer, og alt kan regnes igen med en anden.",
      "Single answer sets are not shown here, for nobody should be recognised by their answers. If you disagree with a rule, "
        + "it is the rule that should be discussed: it is a text file with a version number, and everything can be worked "
        + "out again with another.")
  }
  func footer(study: String) -> String {
    say(
      "Lavet med Vignet af undersøgelsen \(study). Siden henter intet udefra og kan gemmes, sendes og udskrives, som den er.",
      "Made with Vignet from the study \(study). The page loads nothing from elsewhere and can be kept, sent and printed as "
        + "it is.")
  }

  // MARK: Study page

  var studyEyebrow: String { say("Vignetmetoden · Hele undersøgelsen", "The vignette method · The whole study") }
  var orderNote: String {
    say(
      "Kommunerne står i samme rækkefølge som i undersøgelsens tabel, ikke efter tallenes størrelse.",
      "The municipalities stand in the order of the study's table, not by the size of the figures.")
  }
  var bandNote: String {
    say(
      "Det grå bånd er 95 %-intervallet for alle kommuner under ét.",
      "The grey band is the 95% interval of all municipalities together.")
  }
  var researcherOnly: String {
    say(
      "Kun for undersøgelsens ledere: siden nævner besvarernes pseudonymer og bør ikke sendes videre.",
      "For those in charge of the study only: the page names respondents' pseudonyms and should not be passed on.")
  }

  var newEdition: String {
    say(
      "Tallene er holdt op mod en tidligere udgave. Det er sammenligningen med andre kommuner og udviklingen siden sidste "
        + "bølge ikke; derfor er de udeladt.",
      "The figures were held against an earlier edition. The comparison with other municipalities and the changes since "
        + "the last wave were not, and are left out for that reason.")
  }
  var newEditionOfCouncil: String {
    say(
      "Tallene er holdt op mod en tidligere udgave. Det er udviklingen siden sidste bølge ikke; derfor er den udeladt.",
      "The figures were held against an earlier edition. The changes since the last wave were not, and are left out for "
        + "that reason.")
  }
  var newEditionOfStudy: String {
    say(
      "Tallene er holdt op mod en tidligere udgave. Det er afsnittene om paneler, bedømmere, spredning, virkninger og "
        + "modeller ikke; derfor er de udeladt.",
      "The figures were held against an earlier edition. The sections on panels, raters, spread, effects and models were "
        + "not, and are left out for that reason.")
  }

  var vignettesTitle: String { say("Vignetterne", "The vignettes") }
  var vignettesIntroduction: String {
    say(
      "De fiktive sager, som der er svaret på. Teksten er den faste variant, som kommunale undersøgelser bruger.",
      "The fictional cases that were answered. The text is the fixed variant that municipal studies use.")
  }
  func fixedVariant(_ variant: String) -> String {
    variant.isEmpty ? say("uden dimensioner", "without factors") : say("Variant: \(variant)", "Variant: \(variant)")
  }
  func field(_ field: String) -> String { say("Område: \(named(field))", "Field: \(named(field))") }
  /// A field in words; one that this project does not know is written as the study writes it.
  private func named(_ field: String) -> String {
    switch field {
    case "employment": say("beskæftigelse", "employment")
    case "children": say("børn og familier", "children and families")
    case "disability": say("handicap", "disability")
    case "integration": say("integration", "integration")
    case "social_adults": say("udsatte voksne", "adults in vulnerable situations")
    default: field
    }
  }
  var tameAnchor: String { say("Klart tam vignet til forankring", "Plainly tame anchor vignette") }
  func stage(_ number: Int) -> String { say("Senere i sagen, trin \(number)", "Later in the case, stage \(number)") }

  var followStudy: String {
    say(
      "Den første besvarelse i hver klasse, til stikprøver. Kommandoen viser svar, regler, celler og begrundelse.",
      "The first answer set of each class, for spot checks. The command shows answers, rules, cells and the reason.")
  }
  func allFollowed(_ count: Int) -> String {
    say(
      "Én besvarelse i hver klasse (\(numbers.whole(count)))", "One answer set of each class (\(numbers.whole(count)))")
  }
  var decisionHead: String { say("Afgørelse", "Decision") }
  var classHead: String { say("Klasse", "Class") }

  var commandHead: String { say("Kommando", "Command") }
  var followEmpty: String {
    say("Ingen besvarelser i denne bølge er afgjort.", "No answer set of this wave was decided.")
  }
}
