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
    case .rubricOfOthers(let name):
      LocalisedText(
        da: "vurderingsskemaet `\(name)` er til andre vignetter end undersøgelsens og bruges ikke",
        en: "the rubric `\(name)` is for other vignettes than the study's and is not used")
    case .groupIsMunicipality(let id):
      LocalisedText(
        da: "`\(id)` er allerede en kommune eller en gruppe; en gruppe skal have sin egen kode",
        en: "`\(id)` is already a municipality or a group; a group needs a code of its own")
    case .groupWithoutName(let id, let language):
      LocalisedText(
        da: "gruppen `\(id)` har ikke noget navn på `\(language.rawValue)`",
        en: "the group `\(id)` has no name in `\(language.rawValue)`")
    case .unknownMunicipality(let name, _):
      LocalisedText(
        da: "tabellen over kommuner har ingen kommune med koden `\(name)`",
        en: "the table of municipalities has none with the code `\(name)`")
    case .memberTwice(let name):
      LocalisedText(
        da: "kommunen `\(name)` er nævnt to gange; en kommune kan kun være med i én gruppe",
        en: "the municipality `\(name)` is named twice; a municipality belongs to one group at most")
    case .unknownRubric(let name, _):
      LocalisedText(
        da: "undersøgelsen har intet vurderingsskema, der hedder `\(name)`",
        en: "the study has no rubric named `\(name)`")
    case .waveTwice(let wave):
      LocalisedText(
        da: "bølge \(wave) er nævnt to gange; skriv dens versioner ét sted",
        en: "wave \(wave) is named twice; write its versions in one place")
    }
  }

  static func hint(_ fact: StudyFact) -> LocalisedText? {
    switch fact {
    case .fieldNotListed(let name, let known), .unknownVignette(let name, let known),
      .unknownMunicipality(let name, let known), .unknownRubric(let name, let known):
      nearestName(to: name, among: known).map { LocalisedText(da: "mente du `\($0)`?", en: "did you mean `\($0)`?") }
    default: nil
    }
  }
}

// MARK: Redaction

extension Sentences {
  static func mask(_ kind: Redaction.Kind) -> LocalisedText {
    switch kind {
    case .cpr: LocalisedText(da: "[CPR-nummer]", en: "[CPR number]")
    case .telephone: LocalisedText(da: "[telefonnummer]", en: "[telephone number]")
    case .email: LocalisedText(da: "[mailadresse]", en: "[e-mail address]")
    case .name: LocalisedText(da: "[navn]", en: "[name]")
    }
  }

  /// Says what was found, without repeating it, and what to do.
  static func refusal(_ kinds: [Redaction.Kind]) -> LocalisedText {
    let danish = kinds.map { found($0)[.danish] }.joined(separator: ", ")
    let english = kinds.map { found($0)[.english] }.joined(separator: ", ")
    return LocalisedText(
      da: "Svaret kan ikke gemmes endnu: Der står \(danish) i teksten. Ingen må kunne genkendes i undersøgelsen. "
        + "Skriv i stedet »borgeren«, »lægen« eller »min kollega«, og prøv igen.",
      en: "The answer cannot be saved yet: the text holds \(english). Nobody must be recognisable in the study. Write "
        + "“the client”, “the doctor” or “my colleague” instead, and try again.")
  }

  private static func found(_ kind: Redaction.Kind) -> LocalisedText {
    switch kind {
    case .cpr: LocalisedText(da: "noget, der ligner et CPR-nummer", en: "what looks like a CPR number")
    case .telephone: LocalisedText(da: "noget, der ligner et telefonnummer", en: "what looks like a telephone number")
    case .email: LocalisedText(da: "en mailadresse", en: "an e-mail address")
    case .name: LocalisedText(da: "et navn", en: "a name")
    }
  }
}
