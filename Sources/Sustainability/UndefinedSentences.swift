public import Diagnostics
public import Statistics

extension Undefined {
  /// Why something cannot be computed, in words for readers who are no statisticians: what is wrong with the data and,
  /// where something can be done, what.
  ///
  /// One switch, long as it is, so that the compiler names a case that has no sentence.
  public var sentence: LocalisedText {
    switch self {
    case .noRatings:
      LocalisedText(
        da: "der er ingen bedømmelser",
        en: "there are no ratings")
    case .fewerThanTwoUnits:
      LocalisedText(
        da: "der skal være mindst to enheder",
        en: "there must be two units at least")
    case .fewerThanTwoRaters:
      LocalisedText(
        da: "der skal være mindst to bedømmere",
        en: "there must be two raters at least")
    case .notTwoRaters:
      LocalisedText(
        da: "målet er kun for netop to bedømmere",
        en: "it is for exactly two raters only")
    case .noUnitRatedTwice:
      LocalisedText(
        da: "ingen enhed er vurderet af to",
        en: "no unit was rated by two raters")
    case .noCompleteUnit:
      LocalisedText(
        da: "ingen enhed er vurderet af alle",
        en: "no unit was rated by all raters")
    case .incompleteRatings:
      LocalisedText(
        da: "der mangler bedømmelser, og målet kræver dem alle",
        en: "ratings are missing, and it needs all of them")
    case .fewerThanTwoCategories:
      LocalisedText(
        da: "der er færre end to kategorier, så der er intet at være uenig om",
        en: "there are fewer than two categories, so there is nothing to disagree on")
    case .noVariation:
      LocalisedText(
        da: "alle værdier er ens, så der er ingen forskelle at måle",
        en: "all values are the same, so there are no differences to measure")
    case .noVariationBetweenUnits:
      LocalisedText(
        da: "enhederne er ikke forskellige, så det kan ikke måles, hvor godt de skelnes",
        en: "the units do not differ, so how well they are told apart cannot be measured")
    case .categoriesAreNotNumbers:
      LocalisedText(
        da: "bedømmelserne er ikke tal, så de har ingen orden",
        en: "the ratings are not numbers, so they have no order")
    case .negativeNumbers:
      LocalisedText(
        da: "et forholdstal kan ikke være negativt; niveauet interval tåler negative tal",
        en: "a ratio cannot be negative; the level interval bears negative numbers")
    case .unusableWeights:
      LocalisedText(
        da:
          "vægtene kan ikke bruges: de passer ikke i antal, eller en af dem er større eller mindre, end en vægt må være",
        en: "the weights cannot be used: their number does not fit, or one is larger or smaller than a weight may be")
    case .emptyDenominator:
      LocalisedText(
        da: "der er intet at beregne andelen af: der skulle deles med nul",
        en: "there is nothing to take the share of: it would be a division by zero")
    case .impossibleCount:
      LocalisedText(
        da: "et antal er negativt, er ikke et tal eller er større end det, der er talt blandt; ret det",
        en: "a count is negative, is no number or is larger than what it was counted among; correct it")
    case .populationSmallerThanSample:
      LocalisedText(
        da: "der er flere i stikprøven, end der er i alt; ret det samlede antal",
        en: "more are in the sample than there are in all; correct the number of all")
    case .singleCluster:
      LocalisedText(
        da: "alt kommer fra én gruppe (fx én person), så det vides ikke, hvor forskellige grupper er; spørg flere",
        en: "everything comes from one group (one person, say), so how groups differ is not known; ask more of them")
    case .shareIsZeroOrOne:
      LocalisedText(
        da: "alle har svaret det samme, så andelen er 0 eller 100 %, og der er ingen spredning at regne med",
        en: "everybody gave the same answer, so the share is 0 or 100 %, and there is no spread to work with")
    case .noClusterWithTwoMembers:
      LocalisedText(
        da: "ingen gruppe har mere end ét medlem, så det kan ikke ses, hvor ens medlemmer af en gruppe er",
        en: "no group has more than one member, so how alike members of a group are cannot be seen")
    case .tooManyUndefinedResamples:
      LocalisedText(
        da: "for mange af de tilfældige gentagelser gav intet tal, så et interval ville intet sige; der er for få data",
        en:
          "too many of the random repetitions gave no figure, so an interval would mean nothing; there are too few data"
      )
    case .noResamples:
      LocalisedText(
        da: "der er ikke bedt om nogen tilfældige gentagelser; bed om mange",
        en: "no random repetitions were asked for; ask for many")
    case .unequalLengths:
      LocalisedText(
        da: "lister, der hører sammen, er ikke lige lange",
        en: "lists that belong together are not of the same length")
    case .notANumber:
      LocalisedText(
        da: "et tal mangler eller er ikke et endeligt tal",
        en: "a number is missing or not finite")
    case .tooFewPairs:
      LocalisedText(
        da: "der er for få enheder med begge værdier",
        en: "too few units have both values")
    case .notAProbability:
      LocalisedText(
        da: "en sandsynlighed skal ligge mellem 0 og 1",
        en: "a probability must lie between 0 and 1")
    case .noDisagreement:
      LocalisedText(
        da: "de to bedømmere er enige om alt, så ingen af dem kan være den strengeste",
        en: "the two raters agree on everything, so neither can be the stricter one")
    case .tooFewItems:
      LocalisedText(
        da: "skalaen har for få spørgsmål",
        en: "the scale has too few items")
    case .itemWithoutVariation:
      LocalisedText(
        da: "alle har svaret det samme på et af skalaens spørgsmål; prøv uden det",
        en: "everybody gave the same answer to one item of the scale; try without it")
    case .tooFewGroups:
      LocalisedText(
        da: "der er for få grupper (fx kommuner) at sammenligne",
        en: "there are too few groups (municipalities, say) to compare")
    case .impossiblePrecision:
      LocalisedText(
        da: "den ønskede præcision skal være et tal over nul",
        en: "the precision asked for must be a number above zero")
    case .notConverged:
      LocalisedText(
        da:
          "beregningen fandt ingen løsning: der er for få data, eller modellen er for indviklet til dem; prøv en enklere",
        en:
          "the calculation found no solution: there are too few data, or the model is too intricate for them; try a simpler one"
      )
    case .tooFewResamples:
      LocalisedText(
        da: "der er for få tilfældige gentagelser til så sikkert et interval; bed om flere",
        en: "there are too few random repetitions for so sure an interval; ask for more")
    case .tooManyClusters:
      LocalisedText(
        da: "der er for mange grupper til, at alle kombinationer kan gennemgås; brug tilfældige gentagelser i stedet",
        en: "there are too many groups to go through every combination; use random repetitions instead")
    case .groupsAllOrNothing:
      LocalisedText(
        da:
          "i hver gruppe er svarene enten alle ja eller alle nej, så gruppens del i dem kan ikke skilles fra den enkeltes",
        en:
          "in each group the answers are all yes or all no, so the part that the group has in them cannot be told from that of each answer"
      )
    case .groupsDoNotDiffer:
      LocalisedText(
        da: "grupperne er ikke mere forskellige, end tilfældet kan forklare, så der er ingen forskel at beskrive",
        en: "the groups differ no more than chance explains, so there is no difference to describe")
    case .impossibleSpread:
      LocalisedText(
        da: "en spredning (fx en standardfejl) skal være et tal over nul",
        en: "a spread (a standard error, say) must be a number above zero")
    case .nothingInCommon:
      LocalisedText(
        da: "intet er kendt både om enheden og om en anden, så ingen kan være den nærmeste",
        en: "nothing is known both of the unit and of another, so none can be the nearest")
    case .separation:
      LocalisedText(
        da:
          "en af forklaringerne (fx en bedømmer) skiller alle ja fra alle nej, så dens virkning ville være uendelig; slå kategorier sammen, eller udelad den",
        en:
          "one of the explanations (a rater, say) parts every yes from every no, so its effect would be infinite; merge categories or leave it out"
      )
    case .dependentPredictors:
      LocalisedText(
        da: "to eller flere forklaringer siger det samme, så deres virkninger ikke kan skilles ad; udelad en af dem",
        en: "two or more explanations say the same, so their effects cannot be told apart; leave one of them out")
    case .tooFewObservations:
      LocalisedText(
        da: "der er ikke flere observationer end virkninger at bestemme; brug flere data eller en enklere model",
        en: "there are no more observations than effects to find; use more data or a simpler model")
    case .disconnectedPlan:
      LocalisedText(
        da:
          "bedømmerne falder i grupper, der ikke har bedømt noget fælles, så de kan ikke sammenlignes; lad nogen bedømme på tværs",
        en:
          "the raters fall into groups that rated nothing in common, so they cannot be compared; let some rate across the groups"
      )
    case .factorWithoutRepetition:
      LocalisedText(
        da:
          "hver værdi af en faktor ses kun én gang, så dens virkning ikke kan skilles fra tilfældige fejl; bedøm flere gange",
        en:
          "each value of a factor is seen only once, so its effect cannot be told from chance error; rate more than once"
      )
    case .tooFewExpected:
      LocalisedText(
        da: "der ventes færre end fem ja eller fem nej, og så holder formlen ikke; brug simuleringen",
        en: "fewer than five yes or five no are expected, and then the formula does not hold; use the simulation")
    case .notOffered:
      LocalisedText(
        da: "metoden giver intet interval og ingen standardfejl her",
        en: "the method gives no interval and no standard error here")
    case .outOfNumericRange:
      LocalisedText(
        da: "tallene er for store eller for små til, at der kan regnes med dem",
        en: "the figures are too large or too small to calculate with")
    }
  }
}
