import Diagnostics
import Statistics
import Studies
import Sustainability

extension Sentences {
  var ratersTitle: String { say("Bedømmerne", "The raters") }
  var ratersIntroduction: String {
    say(
      "Hvor enige bedømmerne var, før en tredje afgjorde noget, hvor strenge de hver især er, og hvad en tredje skal afgøre. "
        + "Begge oprindelige bedømmelser bliver stående, også når en tredje har afgjort.",
      "How far raters agreed before a third decided anything, how severe each of them is, and what a third must decide. Both "
        + "original ratings are kept, also when a third has decided.")
  }
  var agreementCaption: String {
    say(
      "Enighed pr. kriterium, med 95 %-interval hvor det findes: κ er Cohens med lineære vægte, α Krippendorffs for ordnede trin, "
        + "AC2 Gwets med lineære vægte",
      "Agreement by criterion, with 95% interval where there is one: κ is Cohen's with linear weights, α Krippendorff's of "
        + "ordered levels, AC2 Gwet's with linear weights")
  }
  var ratedTwiceHead: String { say("Bedømt af flere", "Rated by several") }
  var sameLevelHead: String { say("Samme trin", "Same level") }
  var raterHead: String { say("Bedømmer", "Rater") }
  var ratingsHead: String { say("Bedømmelser", "Ratings") }
  var severityHead: String { say("Strenghed", "Severity") }
  var intervalHead: String { say("95 %-interval", "95% interval") }
  var respondentHead: String { say("Besvarer", "Respondent") }
  var marksHead: String { say("Point", "Points") }
  var stateHead: String { say("Stilling", "State") }
  var to: String { say("til", "to") }

  func cannotBeComputed(_ what: String, _ reason: Undefined) -> String {
    say(
      "\(what) kan ikke beregnes, hvor der står en streg, fordi \(say(reason.sentence)).",
      "\(what) cannot be computed where a dash stands, because \(say(reason.sentence)).")
  }
  func cannotCompute(_ what: String, _ reason: Undefined) -> String {
    say(
      "\(what) kan ikke beregnes, fordi \(say(reason.sentence)).",
      "\(what) cannot be computed because \(say(reason.sentence)).")
  }
  var severityCaption: String {
    say(
      "Strenghed: så meget lavere end bedømmernes gennemsnit, i procent af fuldt pointtal",
      "Severity: how much lower than the raters' mean, in per cent of full points")
  }
  var severityNote: String {
    say(
      "Strengheden er regnet af de besvarelser, som flere har bedømt. Den ekspertscore, der vises, er rettet for den; den rå "
        + "står ved siden af. Intervallet for en kommunes score regner ikke strenghedens egen usikkerhed med.",
      "Severity is worked out from the answer sets that several have rated. The expert score that is shown is adjusted for it; "
        + "the crude one stands beside. The interval of a municipality's score does not include the uncertainty of severity "
        + "itself.")
  }
  func severityOf(_ rubric: String) -> String {
    say("Bedømmernes strenghed efter \(quoted(rubric))", "The raters' severity by \(quoted(rubric))")
  }
  func part(_ part: RaterSeverity.Part) -> String {
    say(
      "En del for sig: \(both(part.raters)), \(numbers.whole(part.answerSets)) besvarelser",
      "A part by itself: \(both(part.raters)), \(numbers.whole(part.answerSets)) answer sets")
  }
  func join(_ join: RaterSeverity.Join) -> String {
    say(
      "Ville samle delene: \(join.rater) bedømmer også besvarelsen fra \(join.answerSet.respondent) af "
        + "\(join.answerSet.vignette)",
      "Would join the parts: \(join.rater) also rates the answer set of \(join.answerSet.respondent) to "
        + "\(join.answerSet.vignette)")
  }
  func otherVersions(_ count: Int) -> String {
    say(
      "\(numbers.whole(count)) bedømmelser er givet efter en anden version af skemaet og tæller ikke med.",
      "\(numbers.whole(count)) ratings were given by another version of the rubric and do not count.")
  }
  func unrated(_ count: Int) -> String {
    say(
      "\(numbers.whole(count)) besvarelser venter på bedømmere og har ingen score endnu.",
      "\(numbers.whole(count)) answer sets wait for raters and have no score yet.")
  }
  func disagreements(_ count: Int, open: Int) -> String {
    say(
      "Bedømmerne er uenige ud over det tilladte i \(numbers.whole(count)) tilfælde; \(numbers.whole(open)) af dem venter på en "
        + "tredje. Tilladt er ét trin, men intet på et kriterium med to trin.",
      "The raters disagree beyond what is tolerated in \(numbers.whole(count)) cases; \(numbers.whole(open)) of them await a "
        + "third. Tolerated is one level, but none on a criterion of two levels.")
  }
  func moreDisagreements(_ count: Int) -> String {
    say(
      "Der er \(numbers.whole(count)) til; `vignet agreement` viser dem alle.",
      "There are \(numbers.whole(count)) more; `vignet agreement` shows them all.")
  }
  var scoresCaption: String {
    say(
      "Ekspertscore i procent af det højest mulige, pr. kommune, med 95 %-interval",
      "Expert score in per cent of the most possible, by municipality, with 95% interval")
  }
  var adjustedScoreHead: String { say("Rettet for strenghed", "Adjusted for severity") }
  var crudeScoreHead: String { say("Rå", "Crude") }
  var disagreementCaption: String {
    say("Uenighed, som en tredje skal afgøre eller har afgjort", "Disagreement that a third must decide or has decided")
  }
  var noDisagreement: String {
    say(
      "Ingen bedømmere er uenige ud over det tilladte: ét trin, men intet på et kriterium med to trin.",
      "No raters disagree beyond what is tolerated: one level, but none on a criterion of two levels.")
  }
  var decided: String { say("afgjort", "decided") }
  var decides: String { say("afgør", "decides") }
  var awaitsThird: String { say("venter på en tredje", "awaits a third") }
  var notRelevant: String { say("ikke relevant", "not relevant") }
}
