import Diagnostics

extension Indicator {
  /// Every indicator that needs no raters and no panel, in the order in which they are shown.
  public static let all: [Indicator] =
    difficulty + [load] + causes + misfits + wildness + expertise + politics + culture

  /// The indicators of a family, in order.
  public static func all(in family: Family) -> [Indicator] { all.filter { $0.family == family } }

  /// The indicator with a name.
  public static func named(_ id: String) -> Indicator? { all.first { $0.id == id } }

  private static let difficulty: [Indicator] = [
    Indicator(
      id: "problematic",
      title: LocalisedText(da: "Problematiske sager", en: "Problematic cases"),
      definition: LocalisedText(
        da: "Andel af de afgjorte besvarelser, hvor en fagligt tilfredsstillende løsning stort set aldrig nås.",
        en: "Share of decided answer sets in which a satisfactory solution is hardly ever reached."),
      unit: .answerSet, decision: "difficulty", numerator: ["problematic"], family: .difficulty),
    Indicator(
      id: "problematic_wide",
      title: LocalisedText(da: "Problematiske sager, bredt regnet", en: "Problematic cases, widely counted"),
      definition: LocalisedText(
        da: "Som problematiske sager, men så sager, hvor det er meget forskelligt, om det lykkes, også tæller med.",
        en: "As problematic cases, with those included in which it varies whether a solution is reached."),
      unit: .answerSet, decision: "difficulty_wide", numerator: ["problematic"], family: .difficulty),
    Indicator(
      id: "difficult",
      title: LocalisedText(da: "Vanskelige sager", en: "Difficult cases"),
      definition: LocalisedText(
        da: "Andel af de afgjorte besvarelser, hvor sagen kræver meget, men en løsning kan nås.",
        en: "Share of decided answer sets in which the case takes much but a solution can be reached."),
      unit: .answerSet, decision: "difficulty", numerator: ["difficult"], family: .difficulty),
  ]

  private static let load = Indicator(
    id: "problematic_load",
    title: LocalisedText(
      da: "Problematiske sager pr. sagsbehandler om året", en: "Problematic cases per caseworker and year"),
    definition: LocalisedText(
      da:
        "Hvor mange problematiske sager af vignetternes slags en sagsbehandler møder om året: for hver vignet de sager, "
        + "sagsbehandleren selv har haft, hvis sagen er problematisk, lagt sammen over vignetterne. Svarene på, hvor mange "
        + "sager det er, regnes som midten af deres interval: 1-2 som 1,5, 3-10 som 6,5 og flere end 10 som 15.",
      en:
        "How many problematic cases of the vignettes' kinds a caseworker meets in a year: for each vignette the cases "
        + "the caseworker had, where the case is problematic, added up over vignettes. Answers on how many cases are taken "
        + "as the middle of their range: 1–2 as 1.5, 3–10 as 6.5 and more than 10 as 15."),
    unit: .answerSet,
    source: .load(
      DecisionShare(rubric: "problem-classes", decision: "difficulty", numerator: ["problematic"]),
      // More than ten has no middle: 15 is half as many again as its lower end, by convention.
      CasesMet(
        question: "experience",
        cases: ["not_my_field": 0, "no_cases": 0, "few": 1.5, "several_cases": 6.5, "many": 15])),
    family: .load, measure: .perYear)

  private static let causes: [Indicator] = [
    cause("system", LocalisedText(da: "Systemet", en: "The system")),
    cause("client", LocalisedText(da: "Borgerens holdning", en: "The client's attitude")),
    cause("both", LocalisedText(da: "Både systemet og borgerens holdning", en: "Both system and attitude")),
    cause("other", LocalisedText(da: "Noget andet", en: "Something else")),
  ]

  private static let misfits: [Indicator] = [
    misfit("goals", LocalisedText(da: "Målene", en: "Goals")),
    misfit("competences", LocalisedText(da: "Kompetencerne", en: "Competences")),
    misfit("conditions", LocalisedText(da: "Betingelserne", en: "Conditions")),
  ]

  private static let wildness: [Indicator] = [
    Indicator(
      id: "seen_wild",
      title: LocalisedText(da: "Set som vilde problemer", en: "Seen as wild problems"),
      definition: LocalisedText(
        da: "Andel af de afgjorte besvarelser, hvor sagen ses som et vildt problem: flere løsninger kan "
          + "forsvares, eller "
          + "andre ville være uenige i, at sagen er løst.",
        en: "Share of decided answer sets in which the case is seen as a wild problem: several solutions "
          + "can be defended, "
          + "or others would not agree that it is solved."),
      unit: .answerSet, decision: "wildness_seen", numerator: ["wild"], family: .wildness)
  ]

