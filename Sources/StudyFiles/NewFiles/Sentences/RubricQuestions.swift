import Diagnostics

/// What is asked of who writes a rubric, and the texts that it begins with.
enum RubricQuestions {
  static let vignette = LocalisedText(
    da: "Hvilken vignet er vurderingsskemaet til? Skriv nummer, navn eller en fils sti",
    en: "Which vignette is the rubric for? Write a number, a name or the path of a file")
  static let vignetteFile = LocalisedText(
    da: "Hvilken vignet er vurderingsskemaet til? Skriv filens sti",
    en: "Which vignette is the rubric for? Write the path of its file")
  static let languages = LocalisedText(
    da: "Hvilke sprog skal vurderingsskemaet være på: da, en eller begge?",
    en: "Which languages is the rubric to be in: da, en or both?")
  static let name = LocalisedText(da: "Kort navn til filen og data", en: "Short name for the file and the data")

  static func title(_ language: Language) -> LocalisedText {
    let language = NewFileSentences.inLanguage(language)
    return LocalisedText(da: "Titel \(language[.danish])", en: "Title \(language[.english])")
  }

  static func usualTitle(_ vignette: LocalisedText) -> LocalisedText {
    LocalisedText(da: vignette[.danish] + ": fagligt indhold", en: vignette[.english] + ": professional content")
  }

  static let question = LocalisedText(
    da: "Hvilket spørgsmål skal afgøres efter regler? Skriv nummer eller navn",
    en: "Which question is to be decided by rules? Write its number or name")
  static let classesIntroduction = LocalisedText(
    da:
      "Giv hver svarmulighed en klasse: et kort navn med a–z, 0–9 og understreg. Svar, der fagligt siger det samme, får samme klasse.",
    en:
      "Give each option a class: a short name of a–z, 0–9 and underscore. Options that say the same professionally get the same class."
  )

  static func outcome(of option: String) -> LocalisedText {
    LocalisedText(da: "Klasse for »\(printable(option))«", en: "Class of “\(printable(option))”")
  }

  static func points(of outcome: String) -> LocalisedText {
    LocalisedText(da: "Point for klassen \(outcome)", en: "Points for the class \(outcome)")
  }

  static let wantsRaters = LocalisedText(
    da: "Skal bedømmere også læse det, sagsbehandleren skriver med egne ord?",
    en: "Are raters also to read what the caseworker writes in own words?")
  static let textQuestion = LocalisedText(da: "Hvilke svar skal de læse?", en: "Which answers are they to read?")
  static func ratedTitle(_ language: Language) -> LocalisedText {
    let language = NewFileSentences.inLanguage(language)
    return LocalisedText(
      da: "Hvad skal de se efter? Kriteriets titel \(language[.danish])",
      en: "What are they to look for? The title of the criterion \(language[.english])")
  }
  static let usualRated = LocalisedText(da: "En begrundet vurdering", en: "A judgement with reasons")

  // MARK: Texts of the rubric

  static let source = LocalisedText(
    da: "Udkast. Intet panel er blevet enigt om det.", en: "A draft. No panel has agreed on it.")

  static func decisionAsks(_ question: LocalisedText) -> LocalisedText {
    LocalisedText(
      da: "Hvad siger svaret på »\(question[.danish])«?", en: "What does the answer to “\(question[.english])” say?")
  }

  static func because(_ options: [LocalisedText]) -> LocalisedText {
    LocalisedText(
      da: "Du svarer »\(joined(options, .danish, "« eller »"))«.",
      en: "You answer “\(joined(options, .english, "” or “"))”.")
  }

  static func criterionTitle(_ question: LocalisedText) -> LocalisedText {
    LocalisedText(da: "Svaret på »\(question[.danish])«", en: "The answer to “\(question[.english])”")
  }

  static func levelLabel(_ options: [LocalisedText]) -> LocalisedText {
    LocalisedText(da: joined(options, .danish, " / "), en: joined(options, .english, " / "))
  }

  /// From the highest level down.
  static let ratedLevels = [
    LocalisedText(da: "Bygger på oplysninger fra sagen", en: "Rests on information in the case"),
    LocalisedText(da: "Kommer frem, men bliver ikke begrundet", en: "Is there, but without reasons"),
    LocalisedText(da: "Kommer ikke frem", en: "Is not there"),
  ]

