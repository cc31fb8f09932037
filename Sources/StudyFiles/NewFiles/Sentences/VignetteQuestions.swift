import Diagnostics

/// What is asked of who writes a vignette.
enum VignetteQuestions {
  static let languages = LocalisedText(
    da: "Hvilke sprog skal vignetten være på: da, en eller begge?",
    en: "Which languages is the vignette to be in: da, en or both?")

  static func title(_ language: Language) -> LocalisedText {
    let language = NewFileSentences.inLanguage(language)
    return LocalisedText(
      da: "Titel \(language[.danish]), som ikke røber problemet",
      en: "Title \(language[.english]) that does not give the problem away")
  }

  static let name = LocalisedText(
    da: "Kort navn til filen og data; det følger vignetten for altid",
    en: "Short name for the file and the data; it stays for ever")

  static func field(_ known: [String]) -> LocalisedText {
    func list(_ language: Language) -> String {
      known.map { name in
        let title = NewFileSentences.fields.first { $0.name == name }?.title[language]
        return title.map { $0 == name ? name : "\(name) (\($0))" } ?? printable(name)
      }.joined(separator: ", ")
    }
    return LocalisedText(
      da: "Fagområde. Kendte: \(list(.danish))", en: "Field of work. Known: \(list(.english))")
  }

  static func newField(_ name: String, near: String?) -> LocalisedText {
    LocalisedText(
      da: "»\(name)« er ikke blandt de kendte."
        + (near.map { " Mente du \($0)? Ellers:" } ?? "") + " Skal det være et nyt fagområde?",
      en: "“\(name)” is not among the known ones."
        + (near.map { " Did you mean \($0)? If not:" } ?? "") + " Is it to be a new field?")
  }

  static let lawFrom = LocalisedText(
    da: "Fra hvilken dag gælder den lov, som sagen bygger på?",
    en: "From which day does the law hold that the case rests on?")
  static let lawTo = LocalisedText(
    da: "Til og med hvilken dag? (Enter: der er ingen slutdato)", en: "Until which day? (Enter: there is no last day)")
  static let anchor = LocalisedText(
    da: "Er sagen så klart tam, at alle fagfolk ville løse den ens (en ankervignet)?",
    en: "Is the case so plainly tame that all professionals would solve it alike (an anchor vignette)?"
  )

  static func text(_ language: Language) -> LocalisedText {
    let language = NewFileSentences.inLanguage(language)
    return LocalisedText(
      da:
        "Sagens tekst \(language[.danish]), 150–250 ord. Skriv eller indsæt den, og slut med en linje, hvor der kun står et "
        + "punktum. (Enter nu: teksten kommer senere)",
      en:
        "The text of the case \(language[.english]), 150–250 words. Write or paste it, and end with a line that holds only a "
        + "full stop. (Enter now: the text will come later)")
  }

  // MARK: Questions

  static let usualQuestion = LocalisedText(da: "Hvad gør du først?", en: "What do you do first?")
  static func question(_ language: Language) -> LocalisedText {
    let language = NewFileSentences.inLanguage(language)
    return LocalisedText(
      da: "Første spørgsmål \(language[.danish]), med svar at vælge imellem",
      en: "First question \(language[.english]), with options to choose from")
  }
  static let questionName = LocalisedText(
    da: "Spørgsmålets navn i data", en: "The question's name in the data")
  static let optionsIntroduction = LocalisedText(
    da: "Svarmulighederne, mindst to. »Kan jeg ikke sige« kommer med af sig selv.",
    en: "The options, two at least. “I cannot say” is added by itself.")

  static func option(_ number: Int, _ language: Language, isFirst: Bool = false) -> LocalisedText {
    let language = NewFileSentences.inLanguage(language)
    return LocalisedText(
      da: "Svarmulighed \(number) \(language[.danish])" + (isFirst && number > 2 ? " (Enter: ikke flere)" : ""),
      en: "Option \(number) \(language[.english])" + (isFirst && number > 2 ? " (Enter: no more)" : ""))
  }

  static let wantsOwnWords = LocalisedText(
    da: "Skal sagsbehandleren også svare på et spørgsmål med egne ord?",
    en: "Is the caseworker to answer a question in own words too?")
  static let usualTextQuestion = LocalisedText(
    da: "Hvad er efter din vurdering det egentlige problem i sagen, og hvad bygger du det på?",
    en: "What, in your judgement, is the real problem in the case, and what do you base that on?")
  static func textQuestion(_ language: Language) -> LocalisedText {
    let language = NewFileSentences.inLanguage(language)
    return LocalisedText(da: "Spørgsmålet \(language[.danish])", en: "The question \(language[.english])")
  }

