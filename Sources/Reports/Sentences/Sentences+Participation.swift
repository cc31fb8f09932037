import Diagnostics
package import Sustainability

extension Sentences {
  /// The line under every table: answered / dealt / employed.
  package func participation(_ numbers: Participation?, minimum: Int) -> String {
    guard let numbers else { return say("Deltagelse: ikke oplyst.", "Participation: not told.") }
    let line = say("Besvaret / delt ud / ansatte: ", "Answered / dealt / employed: ")
    return line + [answered(numbers, minimum: minimum), dealt(numbers), employed(numbers)].joined(separator: " / ")
      + "."
  }

  private func answered(_ numbers: Participation, minimum: Int) -> String {
    guard let respondents = numbers.respondents.map(self.numbers.whole),
      let answerSets = numbers.answerSets.map(self.numbers.whole)
    else {
      return say("\(fewerThan(minimum)) sagsbehandlere har svaret", "\(fewerThan(minimum)) caseworkers answered")
    }
    return say(
      "\(answerSets) besvarelser fra \(respondents) sagsbehandlere",
      "\(answerSets) answer sets by \(respondents) caseworkers")
  }

  private func dealt(_ numbers: Participation) -> String {
    guard let dealt = numbers.dealt.map(self.numbers.whole) else {
      return say("hvor mange vignetter der er delt ud, er ikke oplyst", "how many vignettes were dealt is not told")
    }
    return say("\(dealt) vignetter delt ud", "\(dealt) vignettes dealt")
  }

  private func employed(_ numbers: Participation) -> String {
    guard let employed = numbers.employed.map(self.numbers.whole) else {
      return say(
        "hvor mange sagsbehandlere der er ansat, er ikke oplyst", "how many caseworkers are employed is not told")
    }
    return say("\(employed) sagsbehandlere ansat", "\(employed) caseworkers employed")
  }

  /// Whom a page is about that is of several municipalities.
  func jointReport(of members: [String]) -> String {
    say(
      "\(both(members)) rapporterer samlet: Alle tal her er for dem under ét. Målestokke og bemærkninger vises kun, når "
        + "de er givet for gruppen.",
      "\(both(members)) report jointly: all figures here are for them as one. Yardsticks and remarks are shown only "
        + "where they are given for the group.")
  }

  /// What is said of a total that leaves out municipalities; neither which nor how many, for that would tell who is few.
  package var withoutFew: String {
    say(
      "Tallene for alle under ét er her uden kommuner med for få svar.",
      "The figures of all together are here without municipalities with too few answers.")
  }

  /// The same, once for a page whose sections are not all concerned.
  func withoutFew(in sections: [String]) -> String {
    say(
      "I disse afsnit er tallene for alle under ét uden kommuner med for få svar: \(both(sections.map(quoted))).",
      "In these sections the figures of all together are without municipalities with too few answers: "
        + "\(both(sections.map(quoted))).")
  }

  var unknown: String { say("ikke oplyst", "not told") }
  var notShown: String { say("vises ikke", "not shown") }

  /// The answer sets that are not among those counted; `nil` when there are none.
  func leftOut(_ leftOut: LeftOut) -> String? {
    let reasons = [
      (leftOut.otherLaw, say("givet under en anden lov end vignettens", "given under another law than the vignette's")),
      (
        leftOut.otherVariant,
        say("af en anden variant end den, de fleste fik", "of another variant than most were given")
      ),
      (leftOut.repeated, say("givet igen ved en senere lejlighed", "given again at another sitting")),
      (leftOut.tameAnchor, say("af klart tamme vignetter til forankring", "of plainly tame anchor vignettes")),
    ]
    let told = reasons.filter { $0.0 > 0 }.map { "\(numbers.whole($0.0)) \($0.1)" }
    guard !told.isEmpty else { return nil }
    return say("Ikke talt med: besvarelser, \(both(told)).", "Not counted: answer sets, \(both(told)).")
  }

  func withoutFigures(_ sections: [String]) -> String {
    say(
      "Afsnit uden et eneste tal, der kan vises, er udeladt: \(both(sections.map(quoted))).",
      "Sections without a single figure that can be shown are left out: \(both(sections.map(quoted))).")
  }

  var participationTitle: String { say("Deltagelse", "Participation") }
  var participationIntroduction: String {
    say(
      "Hvem der har svaret, afgør, hvad tallene kan bære. De, der ikke har svaret, kan se anderledes på det.",
      "Who has answered decides what the figures can bear. Those who have not may see it differently.")
  }
  var respondentsHead: String { say("Har svaret", "Answered") }
  var employedHead: String { say("Ansatte", "Employed") }
  var answerSetsHead: String { say("Besvarelser", "Answer sets") }
  var dealtHead: String { say("Delt ud", "Dealt") }
  var participationCaption: String {
    say("Sagsbehandlere og besvarelser", "Caseworkers and answer sets")
  }
}
