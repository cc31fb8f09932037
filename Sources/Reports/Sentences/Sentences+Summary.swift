import Diagnostics
package import Sustainability

/// One of the three sentences on top of a page, with the words that lead to it.
package struct Statement: Hashable, Sendable {
  /// The words that lead to it.
  package let lead: String
  /// The sentence.
  package let sentence: String
}

extension Sentences {
  var summaryTitle: String { say("Tre sætninger om tallene", "Three sentences on the figures") }
  private var whatTheySay: String { say("Hvad tallene siger.", "What the figures say.") }
  private var whatDoesNotFit: String { say("Hvad der ikke passer sammen.", "What does not fit.") }
  private var whatTheyDoNotSay: String { say("Hvad de ikke siger.", "What they do not say.") }

  /// What the share of problematic cases says of a municipality, beside all together.
  package func problematic(_ own: ShownFigure, of name: String, beside all: ShownFigure) -> Statement {
    Statement(lead: whatTheySay, sentence: problematicSentence(own, of: name, beside: all))
  }

  private func problematicSentence(_ own: ShownFigure, of name: String, beside all: ShownFigure) -> String {
    switch own {
    case .share(let share):
      let start = say(
        "I \(name) er \(described(share)) af de afgjorte besvarelser problematiske",
        "In \(name), \(described(share)) of the decided answer sets are problematic")
      return start + comparison(Comparison(own, with: all), all: all)
    case .fewerThan(let minimum):
      return say(
        "For \(name) vises andelen af problematiske besvarelser ikke, fordi tal vises kun, når de hviler på mindst "
          + "\(minimum) besvarere.",
        "For \(name) the share of problematic answer sets is not shown, because figures are shown only when they rest on "
          + "at least \(minimum) respondents.")
    case .withheld:
      return say(
        "For \(name) vises andelen af problematiske besvarelser ikke: den kunne afsløre, hvad enkelte har svaret.",
        "For \(name) the share of problematic answer sets is not shown: it could give away what single people answered."
      )
    case .nothing(.notAsked):
      return say(
        "Undersøgelsen klasser ikke sager som problematiske, så det siger siden ikke noget om for \(name).",
        "The study does not class cases as problematic, so the page says nothing of that for \(name).")
    case .nothing:
      return say(
        "For \(name) er der ingen afgjorte besvarelser, så der er ingen andel af problematiske sager at vise.",
        "For \(name) there are no decided answer sets, and so there is no share of problematic cases to show.")
    }
  }

  private func comparison(_ comparison: Comparison, all: ShownFigure) -> String {
    let together = all.share.map { share in
      [figure(share), interval(of: share)].compactMap(\.self).joined(separator: ", ")
    }
    switch comparison {
    case .overlapping:
      return say(
        ", og det kan ikke skelnes fra alle kommuner under ét (\(together ?? "")), fordi de to intervaller overlapper.",
        ", and that cannot be told apart from all municipalities together (\(together ?? "")), because the two intervals "
          + "overlap.")
    case .above:
      return say(
        ", og intervallet ligger helt over det for alle kommuner under ét (\(together ?? "")), hvilket beskriver disse "
          + "besvarelser og ikke er en prøve på, hvad forskellen skyldes.",
        ", and the interval lies wholly above that of all municipalities together (\(together ?? "")), which describes "
          + "these answer sets and does not test what the difference is due to.")
    case .below:
      return say(
        ", og intervallet ligger helt under det for alle kommuner under ét (\(together ?? "")), hvilket beskriver disse "
          + "besvarelser og ikke er en prøve på, hvad forskellen skyldes.",
        ", and the interval lies wholly below that of all municipalities together (\(together ?? "")), which describes "
          + "these answer sets and does not test what the difference is due to.")
    case .unknown:
      return say(
        ", men der er ikke grundlag for at sammenligne med alle kommuner under ét.",
        ", but there is no basis for a comparison with all municipalities together.")
    }
  }

  /// A share with its interval, as it stands in a sentence.
  func described(_ share: ShownFigure.Share) -> String {
    guard let interval = interval(of: share) else { return figure(share) }
    return say("\(figure(share)) (95 %-interval \(interval))", "\(figure(share)) (95% interval \(interval))")
  }

  /// Which part of the misfit stands out, or that none can be told to.
  package func misfit(_ figures: [ShownFigure], names: [String]) -> Statement {
    Statement(lead: whatDoesNotFit, sentence: misfitSentence(figures, names: names.map { $0.lowercased() }))
  }

  private func misfitSentence(_ figures: [ShownFigure], names: [String]) -> String {
    if figures.allSatisfy({ $0 == .nothing(.notAsked) }) {
      return say(
        "Undersøgelsen spørger ikke, om mål, kompetencer og betingelser passer sammen.",
        "The study does not ask whether goals, competences and conditions fit together.")
    }
    switch MainPart(figures) {
    case .standsOut(let largest):
      let share = figures[largest].share.map(described) ?? ""
      return say(
        "Når en sag er problematisk, er det oftest \(names[largest]), som sagsbehandlerne først ville have anderledes: "
          + "\(share).",
        "When a case is problematic, it is most often \(names[largest]) that the caseworkers would change first: \(share)."
      )
    case .cannotBeTold(let largest, let next):
      let sizes = [largest, next].map { "\(names[$0]) \(inPlace(of: figures[$0]))" }
      return say(
        "Når en sag er problematisk, kan det ikke afgøres, om det især er \(either(names)), der skulle være anderledes, "
          + "for intervallerne for de to største dele overlapper (\(both(sizes))).",
        "When a case is problematic, it cannot be told whether it is above all \(either(names)) that should change, for "
          + "the intervals of the two largest parts overlap (\(both(sizes))).")
    case .notShown:
      return say(
        "Om det i de problematiske sager især er \(either(names)), der skulle være anderledes, kan ikke siges ud fra de tal, "
          + "der kan vises.",
        "Whether in the problematic cases it is above all \(either(names)) that should change cannot be told from the "
          + "figures that can be shown.")
    }
  }

