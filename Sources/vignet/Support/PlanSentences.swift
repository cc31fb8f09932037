import Diagnostics
import Statistics
import Sustainability

extension PlanFault {
  /// What is wrong with the call, in words.
  var sentence: LocalisedText {
    switch self {
    case .outside(let quantity, let range):
      let option = quantity.option
      let number = { (language: Language) in
        (NumberFormat(language).whole(range.lowerBound), NumberFormat(language).whole(range.upperBound))
      }
      let (danish, english) = (number(.danish), number(.english))
      return LocalisedText(
        da: "\(option) skal være \(danish.0) til \(danish.1).", en: "\(option) must be \(english.0) to \(english.1).")
    case .moreThanVignettes(let perRespondent, let vignettes):
      return LocalisedText(
        da: "En besvarer kan ikke besvare \(perRespondent) forskellige vignetter, når der kun er \(vignettes): "
          + "ret --per-respondent eller --vignettes.",
        en: "A respondent cannot answer \(perRespondent) different vignettes when there are only \(vignettes): "
          + "change --per-respondent or --vignettes.")
    case .moreThanEmployed(let respondents, let employed):
      return LocalisedText(
        da: "\(respondents) kan ikke svare, når der kun er \(employed) ansatte: ret --respondents eller --employed.",
        en: "\(respondents) cannot answer when only \(employed) are employed: change --respondents or --employed.")
    case .impossibleShare:
      return LocalisedText(
        da: "--share skal ligge mellem 0 og 1, men ikke være 0 eller 1: skriv for eksempel 0,25 eller 25%.",
        en: "--share must lie between 0 and 1 and be neither: write for instance 0.25 or 25%.")
    case .impossibleCorrelation:
      return LocalisedText(
        da: "--correlation skal være fra 0 (en besvarers svar hænger ikke sammen) til 1 (de er alle ens).",
        en: "--correlation must be from 0 (a respondent's answers have nothing in common) to 1 (they are all the same)."
      )
    case .impossibleDifference:
      return LocalisedText(
        da: "--difference må ikke være 0, og --share og --difference skal tilsammen ligge mellem 0 og 1.",
        en: "--difference must not be 0, and --share and --difference together must lie between 0 and 1.")
    case .impossibleHalfWidth:
      return LocalisedText(
        da: "--half-width skal ligge mellem 0 og 0,5: skriv for eksempel 0,05 for ± 5 procentpoint.",
        en: "--half-width must lie between 0 and 0.5: write for instance 0.05 for ± 5 percentage points.")
    case .tooManyAnswers(0):
      return LocalisedText(
        da:
          "Selv én undersøgelse af den størrelse tager for lang tid at simulere: skriv --simulations 0 for formlen alene.",
        en: "Even one study of that size would take too long to simulate: write --simulations 0 for the formula alone.")
    case .tooManyAnswers(let most):
      return LocalisedText(
        da: "Så mange undersøgelser af den størrelse tager for lang tid: vælg --simulations til højst \(most).",
        en: "So many studies of that size would take too long: let --simulations be \(most) at most.")
    }
  }
}

extension PlanFault.Quantity {
  /// The option that sets it.
  fileprivate var option: String {
    switch self {
    case .municipalities: "--municipalities"
    case .respondents: "--respondents"
    case .vignettes: "--vignettes"
    case .perRespondent: "--per-respondent"
    case .employed: "--employed"
    case .simulations: "--simulations"
    }
  }
}

extension Undefined {
  /// Why a figure of a plan does not exist, in words that follow a colon.
  var planSentence: LocalisedText {
    switch self {
    case .singleCluster:
      LocalisedText(
        da: "én besvarer siger intet om, hvor forskellige besvarere er",
        en: "one respondent says nothing about how much respondents differ")
    case .tooFewGroups:
      LocalisedText(
        da: "der er kun én kommune, så der er ingen at sammenligne den med",
        en: "there is only one municipality, so there is none to compare it with")
    case .populationSmallerThanSample:
      LocalisedText(
        da: "selv alle de ansatte er ikke nok", en: "not even everybody employed is enough")
    default: sentence
    }
  }
}

extension Sentences {
  static func missingOptions(_ options: [String]) -> LocalisedText {
    let list = options.joined(separator: ", ")
    return LocalisedText(
      da: "Der mangler \(list). En undersøgelse planlægges med --municipalities, --respondents og --vignettes; en "
        + "bedømmelsesplan efterses med --ratings, --unit og --rater.",
      en: "\(list) \(options.count == 1 ? "is" : "are") missing. A study is planned with --municipalities, "
        + "--respondents and --vignettes; a rating plan is looked over with --ratings, --unit and --rater.")
  }

  static func notTogether(_ option: String) -> LocalisedText {
    LocalisedText(
      da: "\(option) hører ikke sammen med --ratings: planlæg undersøgelsen og efterse bedømmelsesplanen hver for sig.",
      en: "\(option) does not go with --ratings: plan the study and look over the rating plan one at a time.")
  }

  static func onlyWithRatings(_ option: String) -> LocalisedText {
    LocalisedText(
      da: "\(option) er en kolonne i en bedømmelsesplan: angiv filen med --ratings.",
      en: "\(option) is a column of a rating plan: name the file with --ratings.")
  }

  static func sameColumn(_ column: String) -> LocalisedText {
    LocalisedText(
      da:
        "--unit og --rater er begge \(column): den ene skal være kolonnen med det, der bedømmes, den anden den, der bedømmer.",
      en: "--unit and --rater are both \(column): one must be the column of what is rated, the other of who rates.")
  }

  static let impossibleConfidence = LocalisedText(
    da: "--confidence skal ligge mellem 0,5 og 1, som 0,95.", en: "--confidence must lie between 0.5 and 1, as 0.95.")
}
