public import Diagnostics

extension Indicator {
  /// How answers are scored by experienced colleagues; where the study has ratings.
  public static let expertScore = Indicator(
    id: "expert_score",
    title: LocalisedText(da: "Ekspertscore", en: "Expert score"),
    definition: LocalisedText(
      da: "Gennemsnit af, hvor stor en del af de mulige point besvarelserne får efter vurderingsskemaernes kriterier, "
        + "bedømt af erfarne kolleger. Hvor bedømmernes strenghed kan opgøres, er den i det justerede tal trukket fra.",
      en: "Mean of the part of full points that answer sets get by the criteria of the rubrics, judged by experienced "
        + "colleagues. Where the raters' severity can be told, it is taken out of the adjusted figure."),
    unit: .answerSet, source: .expertScore, family: .colleagues, measure: .score)

  /// How far caseworkers choose as the panel does; where the study has a panel.
  public static let panelCredit = Indicator(
    id: "panel_credit",
    title: LocalisedText(da: "Overensstemmelse med ekspertpanelet", en: "Panel credit"),
    definition: LocalisedText(
      da: "Gennemsnit over sagsbehandlerne af, hvor stor en del af panelet der valgte det samme, i forhold til den "
        + "del, der valgte det hyppigste svar.",
      en: "Mean over caseworkers of the share of the panel that chose the same over the share that chose the most "
        + "common answer."),
    unit: .respondent, source: .panelCredit, family: .colleagues, measure: .score)

  /// Whether one criterion is met; each is a figure of its own, and all go by the name `control_points`.
  ///
  /// - Parameter title: what the criterion is called.
  public static func controlPoint(rubric: String, criterion: String, title: LocalisedText) -> Indicator {
    Indicator(
      id: "control_points", title: title,
      definition: LocalisedText(
        da: "Andel af de bedømte besvarelser, der får fuldt pointtal på kriteriet.",
        en: "Share of the rated answer sets that get full points on the criterion."),
      unit: .answerSet, source: .controlPoint(rubric: rubric, criterion: criterion), family: .colleagues)
  }
}
