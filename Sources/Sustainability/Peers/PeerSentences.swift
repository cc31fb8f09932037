import Diagnostics

/// The sentences on choosing peers and comparing with them.
enum PeerSentences {
  static func message(_ fact: PeerFact) -> LocalisedText {
    switch fact {
    case .yardstick(let name):
      LocalisedText(
        da: "`\(name)` er selv en målestok og kan ikke bruges til at vælge sammenlignelige kommuner: så ville "
          + "kommunerne blive valgt efter, hvor godt det går",
        en: "`\(name)` is itself a yardstick and cannot choose peers: they would be chosen by how well they do")
    case .outcome(let name):
      LocalisedText(
        da: "`\(name)` er et af undersøgelsens egne resultater og kan ikke bruges til at vælge sammenlignelige "
          + "kommuner",
        en: "`\(name)` is one of the study's own outcomes and cannot choose peers")
    case .unknown(let name, _):
      LocalisedText(
        da: "ingen af kommunerne har et tal for `\(name)`, så det bruges ikke til at vælge sammenlignelige kommuner",
        en: "no municipality has a figure for `\(name)`, so it is not used for choosing peers")
    }
  }

  static func hint(_ fact: PeerFact) -> LocalisedText? {
    switch fact {
    case .yardstick, .outcome:
      LocalisedText(
        da: "vælg efter kommunernes vilkår, fx population, group eller child_poverty",
        en: "choose by circumstances, such as population, group or child_poverty")
    case .unknown(let name, let known):
      nearestName(to: name, among: known).map { LocalisedText(da: "mente du `\($0)`?", en: "did you mean `\($0)`?") }
        ?? LocalisedText(
          da: "skriv tallet i en kolonne i tabellen over kommuner",
          en: "write it in a column of the table of municipalities")
    }
  }

  static func outcome(_ outcome: PeerDifference.Outcome) -> LocalisedText {
    switch outcome {
    case .toldApart(isHigher: true):
      LocalisedText(da: "højere end i sammenlignelige kommuner", en: "higher than its peers")
    case .toldApart(isHigher: false):
      LocalisedText(da: "lavere end i sammenlignelige kommuner", en: "lower than its peers")
    case .notToldApart:
      LocalisedText(da: "kan ikke skelnes fra sammenlignelige kommuner", en: "cannot be told apart from its peers")
    case .none(let reason): self.reason(reason)
    }
  }

  static func reason(_ reason: PeerDifference.NoComparison) -> LocalisedText {
    switch reason {
    case .ownNotShown:
      LocalisedText(da: "kommunens eget tal vises ikke", en: "the municipality's own figure is not shown")
    case .tooFewPeers(let shown):
      LocalisedText(
        da: "kun \(shown) af de sammenlignelige kommuner har et tal, der må vises; der skal være mindst "
          + "\(PeerDifference.fewestPeers)",
        en: "only \(shown) of its peers \(shown == 1 ? "has" : "have") a figure that may be shown; there must be "
          + "\(PeerDifference.fewestPeers) at the least")
    case .noInterval:
      LocalisedText(
        da: "usikkerheden kan ikke beregnes", en: "how uncertain it is cannot be worked out")
    case .otherRubric(let name):
      LocalisedText(
        da: "kan ikke sammenlignes: vurderingsskemaet `\(name)` er ikke det samme",
        en: "not comparable: the rubric `\(name)` is not the same")
    case .otherVignettes:
      LocalisedText(
        da: "kan ikke sammenlignes: vignetterne er ikke de samme", en: "not comparable: the vignettes are not the same")
    }
  }

  static func fault(_ fault: PeerBundleFault) -> LocalisedText {
    switch fault {
    case .otherFormat(nil):
      LocalisedText(
        da: "filen siger ikke, at den er af formatet `\(PeerBundle.format)`",
        en: "the file does not say that it is of the format `\(PeerBundle.format)`")
    case .otherFormat(let found?):
      LocalisedText(
        da: "filen er af formatet `\(found)`, ikke `\(PeerBundle.format)`",
        en: "the file is of the format `\(found)`, not `\(PeerBundle.format)`")
    case .wrongForm(let path):
      LocalisedText(da: "`\(path)` mangler eller har en forkert form", en: "`\(path)` is missing or has a wrong form")
    case .outOfRange(let path):
      LocalisedText(da: "`\(path)` ligger uden for det, tallet kan være", en: "`\(path)` lies outside what it can be")
    case .tooMany(let path):
      LocalisedText(da: "`\(path)` er for lang", en: "`\(path)` is too long")
    }
  }
}