  private static func joined(_ options: [LocalisedText], _ language: Language, _ separator: String) -> String {
    options.map { $0[language] }.joined(separator: separator)
  }

  // MARK: Afterwards

  static func reminders(hasRaters: Bool) -> [LocalisedText] {
    let rated = LocalisedText(
      da: "Skriv bedømmernes trin om, så de handler om netop denne sag.",
      en: "Rewrite the raters' levels so that they are about this very case.")
    return [
      LocalisedText(
        da: "Skriv begrundelserne (because) om til noget, en sagsbehandler ville tage imod.",
        en: "Rewrite the reasons (because) as something that a caseworker would take."),
      LocalisedText(
        da: "Lovhenvisninger og tilbagemelding mangler. Formen står som bemærkning i filen.",
        en: "References to the law and feedback are missing. Their form stands as a remark in the file."),
    ] + (hasRaters ? [rated] : [])
  }

  static func nextSteps(_ path: String) -> [LocalisedText] {
    [
      LocalisedText(
        da: "Skriv videre i filen, og kør så: vignet check \(path.inShell)",
        en: "Write on in the file, then run: vignet check \(path.inShell)"),
      LocalisedText(da: "Lav en undersøgelse: vignet new study", en: "Make a study: vignet new study"),
    ]
  }
}

/// The remarks in a new rubric.
struct RubricRemarks {
  let language: Language
  let languages: [Language]

  private func remark(_ danish: String, _ english: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return (language == .danish ? danish : english).split(separator: "\n", omittingEmptySubsequences: false)
      .map { margin + "# " + $0 }
  }

  var head: [String] {
    remark(
      "Alt efter # er bemærkninger til dig; programmet læser dem ikke. Slet dem, når du ikke har brug for dem.",
      "Everything behind # is a remark to you; the program does not read it. Delete it when you no longer need it.")
  }

  var source: [String] {
    remark(
      "Hvem er enige om det, siden hvornår og på hvilket grundlag? Sig åbent, hvad der er udkast.",
      "Who agreed on it, when, and on what basis? Be plain about what is a draft.")
  }

  var decisions: [String] {
    remark(
      "En afgørelse sætter en besvarelse i en klasse. hit: unique betyder, at netop én regel gælder i hvert tilfælde. Det kontrollerer "
        + "vignet check.",
      "A decision puts an answer set into a class. hit: unique means that exactly one rule holds in each case, which vignet "
        + "check proves.")
  }

  var rules: [String] {
    remark(
      "Én celle for hvert spørgsmål, reglen ser på, udfaldet efter then og grunden efter because. »Kan jeg ikke sige« får ingen regel.",
      "One cell for each question that the rule looks at, the outcome behind then, the reason behind because. “I cannot say” "
        + "gets no rule.", indent: 4)
  }

  var criteria: [String] {
    remark(
      "Et kriterium er én ting at se efter. Trinnene prøves fra flest point og ned.",
      "A criterion is one thing to look for. Levels are tried from the most points down.")
  }

  var feedback: [String] {
    remark(
      "Det, sagsbehandleren får at vide: hvad du så, hvorfor det betyder noget, hvad man kan prøve.",
      "What the caseworker is "
        + "told: what was seen, why it matters, what to try.", indent: 4)
      + ["    # feedback: " + YAMLText.localised(LocalisedText(same: "…").only(languages))]
  }

  var law: [String] {
    remark(
      "Lovhenvisninger. status er unchecked, til en jurist har set på dem; så siger checked_by, hvem.",
      "References to the law. status is unchecked until a lawyer has looked; then checked_by says who.", indent: 4)
      + ["    # law:", "    #   - {ref: \"retssikkerhedsloven § 10\", as_of: 2026-11-01, status: unchecked}"]
  }

  var ratedLevels: [String] {
    remark(
      "Bedømmere læser svarene og vælger et trin; her er ingen when. Skriv trinnene om til denne sag.",
      "Raters read the answers and choose a level; there is no when here. Rewrite the levels for this case.", indent: 4)
  }

  var raters: [String] {
    remark(
      "Et kriterium for bedømmere har scored_by: raters, reads: [et spørgsmål] og trin uden when.",
      "A criterion for raters has scored_by: raters, reads: [a question] and levels without when.", indent: 2)
  }
}
