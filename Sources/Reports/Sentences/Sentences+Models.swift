import Diagnostics
import Sustainability

/// Models, positions and control points on the researcher's page.
extension Sentences {
  var modelsTitle: String { say("Modellerne bag de justerede tal", "The models behind the adjusted figures") }
  var modelsIntroduction: String {
    say(
      "For hver andel er der, hvor det kan lade sig gøre, en logistisk model med kommune, besvarer, vignet og vignet i kommune "
        + "som tilfældige. Tallene står på log-odds-skalaen.",
      "For each share there is, where it can be fitted, a logistic model with municipality, respondent, vignette and vignette in "
        + "municipality as random. Figures are on the log-odds scale.")
  }
  var noModel: String {
    say(
      "Ingen model kunne tilpasses; alle tal er simple.", "No model could be fitted; all figures are plain ones.")
  }
  var deviationsCaption: String {
    say(
      "Hvor svarene varierer: standardafvigelse (standardfejl) · del af variansen",
      "Where answers vary: standard deviation (standard error) · part of the variance")
  }
  func betweenHead(_ source: ModelOutput.Source) -> String {
    say("Mellem \(self.source(source))", "Between \(self.source(source))")
  }
  var deviationsNote: String {
    say(
      "Delen for kommuner er den latente ICC: korrelationen mellem to svar fra samme kommune af forskellige besvarere på "
        + "forskellige vignetter. 0 betyder, at forskellene ikke er større, end tilfældet giver.",
      "The part for municipalities is the latent ICC: the correlation of two answers of one municipality by different respondents "
        + "to different vignettes. 0 means that differences are no larger than chance has it.")
  }
  var effectsOfModelsCaption: String { say("Faste virkninger", "Fixed effects") }
  var effectHead: String { say("Virkning", "Effect") }
  var logOddsHead: String { say("Log-odds", "Log-odds") }
  var intercept: String { say("Konstant", "Intercept") }
  func distance(ofField field: String) -> String {
    say("Fagområdet \(field) over for det første", "The field \(field) against the first")
  }
  func source(_ source: ModelOutput.Source) -> String {
    switch source {
    case .municipality: say("kommuner", "municipalities")
    case .respondent: say("besvarere", "respondents")
    case .vignette: say("vignetter", "vignettes")
    case .meeting: say("vignetter i kommuner", "vignettes in municipalities")
    }
  }

  // MARK: Reliability and size

  var reliabilityCaption: String {
    say("Hvor godt kommunernes gennemsnit skelner mellem dem", "How well the municipalities' means tell them apart")
  }
  var meanSizeHead: String { say("Besvarere pr. kommune", "Respondents per municipality") }
  func reliability(of what: String) -> String {
    say(
      "Reliabiliteten af kommunernes gennemsnit af \(what)",
      "The reliability of the municipalities' means of \(what)")
  }
  var sizeCaption: String { say("Sammenhæng med folketal", "Relation to population") }
  var unitHead: String { say("I", "In") }
  func scale(of measure: Indicator.Measure) -> String {
    switch measure {
    case .share: say("log-odds", "log-odds")
    case .score, .points, .perYear: say("point", "points")
    }
  }
  var perDoublingHead: String { say("Pr. fordobling af folketallet", "Per doubling of the population") }
  var municipalitiesHead: String { say("Kommuner", "Municipalities") }
  var sizeNote: String {
    say(
      "Beregnet i samme model som svarene, ikke på justerede tal. En sammenhæng er ikke en årsag.",
      "Estimated in one model with the answers, not from adjusted figures. A relation is no cause.")
  }
  func sizeRelation(of what: String) -> String {
    say("Sammenhængen mellem folketal og \(what)", "The relation between population and \(what)")
  }
  var noPopulation: String {
    say(
      "Sammenhængen med folketal kan ikke beregnes: folketallet er ikke angivet for alle kommuner.",
      "The relation to population cannot be computed: not every municipality's population is given.")
  }

  // MARK: Positions

  var positionsTitle: String { say("Betyder rækkefølgen noget?", "Does the order matter?") }
  var positionsIntroduction: String {
    say(
      "Når vignetter er delt ud i tilfældig rækkefølge, kan en forskel mellem de første og de sidste skyldes træthed eller "
        + "tilvænning, men ikke sagerne.",
      "Where vignettes are dealt in random order, a difference between the first and the last may be due to fatigue or habit, but "
        + "not to the cases.")
  }
  func refusal(_ refusal: PositionEffects.Refusal) -> String {
    switch refusal {
    case .noDeals:
      say(
        "Det kan ikke siges: undersøgelsen har ingen tabel over, hvad der er delt ud i hvilken rækkefølge.",
        "That cannot be told: the study has no table of what was dealt in which order.")
    case .noAnswers:
      say(
        "Det kan ikke siges: ingen af besvarelserne står i tabellen over, hvad der er delt ud.",
        "That cannot be told: none of the answers stands in the table of deals.")
    }
  }
  var positionsCaption: String { say("Besvarelser efter plads i bunken", "Answers by place in the deck") }
  var positionHead: String { say("Plads", "Place") }
  var missingHead: String { say("Ubesvarede spørgsmål", "Unanswered questions") }
  func slope(of what: String) -> String {
    say("Ændringen pr. plads (\(what.lowercased()))", "The change per place (\(what.lowercased()))")
  }
  func perPlace(_ what: String, _ value: String, _ limits: String) -> String {
    say(
      "\(what): \(value) pr. plads længere bagude (\(limits)).", "\(what): \(value) per place further on (\(limits)).")
  }

  // MARK: Control points

  var controlPointsTitle: String { say("Kontrolpunkter", "Control points") }
  var controlPointsIntroduction: String {
    say(
      "Andelen af de bedømte besvarelser, der får fuldt pointtal på hvert kriterium. Det, bedømmerne er uenige om, tæller ikke "
        + "med, før en tredje har afgjort det.",
      "The share of rated answer sets that get full points on each criterion. What raters disagree on does not count until a third "
        + "has decided.")
  }
  var controlPointsCaption: String { say("Opfyldte kriterier, alle under ét", "Criteria met, all together") }
  var controlPointsByMunicipality: String {
    say("Opfyldte kriterier, kommune for kommune", "Criteria met, by municipality")
  }
  var metHead: String { say("Opfyldt", "Met") }
}
