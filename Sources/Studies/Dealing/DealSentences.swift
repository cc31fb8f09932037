import Diagnostics

/// The sentences about the log of a dealing.
extension Sentences {
  static func message(_ fact: DealFact) -> LocalisedText {
    switch fact {
    case .wrongNumber(let found, let expected):
      LocalisedText(
        da: "hændelsen har nummer \(found), men den næste skal have nummer \(expected)",
        en: "the event has the number \(found), but the next must have \(expected)")
    case .noRules:
      LocalisedText(
        da: "nogen får vignetter, før loggen siger efter hvilke regler",
        en: "somebody is dealt vignettes before the log says by which rules")
    case .offeredTwice(let vignette):
      LocalisedText(
        da: "vignetten `\(vignette)` står to gange under de samme regler, eller før der er regler",
        en: "the vignette `\(vignette)` stands twice under the same rules, or before there are rules")
    case .joinedTwice(let respondent, let wave):
      LocalisedText(
        da: "`\(respondent)` er allerede med i bølge \(wave)", en: "`\(respondent)` has already joined wave \(wave)")
    case .dealtOtherwise(let found, let expected):
      LocalisedText(
        da: "her står \(name(found, .danish)), men af regler, frø og det foregående følger \(name(expected, .danish))",
        en: "this says \(name(found, .english)), but rules, seed and what went before give \(name(expected, .english))")
    default:
      happening(fact)
    }
  }

  private static func happening(_ fact: DealFact) -> LocalisedText {
    switch fact {
    case .notDealt(let respondent, let vignette):
      LocalisedText(
        da: "`\(respondent)` skulle nu have `\(vignette)`, men sættet holder op her",
        en: "`\(respondent)` should get `\(vignette)` next, but the deck ends here")
    case .dealtToNobody(let respondent, let vignette):
      LocalisedText(
        da: "`\(respondent)` får `\(vignette)` uden at det følger af en tilmelding",
        en: "`\(respondent)` is dealt `\(vignette)` without having joined just before")
    case .completedTwice(let respondent, let vignette):
      LocalisedText(
        da: "`\(respondent)` har allerede besvaret `\(vignette)`",
        en: "`\(respondent)` has already answered `\(vignette)`")
    case .droppedNotOpen(let respondent, let vignette):
      LocalisedText(
        da: "`\(respondent)` har ikke `\(vignette)` liggende ubesvaret",
        en: "`\(respondent)` has no `\(vignette)` that waits for an answer")
    case .unreadable(let reason):
      LocalisedText(
        da: "hændelsen kan ikke læses: \(reason[.danish])", en: "the event cannot be read: \(reason[.english])")
    case .planAhead(let respondent, let vignette):
      LocalisedText(
        da: "planen giver `\(respondent)` vignetten `\(vignette)`, men loggen gør ikke",
        en: "the plan gives `\(respondent)` the vignette `\(vignette)`, but the log does not")
    default:
      LocalisedText(same: "")
    }
  }

  private static func name(_ deal: Deal, _ language: Language) -> String {
    let variant = deal.variant.isEmpty ? "" : " (\(deal.variant))"
    let place = language == .danish ? "plads" : "place"
    return "`\(deal.respondent)` \(place) \(deal.position): `\(deal.vignette)` v\(deal.version)\(variant)"
  }

  static func hint(_ fact: DealFact) -> LocalisedText? {
    switch fact {
    case .planAhead:
      LocalisedText(
        da: "er loggen skåret af eller slettet? Hent den sidste hele udgave; planen kan altid laves af loggen",
        en: "is the log cut off or deleted? Fetch its last whole edition; the plan can always be made from the log")
    default:
      LocalisedText(
        da: "loggen er rettet i hånden eller beskadiget; hent den sidste hele udgave",
        en: "the log was changed by hand or is damaged; fetch its last whole edition")
    }
  }
}