  static func modules(_ modules: [(name: String, title: String)]) -> LocalisedText {
    let list = modules.map { "\(printable($0.name)) (\(printable($0.title)))" }.joined(separator: ", ")
    return LocalisedText(
      da: "Skal de fælles spørgsmål stilles efter vignetten: \(list)?",
      en: "Are the shared questions to follow the vignette: \(list)?")
  }

  // MARK: Afterwards

  static let textIsMissing = LocalisedText(
    da: "Sagens tekst mangler: erstat det, der står i [ ] under text.",
    en: "The text of the case is missing: replace what stands in [ ] under text.")
  static let codesAreForEver = LocalisedText(
    da: "Se koderne ved svarmulighederne igennem. De følger data; ret dem nu, ikke efter det første svar.",
    en: "Look through the codes of the options. They stay with the data; change them now, not after the first answer.")

  static func nextSteps(_ path: String) -> [LocalisedText] {
    let folder = Path.folder(of: path)
    let rubrics = Path.folder(of: folder) == "." ? "Rubrics" : Path.join(Path.folder(of: folder), "Rubrics")
    let place = folder == "." ? "" : " --out " + (folder.hasSuffix("Vignettes") ? rubrics : folder).inShell
    return [
      LocalisedText(
        da: "Skriv videre i filen, og kør så: vignet check \(path.inShell)",
        en: "Write on in the file, then run: vignet check \(path.inShell)"),
      LocalisedText(
        da: "Lav et vurderingsskema til vignetten: vignet new rubric\(place)",
        en: "Make a rubric for the vignette: vignet new rubric\(place)"),
    ]
  }
}

/// The remarks in a new vignette.
struct VignetteRemarks {
  let language: Language
  let languages: [Language]

  private func remark(_ danish: String, _ english: String) -> [String] {
    (language == .danish ? danish : english).split(separator: "\n", omittingEmptySubsequences: false).map { "# " + $0 }
  }

  private func one(_ danish: String, _ english: String) -> String { remark(danish, english).joined(separator: "\n") }

  /// A text of an example in the languages of the vignette.
  private func example(_ danish: String, _ english: String) -> String {
    YAMLText.localised(LocalisedText(da: danish, en: english).only(languages))
  }

  var head: [String] {
    remark(
      "Alt efter # er bemærkninger til dig; programmet læser dem ikke. Slet dem, når du ikke har brug for dem.",
      "Everything behind # is a remark to you; the program does not read it. Delete it when you no longer need it.")
  }

  var version: String {
    one(
      "Hæv tallet, når meningen ændres; ikke for et komma.",
      "Raise the number when the meaning changes; not for a comma.")
  }

  var caseGroup: [String] {
    remark(
      "Sagsgruppen, hvis kommunerne skal kunne sige, hvor mange sager de har af slagsen:",
      "The group of cases, if municipalities are to say how many of them they have:") + [
        "# case_group: late_applications"
      ]
  }

  var status: [String] {
    remark(
      "draft er et udkast, piloted er prøvet af, agreed er vedtaget af et panel.",
      "draft, piloted (tried out) or agreed (by a panel).")
  }

  var factors: [String] {
    remark(
      """
      Dimensioner: det, der skal variere mellem dem, der svarer. Navnet står i krøllede parenteser i teksten, på alle sprog, og hvert
      niveau skal passe ind i sætningen. Slet # foran linjerne for at bruge dem.
      """,
      """
      Factors: what is to vary between respondents. The name stands in braces in the text, in every language, and each level must
      fit the sentence. Delete the # before the lines to use them.
      """)
      + [
        "# factors:", "#   delay:", "#     levels:", "#       one_day: \(example("én dag", "one day"))",
        "#       six_weeks: \(example("seks uger", "six weeks"))",
      ]
  }

  var textToCome: [String] {
    remark(
      "Her mangler teksten. Behold stregen | og indrykningen; en tom linje giver et nyt afsnit.",
      "The text is missing here. Keep the bar | and the indentation; an empty line begins a new paragraph.")
  }

  var questions: [String] {
    remark(
      "Flere spørgsmål skrives som de første. type er choice, choices, scale, number, text eller ranking.",
      "Further questions are written like the first. type is choice, choices, scale, number, text or ranking.")
  }

  var stages: [String] {
    remark(
      "Faser: det, der sker senere i sagen. De første svar er låst, når en fase vises.",
      "Stages: what happens later in the case. The first answers are locked when a stage is shown.")
      + [
        "# stages:",
        "#   - text: \(example("To uger senere ringer lægen.", "Two weeks later the doctor calls."))",
        "#     questions:", "#       - id: after_the_call", "#         type: text",
        "#         ask: \(example("Hvad gør du nu?", "What do you do now?"))",
      ]
  }
}
