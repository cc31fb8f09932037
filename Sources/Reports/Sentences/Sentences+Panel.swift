import Diagnostics
import Sustainability

extension Sentences {
  // MARK: Wildness

  var wildnessTitle: String { say("Tame og vilde vignetter", "Tame and wild vignettes") }
  var wildnessIntroduction: String {
    say(
      "Vildheden hører til vignetten og ses fra tre sider, som aldrig lægges sammen: hvor mange af besvarerne der ser et vildt "
        + "problem, hvad ekspertpanelet mener (0–10, mindst ti eksperter; til og med 3 tam, fra og med 7 vild), og hvor "
        + "forskelligt kolleger i samme kommune vælger (0 er ens, 1 er som ved lodtrækning mellem mulighederne).",
      "Wildness belongs to the vignette and is seen from three sides that are never added up: how many respondents see a wild "
        + "problem, what the expert panel holds (0–10, ten experts at least; up to 3 tame, from 7 wild), and how differently "
        + "colleagues of one municipality choose (0 is the same, 1 is as if by lot among the options).")
  }
  var wildnessCaption: String {
    say("Tre kilder til vildhed; – hvor kilden intet siger", "Three sources of wildness; – where a source says nothing")
  }
  var seenHead: String { say("Set som vild", "Seen as wild") }
  var panelHead: String { say("Panelets median", "Panel's median") }
  var firstStepHead: String { say("Spredning, første skridt", "Dispersion, first step") }
  var outcomeDispersionHead: String { say("Spredning, løsning", "Dispersion, outcome") }

  func wildness(_ wildness: PanelClass.Wildness) -> String {
    switch wildness {
    case .tame: say("tam", "tame")
    case .mixed: say("blandet", "mixed")
    case .wild: say("vild", "wild")
    }
  }
  func wildnessOf(_ class: PanelClass.Wildness?, n: Int) -> String {
    let word = `class`.map { wildness($0) + ", " } ?? ""
    return " (\(word)n = \(numbers.whole(n)))"
  }
  func source(_ source: Wildness.Source) -> String {
    switch source {
    case .seen: say("besvarernes syn", "the respondents' view")
    case .panel: say("panelets vurdering", "the panel's judgement")
    case .firstStep: say("spredningen i det første skridt", "the dispersion of the first step")
    case .outcome: say("spredningen i, om en løsning nås", "the dispersion of the outcome")
    }
  }
  func contradiction(_ vignette: String, tame: Wildness.Source, wild: Wildness.Source) -> String {
    say(
      "\(quoted(vignette)): \(source(tame)) siger tam, \(source(wild)) siger vild.",
      "\(quoted(vignette)): \(source(tame)) says tame, \(source(wild)) says wild.")
  }
  var contradictionsLead: String {
    say(
      "Her modsiger kilderne hinanden. Det er et fund, ikke en fejl. Som grænse for andele og spredning er brugt en tredjedel "
        + "og to tredjedele; det er vores valg.",
      "Here the sources contradict each other. That is a finding, not a mistake. The limits used for shares and dispersion are "
        + "one third and two thirds; that is our choice.")
  }
  var sourcesAgree: String {
    say(
      "Ingen kilde kalder en vignet tam, som en anden kalder vild (grænser for andele og spredning: en tredjedel og to "
        + "tredjedele, vores valg).",
      "No source calls a vignette tame that another calls wild (limits for shares and dispersion: one third and two thirds, "
        + "our choice).")
  }

  // MARK: Credit

  var panelTitle: String { say("Panelets medhold", "The panel's credit") }
  var panelIntroduction: String {
    say(
      "For hvert spørgsmål: den andel af panelet, der valgte det samme, delt med den andel, der valgte det hyppigste svar. 100 er "
        + "panelets hyppigste svar hver gang, 0 er svar, som ingen ekspert gav. Tallet siger, hvor tæt man svarer på "
        + "panelet, ikke om panelet har ret.",
      "For each question: the share of the panel that chose the same, over the share that chose the most frequent answer. 100 is "
        + "the panel's favourite every time, 0 an answer that no expert gave. The figure tells how near one answers to the "
        + "panel, not whether the panel is right.")
  }
  func creditCaption(items: Int) -> String {
    say(
      "Medhold 0–100 over \(numbers.whole(items)) spørgsmål, besvarer for besvarer",
      "Credit 0–100 over \(numbers.whole(items)) questions, respondent by respondent")
  }
  var expertsLeftOut: String { say("Eksperter, målt mod de andre", "Experts, against the others") }
  var expertsWithThemselves: String {
    say("Eksperter med egen stemme i panelet (for højt)", "Experts with their own vote in the panel (too high)")
  }
  var leaveOneOut: String {
    say(
      "En ekspert måles mod de øvrige: med sin egen stemme i panelet giver man sig selv medhold.",
      "An expert is measured against the others: with one's own vote in the panel one gives credit to oneself.")
  }
  var creditByMunicipalityCaption: String {
    say(
      "Medhold 0–100 pr. kommune: gennemsnit over besvarere med 95 %-interval",
      "Credit 0–100 by municipality: mean over respondents with 95% interval")
  }
  var votesCaption: String { say("Panelets stemmer pr. spørgsmål", "The panel's votes by question") }
  var votesHead: String { say("Stemmer", "Votes") }

  func smallPanels(_ count: Int) -> String {
    say(
      "\(numbers.whole(count)) spørgsmål er ikke med: færre end \(Panel.smallest) eksperter har besvaret dem.",
      "\(numbers.whole(count)) questions are not included: fewer than \(Panel.smallest) experts answered them.")
  }

  func refusal(_ refusal: Panel.Refusal) -> String {
    let head = say("Panelets vurdering kan ikke opgøres, fordi ", "The panel's judgement cannot be computed because ")
    switch refusal {
    case .noExperts: return head + say("ingen ekspert har svaret.", "no expert answered.")
    case .tooFewExperts(let count):
      return head
        + say(
          "kun \(count == 1 ? "én ekspert" : "\(numbers.whole(count)) eksperter") har svaret; der skal være mindst \(Panel.smallest).",
          "only \(count == 1 ? "one expert" : "\(numbers.whole(count)) experts") answered; there must be \(Panel.smallest) at least."
        )
    case .noQuestion:
      return head
        + say("ingen vignet har et spørgsmål med få svarmuligheder.", "no vignette has a question with few answers.")
    case .noAnswers:
      return head
        + say(
          "ingen sagsbehandler har besvaret det, som panelet har besvaret.",
          "no caseworker answered what the panel answered.")
    }
  }
}