  private static let expertise: [Indicator] = [
    Indicator(
      id: "expertise_unmet",
      title: LocalisedText(da: "Viden mangler og hentes ikke", en: "Knowledge is lacking and not drawn in"),
      definition: LocalisedText(
        da: "Andel af de afgjorte besvarelser, hvor egen viden ikke slår til, og ingen specialist inddrages.",
        en: "Share of decided answer sets in which own knowledge does not suffice and no specialist is drawn on."),
      unit: .answerSet, decision: "expertise", numerator: ["unmet"], family: .expertise),
    Indicator(
      id: "expertise_unmet_wide",
      title: LocalisedText(
        da: "Viden mangler og hentes ikke (kolleger regnet som netværk)",
        en: "Knowledge is lacking and not drawn in (colleagues counted as network)"),
      definition: LocalisedText(
        da: "Som ovenfor, når egne kolleger regnes som fagligt netværk.",
        en: "As above, with own colleagues counted as a professional network."),
      unit: .answerSet, decision: "expertise_wide", numerator: ["unmet"], family: .expertise),
    Indicator(
      id: "compensation",
      title: LocalisedText(da: "Manglende viden opvejes", en: "Lacking knowledge is compensated"),
      definition: LocalisedText(
        da: "Andel med specialistviden inddraget blandt besvarelser, hvor egen viden ikke slår til.",
        en: "Share drawing on specialist knowledge among answer sets in which own knowledge does not suffice."),
      unit: .answerSet, decision: "expertise", numerator: ["compensated"], denominator: ["compensated", "unmet"],
      family: .expertise),
    Indicator(
      id: "compensation_wide",
      title: LocalisedText(
        da: "Manglende viden opvejes (kolleger regnet som netværk)",
        en: "Lacking knowledge is compensated (colleagues counted as network)"),
      definition: LocalisedText(
        da: "Som ovenfor, når egne kolleger regnes som fagligt netværk.",
        en: "As above, with own colleagues counted as a professional network."),
      unit: .answerSet, decision: "expertise_wide", numerator: ["compensated"], denominator: ["compensated", "unmet"],
      family: .expertise),
  ]

  private static let politics: [Indicator] = [
    Indicator(
      id: "interference_harmful",
      title: LocalisedText(da: "Politisk indblanding, der skader", en: "Political interference that harms"),
      definition: LocalisedText(
        da: "Andel af sagsbehandlerne, der har oplevet politisk indblanding i enkeltsager, som gik ud over "
          + "fagligheden.",
        en: "Share of caseworkers who met political interference in single cases at the expense of professional work."),
      unit: .respondent, decision: "interference_class", numerator: ["harmful"], family: .politics),
    Indicator(
      id: "interference_helpful",
      title: LocalisedText(da: "Politisk indblanding, der gavner", en: "Political interference that helps"),
      definition: LocalisedText(
        da: "Andel af sagsbehandlerne, der kun har oplevet politisk indblanding til gavn for sagen.",
        en: "Share of caseworkers who met political interference only to the benefit of the case."),
      unit: .respondent, decision: "interference_class", numerator: ["helpful"], family: .politics),
    Indicator(
      id: "considerations",
      title: LocalisedText(
        da: "Andre hensyn vejer tungere end fagligheden", en: "Other considerations outweigh professional judgement"),
      definition: LocalisedText(
        da: "Andel af sagsbehandlerne, der af og til eller ofte oplever, at politiske eller økonomiske hensyn vejer "
          + "tungere end deres faglige vurdering.",
        en: "Share of caseworkers who at times or often find that political or economic considerations outweigh their "
          + "professional judgement."),
      unit: .respondent, decision: "considerations_class", numerator: ["yes"], family: .politics),
  ]

  private static let culture: [Indicator] = [
    Indicator(
      id: "service",
      title: LocalisedText(da: "Serviceorienteret tilgang", en: "Service-oriented approach"),
      definition: LocalisedText(
        da:
          "Gennemsnit af sagsbehandlernes point fra 0 til 100 på den serviceorienterede tilgang. Godt socialt arbejde "
          + "rummer elementer af begge tilgange.",
        en: "Mean of the caseworkers' points from 0 to 100 on the service-oriented approach. Good social work holds "
          + "elements of both approaches."),
      unit: .respondent, source: .scale(rubric: "approach", name: "service"), family: .culture, measure: .points),
    Indicator(
      id: "rules",
      title: LocalisedText(da: "Regelorienteret tilgang", en: "Rule-oriented approach"),
      definition: LocalisedText(
        da:
          "Gennemsnit af sagsbehandlernes point fra 0 til 100 på den regelorienterede tilgang. Godt socialt arbejde rummer "
          + "elementer af begge tilgange.",
        en:
          "Mean of the caseworkers' points from 0 to 100 on the rule-oriented approach. Good social work holds elements of "
          + "both approaches."),
      unit: .respondent, source: .scale(rubric: "approach", name: "rules"), family: .culture, measure: .points),
  ]

  private static func cause(_ code: String, _ title: LocalisedText) -> Indicator {
    Indicator(
      id: "cause_\(code)", title: title,
      definition: LocalisedText(
        da: "Andel af de problematiske besvarelser, hvor dette er det egentlige problem.",
        en: "Share of problematic answer sets in which this is the real problem."),
      unit: .answerSet, decision: "cause", numerator: [code], family: .cause)
  }

  private static func misfit(_ code: String, _ title: LocalisedText) -> Indicator {
    Indicator(
      id: "misfit_\(code)", title: title,
      definition: LocalisedText(
        da: "Andel af de problematiske besvarelser, hvor dette først og fremmest skulle være anderledes.",
        en: "Share of problematic answer sets in which this is what should change first."),
      unit: .answerSet, decision: "misfit", numerator: [code], family: .misfit)
  }
}

extension Indicator {
  /// A share of a decision of the rubric `problem-classes`.
  fileprivate init(
    id: String, title: LocalisedText, definition: LocalisedText, unit: Unit, decision: String,
    numerator: Set<String>, denominator: Set<String>? = nil, family: Family
  ) {
    self.init(
      id: id, title: title, definition: definition, unit: unit,
      source: .decision(
        DecisionShare(
          rubric: "problem-classes", decision: decision, numerator: numerator, denominator: denominator)),
      family: family)
  }
}
