import Diagnostics
import StudyFiles
import Studies

/// The sentences of `vignet deal`.
extension Sentences {
  static func dealt(_ round: DealRound) -> LocalisedText {
    let rules = round.history.rules
    let (each, seed) = (rules?.perRespondent ?? 0, rules?.seed ?? 0)
    let paper = round.printed
    return LocalisedText(
      da:
        "Bølge \(round.wave), \(each) vignetter til hver, frø \(seed): \(round.decks) \(round.decks == 1 ? "nyt" : "nye") sæt"
        + (paper > 0 ? " og \(paper) \(paper == 1 ? "nyt" : "nye") på papir" : "")
        + "; \(round.completed) \(round.completed == 1 ? "ny besvarelse" : "nye besvarelser"), \(round.dropped) \(round.dropped == 1 ? "plads" : "pladser") givet tilbage.",
      en:
        "Wave \(round.wave), \(each) vignettes each, seed \(seed): \(round.decks) new \(round.decks == 1 ? "deck" : "decks")"
        + (paper > 0 ? " and \(paper) new on paper" : "")
        + "; \(round.completed) new \(round.completed == 1 ? "answer set" : "answer sets"), \(round.dropped) \(round.dropped == 1 ? "place" : "places") given back."
    )
  }

  static func heading(_ group: DealSummary, name: String?) -> LocalisedText {
    let place = name.map { "\($0) (\(group.municipality))" } ?? group.municipality
    let paper = group.paperDecks
    var (danish, english) = (
      "\(place), \(group.field): \(group.decks) sæt",
      "\(place), \(group.field): \(group.decks) \(group.decks == 1 ? "deck" : "decks")"
    )
    if paper > 0 {
      danish += ", \(paper) på papir"
      english += ", \(paper) on paper"
    }
    if let range = group.range {
      let (least, most) = (range.lowerBound, range.upperBound)
      danish += least == most ? "; hver vignet \(least) gange" : "; hver vignet \(least) til \(most) gange"
      english += least == most ? "; each vignette \(least) times" : "; each vignette \(least) to \(most) times"
    }
    return LocalisedText(da: danish, en: english)
  }

  static func line(_ line: DealSummary.Line) -> LocalisedText {
    let name = line.vignette.padded(to: 28)
    var (danish, english) = (
      "\(name)\(line.live) (\(line.completed) besvaret, \(line.open) venter, \(line.dropped) givet tilbage)",
      "\(name)\(line.live) (\(line.completed) answered, \(line.open) waiting, \(line.dropped) given back)"
    )
    if line.printed > 0 {
      danish += ", \(line.printed) trykt"
      english += ", \(line.printed) printed"
    }
    if line.isLinking {
      danish += ", fælles for alle"
      english += ", given to everybody"
    }
    return LocalisedText(da: danish, en: english)
  }

  static func keptIn(_ files: DealFiles) -> LocalisedText {
    LocalisedText(
      da: "Planen står i \(files.plan); alt, der er sket, i \(files.log). Ret ikke i loggen: planen følger af den.",
      en:
        "The plan is in \(files.plan), everything that happened in \(files.log). Do not change the log: the plan follows from it."
    )
  }

  static let dryRun = LocalisedText(
    da: "Prøvekørsel: intet er skrevet.", en: "Dry run: nothing was written.")

  static let nameThePlan = LocalisedText(
    da: "Skriv `deals: deals.csv` i study.yaml, så rapporterne kender antallet af uddelte vignetter.",
    en: "Put `deals: deals.csv` into study.yaml, so that reports know how many vignettes were dealt.")

  static func nothingToDrop(_ name: String, wave: Int) -> LocalisedText {
    LocalisedText(
      da: "bemærk: `\(name)` har intet ubesvaret i bølge \(wave), så der er intet at give tilbage.",
      en: "note: `\(name)` has nothing unanswered in wave \(wave), so there is nothing to give back.")
  }

  static func notDealt(_ refusal: DealFiles.Refusal) -> LocalisedText {
    switch refusal {
    case .cannotWrite(let path): cannotWrite(path)
    case .changedMeanwhile(let path):
      LocalisedText(
        da: "fejl: `\(path)` er ændret, mens der blev delt ud. Der er intet skrevet; kør igen.",
        en: "error: `\(path)` changed while vignettes were being dealt. Nothing was written; run it again.")
    }
  }
}
