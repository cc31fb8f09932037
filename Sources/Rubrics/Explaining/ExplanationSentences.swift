import DecisionTables
import Diagnostics
import Vignettes

/// What explanations say.
extension Sentences {
  static func heading(_ rubric: String, version: Int) -> LocalisedText {
    LocalisedText(da: "Vurderingsskema `\(rubric)`, version \(version)", en: "Rubric `\(rubric)`, version \(version)")
  }

  static func status(_ status: Status) -> LocalisedText {
    switch status {
    case .draft: LocalisedText(da: "udkast", en: "draft")
    case .piloted: LocalisedText(da: "afprøvet", en: "piloted")
    case .agreed: LocalisedText(da: "vedtaget", en: "agreed")
    }
  }

  // MARK: Outcomes

  static func byRules(_ numbers: [Int]) -> LocalisedText {
    let list = numbers.map(String.init).joined(separator: ", ")
    return numbers.count > 1
      ? LocalisedText(da: "reglerne \(list)", en: "rules \(list)")
      : LocalisedText(da: "regel \(list)", en: "rule \(list)")
  }

  static func undecided(_ missing: String) -> LocalisedText {
    LocalisedText(da: "uafgjort, mangler svar på \(missing)", en: "undecided, waits for \(missing)")
  }

  static let noRuleApplies = LocalisedText(da: "ingen regel gælder", en: "no rule applies")
  static let notApplicable = LocalisedText(da: "ikke relevant her", en: "not applicable here")
  static let emptyList = LocalisedText(da: "en tom liste", en: "an empty list")

  static func because(_ reason: LocalisedText) -> LocalisedText {
    LocalisedText(da: "fordi: \(reason[.danish])", en: "because: \(reason[.english])")
  }

  static func tooFewAnswers(_ missing: String) -> LocalisedText {
    missing.isEmpty
      ? LocalisedText(
        da: "regnes ikke ud her: spørgsmål i den er ikke stillet",
        en: "not worked out here: questions of it were not asked")
      : LocalisedText(da: "for få svar (mangler \(missing))", en: "too few answers (missing \(missing))")
  }

  // MARK: Points

  static func points(_ points: Double, of full: Double) -> LocalisedText {
    let (danish, english) = (NumberFormat(.danish), NumberFormat(.english))
    return LocalisedText(
      da: "\(danish.asWritten(points)) af \(danish.asWritten(full)) point",
      en: "\(english.asWritten(points)) of \(english.asWritten(full)) points")
  }

  static func notScored(_ missing: String) -> LocalisedText {
    LocalisedText(da: "ikke vurderet, mangler svar på \(missing)", en: "not scored, waits for \(missing)")
  }

  static let notRated = LocalisedText(da: "ikke bedømt endnu", en: "not rated yet")

  static func law(_ reference: String, asOf day: String, isChecked: Bool, by name: String?) -> LocalisedText {
    let checked =
      isChecked
      ? LocalisedText(
        da: "efterset" + (name.map { " af \($0)" } ?? ""), en: "checked" + (name.map { " by \($0)" } ?? ""))
      : LocalisedText(da: "ikke efterset af jurist", en: "not checked by a lawyer")
    return LocalisedText(
      da: "\(reference) pr. \(day), \(checked[.danish])", en: "\(reference) as of \(day), \(checked[.english])")
  }

  static let discussion = LocalisedText(da: "Til drøftelsen:", en: "To discuss:")

  // MARK: Rules and cells

  static func rule(_ number: Int, says outputs: String, _ state: TableTrace.State) -> LocalisedText {
    let end =
      switch state {
      case .applies: LocalisedText(da: "gælder", en: "applies")
      case .waits: LocalisedText(da: "venter", en: "waits")
      case .fails: LocalisedText(da: "gælder ikke", en: "does not apply")
      }
    return LocalisedText(
      da: "regel \(number) (\(outputs)): \(end[.danish])", en: "rule \(number) (\(outputs)): \(end[.english])")
  }

  static func otherwise(_ score: String) -> LocalisedText {
    LocalisedText(da: "trin \(score): ellers", en: "level \(score): otherwise")
  }

  static func level(_ score: String, _ state: TableTrace.State) -> LocalisedText {
    switch state {
    case .applies: LocalisedText(da: "trin \(score): opfyldt", en: "level \(score): met")
    case .waits: LocalisedText(da: "trin \(score): venter", en: "level \(score): waits")
    case .fails: LocalisedText(da: "trin \(score): ikke opfyldt", en: "level \(score): not met")
    }
  }

  static func answered(_ input: String, _ answer: String, meets isMet: Bool, _ test: String) -> LocalisedText {
    isMet
      ? LocalisedText(
        da: "\(input) er \(answer) og opfylder `\(test)`", en: "\(input) is \(answer) and meets `\(test)`")
      : LocalisedText(
        da: "\(input) er \(answer) og opfylder ikke `\(test)`", en: "\(input) is \(answer) and does not meet `\(test)`")
  }

  static func notAnswered(_ input: String, _ test: String) -> LocalisedText {
    LocalisedText(
      da: "\(input) er ikke besvaret; kravet er `\(test)`", en: "\(input) is not answered; the test is `\(test)`")
  }

  static func inputUndecided(_ input: String, _ test: String) -> LocalisedText {
    LocalisedText(da: "\(input) er uafgjort; kravet er `\(test)`", en: "\(input) is undecided; the test is `\(test)`")
  }

  static func notAsked(_ input: String, _ test: String) -> LocalisedText {
    LocalisedText(
      da: "\(input) er ikke stillet eller ikke relevant her; kravet er `\(test)`",
      en: "\(input) was not asked, or does not apply, here; the test is `\(test)`")
  }

  // MARK: What would lead elsewhere

  static func step(_ question: String, to answer: String, from given: String?) -> LocalisedText {
    LocalisedText(
      da: "\(question) = \(answer) (nu \(given ?? "ikke besvaret"))",
      en: "\(question) = \(answer) (now \(given ?? "not answered"))")
  }

  static func smallestChange(_ steps: [LocalisedText], outcome: String) -> LocalisedText {
    func joined(_ language: Language, _ word: String) -> String {
      steps.map { $0[language] }.joined(separator: " \(word) ")
    }
    return LocalisedText(
      da: "mindste ændring: \(joined(.danish, "og")) ville give \(outcome)",
      en: "smallest change: \(joined(.english, "and")) would give \(outcome)")
  }

  static func untried(_ questions: String) -> LocalisedText {
    LocalisedText(
      da: "mindste ændring: ingen fundet, men der er for mange svar på \(questions) til, at de er prøvet",
      en: "smallest change: none found, but \(questions) can be answered in too many ways to have been tried")
  }

  static let awaited = LocalisedText(
    da: "hvad de manglende svar ville føre til:", en: "what the missing answers would lead to:")

  static func stillUndecided(_ missing: String) -> LocalisedText {
    LocalisedText(da: "stadig uafgjort (mangler \(missing))", en: "still undecided (waits for \(missing))")
  }

  static let onlySomeTried = LocalisedText(
    da: "kun nogle af de mulige svar er prøvet", en: "only some of the possible answers were tried")
  static let noneTried = LocalisedText(
    da: "for mange muligheder; ingen er prøvet", en: "too many possibilities; none was tried")
}
