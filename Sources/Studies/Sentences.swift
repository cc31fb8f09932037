import Diagnostics

/// The sentences of this room.
enum Sentences {
  static func message(_ fact: StudyFact) -> LocalisedText {
    switch fact {
    case .fieldNotListed(let field, _):
      LocalisedText(
        da: "undersøgelsen har ikke fagområdet `\(field)`",
        en: "the study does not list the field `\(field)`")
    case .unknownVignette(let name, _):
      LocalisedText(
        da: "undersøgelsen har ingen vignet, der hedder `\(name)`",
        en: "the study has no vignette named `\(name)`")
    case .linkingOutsideField(let name, let field):
      LocalisedText(
        da: "vignetten `\(name)` hører ikke til fagområdet `\(field)` og kan ikke være fælles der",
        en: "the vignette `\(name)` does not belong to the field `\(field)` and cannot link decks there")
    case .rubricOfNothing(let name):
      LocalisedText(
        da: "vurderingsskemaet `\(name)` er til almindelige tabeller og bruges ikke i undersøgelsen",
        en: "the rubric `\(name)` is for plain tables and is not used in the study")
    }
  }

  static func hint(_ fact: StudyFact) -> LocalisedText? {
    switch fact {
    case .fieldNotListed(let name, let known), .unknownVignette(let name, let known):
      nearestName(to: name, among: known).map { LocalisedText(da: "mente du `\($0)`?", en: "did you mean `\($0)`?") }
    default: nil
    }
  }
}
