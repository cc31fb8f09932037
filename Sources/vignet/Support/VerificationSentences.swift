import Diagnostics
import Sustainability
import Verification

extension VerificationReason {
  /// Why a figure was not reproduced, in words.
  var sentence: LocalisedText {
    switch self {
    case .noMethod:
      LocalisedText(
        da: "ingen metode her går under filens titel", en: "no method here goes by the title of the file")
    case .noFigure:
      LocalisedText(da: "metoden giver ikke dette tal", en: "the method does not give this figure")
    case .unusableInput:
      LocalisedText(
        da: "tilfældet mangler det, metoden skal bruge, eller har det i en anden form",
        en: "the case lacks what the method needs, or has it in another form")
    case .undefined(let reason): reason.sentence
    case .departure(let departure): departure.sentence
    }
  }
}

extension PackageDeparture {
  /// What the package does otherwise, in words.
  var sentence: LocalisedText {
    switch kind {
    case .binomLikelihoodSearch:
      LocalisedText(
        da: "R-pakken binom holder op med at søge, når grænsen er kendt på 0,00012 nær (uniroot); standser vi "
          + "søgningen samme sted, får vi netop referencens tal. Grænsen her er løst til sidste ciffer.",
        en: "R's binom stops searching when the limit is known to within 0.00012 (uniroot); stopped at the same place, "
          + "our search gives the very number of the reference. The limit here is solved to the last digit.")
    case .statsmodelsScoreCubic:
      LocalisedText(
        da: "statsmodels har en skrivefejl i Miettinen og Nurminens tredjegradsligning (i L₁ står den anden gruppes "
          + "ja, hvor dens størrelse hører hjemme; statsmodels' sag 10269). Med den fejl får vi netop referencens tal.",
        en: "statsmodels has a slip in Miettinen and Nurminen's cubic (in L₁ the second group's number of yes stands "
          + "where its size belongs; statsmodels issue 10269). With that slip we get the very number of the reference.")
    }
  }
}
