import DecisionTables
import Diagnostics
import Rubrics

/// What the page of an explanation says.
extension Sentences {
  var explanationEyebrow: String { say("Vignetmetoden · Forklaring", "The vignette method · Explanation") }
  var explanationHeading: String { say("Sådan blev besvarelsen vurderet", "How the answer set was judged") }

  func explanationTitle(_ subject: ExplanationPage.Subject) -> String {
    switch subject {
    case .answerSet(let respondent, let vignette, _, _, _):
      say("Forklaring: \(respondent), \(vignette)", "Explanation: \(respondent), \(vignette)")
    case .row(let row, let file): say("Forklaring: række \(row) i \(file)", "Explanation: row \(row) of \(file)")
    }
  }

  func facts(of subject: ExplanationPage.Subject) -> [String] {
    switch subject {
    case .answerSet(let respondent, let vignette, let title, let wave, let occasion):
      let name = title.map { quoted(say($0)) + " (\(vignette))" } ?? vignette
      return [
        say("Besvarer: \(respondent)", "Respondent: \(respondent)"), say("Vignet: \(name)", "Vignette: \(name)"),
        self.wave(wave),
      ] + (occasion == 1 ? [] : [say("Givet \(occasion). gang", "Sitting \(occasion)")])
    case .row(let row, let file): return [say("Række \(row) i \(file)", "Row \(row) of \(file)")]
    }
  }

  var explanationIntroduction: String {
    say(
      "Øverst står, hvad der kom ud af det. Derunder står hele skemaet for hver afgørelse og hvert kriterium: de svar, der "
        + "blev læst, hver regel og hvert krav. Siden viser én besvarers svar; vis den kun til dem, der må se dem.",
      "What came out stands first. Below stands the whole table of each decision and criterion: the answers that were read, "
        + "every rule and every test. The page shows one respondent's answers; show it only to those who may see them.")
  }
  var explanationFooter: String {
    say(
      "Lavet med Vignet. Siden henter intet udefra og kan gemmes, sendes og udskrives, som den er.",
      "Made with Vignet. The page loads nothing from elsewhere and can be kept, sent and printed as it is.")
  }

  var overviewTitle: String { say("Hvad kom der ud af det?", "What came out?") }
  var outcomeHead: String { say("Udfald", "Outcome") }

  // MARK: Signs

  var legendTitle: String { say("Tegnene i tabellerne:", "The signs in the tables:") }
  func name(of mark: CellMark) -> String {
    switch mark {
    case .yes: say("opfyldt", "met")
    case .no, .firstNo: say("ikke opfyldt", "not met")
    case .unknown: say("kan ikke afgøres", "not known")
    case .any: say("intet krav", "no test")
    }
  }
  func meaning(of mark: CellMark) -> String {
    switch mark {
    case .yes: say("kravet er opfyldt", "the test is met")
    case .no: say("kravet er ikke opfyldt", "the test is not met")
    case .firstNo:
      say(
        "det første krav, der ikke er opfyldt: det falder reglen på",
        "the first test not met: this is what the rule fails on")
    case .unknown: say("kan ikke afgøres, fordi et svar mangler", "not known, because an answer is missing")
    case .any: say("intet krav: ethvert svar kan bruges", "no test: any answer will do")
    }
  }
  var failsHere: String { say("falder her", "fails here") }
  var anyAnswer: String { say("intet krav", "no test") }

  // MARK: Outcomes

  func withoutOutcome(_ verdict: Verdict) -> String {
    switch verdict {
    case .decided, .undecided: say("Uafgjort", "Undecided")
    case .empty: say("Ingen regel gælder", "No rule applies")
    case .notApplicable: say("Ikke relevant her", "Not applicable here")
    }
  }
  func waitsFor(_ count: Int) -> String {
    count == 1
      ? say("venter på svaret på:", "waits for the answer to:")
      : say("venter på svarene på:", "waits for the answers to:")
  }
  func byRules(_ numbers: [Int]) -> String {
    let list = both(numbers.map(String.init))
    return numbers.count > 1
      ? say("efter reglerne \(list)", "by rules \(list)") : say("efter regel \(list)", "by rule \(list)")
  }
  var emptyList: String { say("en tom liste", "an empty list") }

  // MARK: Answers

  func countsAsMissing(_ answer: String) -> String {
    say("\(answer) – tæller som ikke besvaret", "\(answer) – counts as not answered")
  }
  var undecidedInput: String { say("uafgjort", "undecided") }
  var notAsked: String { say("ikke stillet her", "not asked here") }
  var notApplicable: String { say("ikke relevant her", "not applicable here") }
  func readAs(_ answer: String) -> String { say("– læst: \(answer)", "– read: \(answer)") }

  // MARK: Tables