  /// What the figures rest on, and what they do not say.
  package func limit(_ numbers: Participation?, isSimulated: Bool) -> Statement {
    let basis = basis(numbers)
    let start =
      isSimulated
      ? say(
        "Svarene er opdigtede. Var de virkelige, hvilede tallene på ",
        "The answers are invented. Were they real, the figures would rest on ")
      : say("Tallene hviler på ", "The figures rest on ")
    return Statement(
      lead: whatTheyDoNotSay,
      sentence: start + basis
        + say(
          "; niveauet afhænger af, hvilke vignetter der er valgt, og ingen enkelt målestok er hele sandheden om den "
            + "faglige bæredygtighed.",
          "; their level depends on the vignettes that were chosen, and no single yardstick is the whole truth about "
            + "professional sustainability."))
  }

  private func basis(_ numbers: Participation?) -> String {
    guard let numbers, let respondents = numbers.respondents.map(self.numbers.whole),
      let answerSets = numbers.answerSets.map(self.numbers.whole)
    else {
      return say(
        "sagsbehandlernes egne svar på fiktive sager", "the caseworkers' own answers to fictional cases")
    }
    guard let employed = numbers.employed.map(self.numbers.whole) else {
      return say(
        "\(respondents) sagsbehandleres egne svar i \(answerSets) besvarelser af fiktive sager (hvor mange der er ansat, "
          + "er ikke oplyst)",
        "what \(respondents) caseworkers themselves said in \(answerSets) answer sets to fictional cases (how many are "
          + "employed is not told)")
    }
    return say(
      "det, \(respondents) af \(employed) ansatte sagsbehandlere selv har svaret i \(answerSets) besvarelser af fiktive sager",
      "what \(respondents) of \(employed) employed caseworkers themselves said in \(answerSets) answer sets to fictional "
        + "cases")
  }

  /// The three sentences where nobody in the study has answered.
  package func withoutAnswers(of name: String) -> [Statement] {
    [
      Statement(
        lead: whatTheySay,
        sentence: say(
          "Ingen sagsbehandlere har svaret på vignetter i denne undersøgelse, så siden viser kun de målestokke, der findes "
            + "for \(name) andre steder fra.",
          "No caseworkers have answered vignettes in this study, and so the page shows only the yardsticks that exist for "
            + "\(name) from elsewhere.")),
      Statement(
        lead: whatDoesNotFit,
        sentence: say(
          "Om mål, kompetencer og betingelser passer sammen, kan ikke siges, før de, der gør arbejdet, har svaret.",
          "Whether goals, competences and conditions fit together cannot be told until those who do the work have answered."
        )),
      Statement(
        lead: whatTheyDoNotSay,
        sentence: say(
          "En målestok andre steder fra siger noget om det, den måler, og intet om, hvor mange sager der er problematiske; "
            + "ingen enkelt målestok er hele sandheden om den faglige bæredygtighed.",
          "A yardstick from elsewhere tells of what it measures and nothing of how many cases are problematic; no single "
            + "yardstick is the whole truth about professional sustainability.")),
    ]
  }

  /// What the share of problematic cases says of a whole study, without naming or ranking any municipality.
  package func problematic(_ all: ShownFigure, municipalities: [ShownFigure]) -> Statement {
    let compared = municipalities.map { Comparison($0, with: all) }
    let overlapping = compared.filter { $0 == .overlapping }.count
    let shown = compared.filter { $0 != .unknown }.count
    if all == .nothing(.notAsked) {
      return Statement(
        lead: whatTheySay,
        sentence: say(
          "Undersøgelsen klasser ikke sager som problematiske; hvad den ellers viser, står i afsnittene herunder.",
          "The study does not class cases as problematic; what else it shows stands in the sections below."))
    }
    guard let share = all.share else {
      return Statement(
        lead: whatTheySay,
        sentence: say(
          "Andelen af problematiske besvarelser kan ikke vises for kommunerne under ét.",
          "The share of problematic answer sets cannot be shown for all municipalities together."))
    }
    return Statement(
      lead: whatTheySay,
      sentence: say(
        "Af alle afgjorte besvarelser er \(described(share)) problematiske, og \(overlapping) af de \(shown) kommuner, hvis "
          + "tal kan sammenlignes, kan ikke skelnes fra alle under ét, fordi intervallerne overlapper.",
        "Of all decided answer sets \(described(share)) are problematic, and \(overlapping) of the \(shown) municipalities "
          + "whose figures can be compared cannot be told apart from all together, because the intervals overlap."))
  }
}
