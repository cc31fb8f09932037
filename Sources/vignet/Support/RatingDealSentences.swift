import Diagnostics
import Studies

/// The sentences of `vignet deal --raters`.
extension Sentences {
  static func ratingDeal(_ deal: RatingDeal, wave: Int, seed: UInt64) -> LocalisedText {
    let (doubles, sets) = (deal.doubleCount, deal.assignments.count - deal.doubleCount)
    let loads = zip(deal.raters, deal.loads).map { "  \($0.padded(to: 28))\($1)" }.joined(separator: "\n")
    let more = doubles > deal.doubleCountAsked
    return LocalisedText(
      da: "Bølge \(wave), frø \(seed): \(sets) besvarelser, heraf \(doubles) til to bedømmere"
        + (more ? " (flere end de \(deal.doubleCountAsked), der blev bedt om, for at alle kan sammenlignes)" : "")
        + ".\n"
        + (deal.isConnected ? "Alle bedømmere kan sammenlignes med hinanden." : "Ikke alle bedømmere kan sammenlignes.")
        + "\nBedømmelser til hver:\n" + loads,
      en: "Wave \(wave), seed \(seed): \(sets) answer sets, \(doubles) of them for two raters"
        + (more ? " (more than the \(deal.doubleCountAsked) asked for, so that all can be compared)" : "") + ".\n"
        + (deal.isConnected ? "All raters can be compared with each other." : "Not all raters can be compared.")
        + "\nRatings for each:\n" + loads)
  }

  static func ratingPlanIn(_ path: String) -> LocalisedText {
    LocalisedText(da: "Planen står i \(path).", en: "The plan is in \(path).")
  }

  static func otherRatingPlan(_ path: String) -> LocalisedText {
    LocalisedText(
      da: "fejl: `\(path)` er en anden bedømmelsesplan, som der måske allerede arbejdes efter. Angiv et andet sted med "
        + "--rating-out, eller flyt den.",
      en: "error: `\(path)` is another rating plan, by which raters may already work. Name another place with "
        + "--rating-out, or move it away.")
  }

  static func noRatingDeal(_ refusal: RatingDeal.Refusal, wave: Int) -> LocalisedText {
    switch refusal {
    case .nothingToRate:
      LocalisedText(
        da: "fejl: i bølge \(wave) er der ingen besvarelser, som et vurderingsskema beder bedømmere om at vurdere.",
        en: "error: in wave \(wave) there are no answer sets that a rubric asks raters to judge.")
    case .raterTwice(let rater):
      LocalisedText(
        da: "fejl: bedømmeren `\(rater)` er nævnt to gange.", en: "error: the rater `\(rater)` is named twice.")
    case .impossibleOverlap:
      LocalisedText(
        da: "fejl: --overlap skal ligge fra 0 til 1, og der skal to bedømmere til, for at noget kan bedømmes af to.",
        en: "error: --overlap must be from 0 to 1, and it takes two raters for anything to be rated by two.")
    case .tooManyRaters(let raters, let answerSets):
      LocalisedText(
        da:
          "fejl: \(raters) bedømmere kan ikke alle sammenlignes gennem \(answerSets) besvarelser. Brug færre bedømmere.",
        en: "error: \(raters) raters cannot all be compared through \(answerSets) answer sets. Use fewer raters.")
    case .onlyOwnAnswers(let key):
      LocalisedText(
        da: "fejl: kun `\(key.respondent)` selv kunne bedømme sin besvarelse af `\(key.vignette)`.",
        en: "error: only `\(key.respondent)` could rate their own answers to `\(key.vignette)`.")
    }
  }

  static func notWithRaters(_ option: String, _ hasRaters: Bool) -> LocalisedText {
    hasRaters
      ? LocalisedText(
        da: "\(option) hører til uddeling af vignetter, ikke til --raters.",
        en: "\(option) is for dealing vignettes, not for --raters.")
      : LocalisedText(da: "\(option) kræver --raters.", en: "\(option) needs --raters.")
  }
}