  var ruleHead: String { say("Regel", "Rule") }
  var thenHead: String { say("Giver", "Gives") }
  var answerRead: String { say("Svaret", "The answer") }
  var levelHead: String { say("Trin", "Level") }
  func meaning(of policy: HitPolicy) -> String {
    switch policy {
    case .unique: say("Alle regler. Kun én kan gælde ad gangen.", "All rules. Only one can apply at a time.")
    case .any:
      say(
        "Alle regler. Gælder flere, siger de det samme.", "All rules. Where several apply, they say the same.")
    case .first: say("Alle regler. Den første, der gælder, afgør.", "All rules. The first that applies decides.")
    case .priority:
      say(
        "Alle regler. Gælder flere, afgør den, hvis udfald vejer tungest.",
        "All rules. Where several apply, the one whose outcome ranks highest decides.")
    case .collect, .ruleOrder, .outputOrder:
      say("Alle regler. Alle, der gælder, tæller med.", "All rules. All that apply count.")
    }
  }
  var untried: String {
    say("Alle regler. De blev ikke prøvet, se ovenfor.", "All rules. They were not tried, see above.")
  }
  var levelsFromTheTop: String {
    say("Alle trin, prøvet fra det højeste", "All levels, tried from the highest down")
  }
  var decidedOnlyWhen: String { say("Afgøres kun, når:", "Decided only when:") }
  func state(_ state: TableTrace.State, isDecisive: Bool) -> String {
    switch state {
    case .applies:
      isDecisive
        ? say("→ gælder og afgør", "→ applies and decides")
        : say("gælder, men afgør ikke", "applies, but does not decide")
    case .waits: say("venter på svar", "waits for an answer")
    case .fails: say("gælder ikke", "does not apply")
    }
  }
  func levelState(_ state: TableTrace.State, isDecisive: Bool) -> String {
    switch state {
    case .applies:
      isDecisive ? say("→ opfyldt og givet", "→ met and given") : say("opfyldt, men ikke givet", "met, but not given")
    case .waits: say("venter på svar", "waits for an answer")
    case .fails: say("ikke opfyldt", "not met")
    }
  }

  // MARK: What would lead elsewhere

  var awaitedTitle: String { say("Hvad de manglende svar ville føre til", "What the missing answers would lead to") }
  var ifAnswered: String { say("Hvis svaret var", "If the answer were") }
  var thenDecided: String { say("Så ville det blive", "It would be") }
  var stillUndecided: String { say("stadig uafgjort, venter på:", "still undecided, waits for:") }
  func notAllTried(_ awaited: AwaitedAnswer) -> String {
    awaited.leadsTo.isEmpty
      ? say(
        "Svarene på \(awaited.question) er ikke prøvet, for der er for mange muligheder.",
        "The answers to \(awaited.question) were not tried, for there are too many possibilities.")
      : say("Kun nogle af de mulige svar er prøvet.", "Only some of the possible answers were tried.")
  }
  var changeLabel: String { say("Mindste ændring:", "Smallest change:") }
  func step(_ question: String, to answer: String, from given: String?) -> String {
    let old = given ?? say("intet svar", "no answer")
    return say(
      "svaret på \(quoted(question)) havde været \(answer) (nu \(old))",
      "the answer to \(quoted(question)) had been \(answer) (now \(old))")
  }
  func change(_ steps: [String], outcome: String) -> String {
    say("hvis \(both(steps)), ville udfaldet være \(outcome).", "if \(both(steps)), the outcome would be \(outcome).")
  }

  var noChangeFound: String {
    say(
      "Ingen fundet. Svarene på disse spørgsmål er ikke prøvet, for der er for mange muligheder:",
      "None found. The answers to these questions were not tried, for there are too many possibilities:")
  }

  // MARK: Scales, criteria and files

  var scalesTitle: String { say("Skalaer", "Scales") }
  func scale(_ scale: ScaleValue) -> String {
    if let value = scale.value { return numbers.fixed(value, decimals: 1) }
    return scale.missing.isEmpty
      ? say(
        "regnes ikke ud her: spørgsmål i den er ikke stillet", "not worked out here: questions of it were not asked")
      : say("for få svar", "too few answers")
  }

  func points(_ judged: CriterionJudgement, scoredBy scorer: Criterion.Scorer, isAsked: Bool) -> String {
    if let points = judged.points {
      let (points, full) = (numbers.asWritten(points), numbers.asWritten(judged.fullPoints))
      return say("\(points) af \(full) point", "\(points) of \(full) points")
    }
    if scorer == .raters, isAsked { return say("Ikke bedømt endnu", "Not rated yet") }
    return judged.missing.isEmpty
      ? say("Ikke relevant her", "Not applicable here")
      : say("Ikke vurderet, svar mangler", "Not scored, an answer is missing")
  }
  func weight(_ weight: Double) -> String {
    say("vægt \(numbers.asWritten(weight))", "weight \(numbers.asWritten(weight))")
  }
  var scoredByRules: String { say("gives af regler", "scored by rules") }
  var scoredByRaters: String { say("gives af bedømmere", "scored by raters") }
  func total(_ score: (points: Double, full: Double)?) -> String {
    guard let score else { return say("Ingen kriterier er vurderet endnu.", "No criterion has been scored yet.") }
    let (points, full) = (numbers.asWritten(score.points), numbers.asWritten(score.full))
    return say(
      "I alt \(points) af \(full) vægtede point over de kriterier, der er vurderet.",
      "In all \(points) of \(full) weighted points over the criteria that were scored.")
  }

  var discussionTitle: String { say("Til drøftelsen", "To discuss") }

  var filesTitle: String { say("Filerne bag", "The files behind it") }
  var filesIntroduction: String {
    say(
      "Et SHA-256-fingeraftryk af hvert vurderingsskemas egen fil, som den var, da siden blev lavet. »sha256sum« på filen skal "
        + "give det samme, ellers er skemaet siden ændret.",
      "A SHA-256 fingerprint of each rubric's own file, as it was when the page was made. “sha256sum” of the file must give "
        + "the same, or else the rubric has been changed since.")
  }
}
