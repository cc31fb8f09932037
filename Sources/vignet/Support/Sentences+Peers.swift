import Diagnostics
import Sustainability

/// The sentences of comparing with peers.
extension Sentences {
  static let comparingIsOurs = LocalisedText(
    da: "Sammenligningen er dette projekts tilføjelse; Høgsbro måler en forvaltning på dens egne mål. Tallene er rå "
      + "andele; p er justeret for, at flere kommuner er undersøgt. Der er ingen rangliste.",
    en: "Comparing is this project's addition; Høgsbro measures an administration by its own goals. Figures are plain "
      + "shares; p is adjusted for testing several municipalities. There is no league table.")

  static let namesEverybody = LocalisedText(
    da: "advarsel: --names viser kommuner, der ikke har givet samtykke. Kun for undersøgelsens ledere; giv det ikke "
      + "videre.",
    en: "warning: --names shows municipalities that have not consented. For those in charge of the study only; do not "
      + "pass it on.")

  static let addedWithoutConsent = LocalisedText(
    da: "advarsel: en kommune, der er tilføjet med --with, har ikke givet samtykke, og dens tal kan regnes ud af "
      + "forskellen til sammenligningen uden den. Giv ikke begge videre.",
    en: "warning: a municipality added by --with has not consented, and its figure can be worked out from the "
      + "comparison without it. Do not pass both on.")

  static func noSuchIndicator(_ name: String, known: [String]) -> LocalisedText {
    let near = nearestName(to: name, among: known)
    return LocalisedText(
      da: "fejl: der er ingen indikator `\(name)`." + (near.map { " Mente du `\($0)`?" } ?? ""),
      en: "error: there is no indicator `\(name)`." + (near.map { " Did you mean `\($0)`?" } ?? ""))
  }

  static func noFiguresOfField(_ field: String, known: [String]) -> LocalisedText {
    let list = known.joined(separator: ", ")
    return LocalisedText(
      da: "fejl: der er ingen tal for området `\(field)`." + (list.isEmpty ? "" : " Områderne er: \(list)."),
      en: "error: there are no figures of the field `\(field)`." + (list.isEmpty ? "" : " The fields are: \(list)."))
  }

  static func position(_ position: PeerFunnel.Position) -> LocalisedText {
    switch position {
    case .inside:
      LocalisedText(
        da: "inden for 95 %-grænserne: ikke mere forskellig, end tilfældighed kan give",
        en: "within the 95% limits: no more different than chance would have it")
    case .beyond95(let isHigh):
      LocalisedText(
        da: "\(isHigh ? "over" : "under") 95 %-grænsen, men inden for 99,8 %-grænsen",
        en: "\(isHigh ? "above" : "below") the 95% limit, but within the 99.8% limit")
    case .beyond998(let isHigh):
      LocalisedText(
        da: "\(isHigh ? "over" : "under") 99,8 %-grænsen", en: "\(isHigh ? "above" : "below") the 99.8% limit")
    }
  }
}
