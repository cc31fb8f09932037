import Diagnostics

/// The sentences of this room.
enum Sentences {
  static func reason(_ reason: IndicatorRow.Reason) -> LocalisedText {
    switch reason {
    case .fewerThan(let minimum):
      LocalisedText(da: "færre end \(minimum)", en: "fewer than \(minimum)")
    case .wouldReveal(let minimum):
      LocalisedText(
        da: "tilbageholdt: tallet, eller et andet, som det ville røbe, bygger på færre end \(minimum)",
        en: "withheld: it, or another figure that it would give away, rests on fewer than \(minimum)")
    case .besideEarlier(let minimum):
      LocalisedText(
        da: "tilbageholdt: holdt op mod en tidligere udgave kunne tallet, eller et andet, som det ville røbe, vise, "
          + "hvad færre end \(minimum) har svaret",
        en: "withheld: held against an earlier edition it, or another figure that it would give away, could tell what "
          + "fewer than \(minimum) answered")
    case .noAnswers:
      LocalisedText(da: "ingen har svaret", en: "nobody answered")
    case .nothingDecided:
      LocalisedText(da: "ingen af svarene kunne afgøres", en: "none of the answers could be decided")
    case .notEveryVignette:
      LocalisedText(
        da: "ikke alle vignetter er besvaret, og det, der mangler, regnes ikke som nul",
        en: "not every vignette was answered, and nothing missing counts as zero")
    }
  }

  static func noInterval(_ reason: IndicatorRow.NoInterval) -> LocalisedText {
    switch reason {
    case .oneRespondent:
      LocalisedText(
        da: "intet interval: én besvarer siger ikke noget om, hvor forskellige besvarerne er",
        en: "no interval: a single respondent says nothing of how respondents differ")
    case .moreThanEmployed:
      LocalisedText(
        da: "intet interval: flere har svaret, end der er ansat ifølge tabellen over kommuner",
        en: "no interval: more have answered than are employed by the table of municipalities")
    case .noVariation:
      LocalisedText(
        da: "intet interval: besvarerne ligger helt ens",
        en: "no interval: the respondents are all alike")
    }
  }
}
