import Diagnostics
import Studies

/// What is asked of who sets up a study.
enum StudyQuestions {
  static let name = LocalisedText(
    da: "Undersøgelsens korte navn; det bliver også mappens navn",
    en: "The study's short name, which the folder gets too")
  static let vignettes = LocalisedText(
    da: "Hvor er vignetterne? Filer eller mapper, adskilt af komma",
    en: "Where are the vignettes? Files or folders, parted by commas")
  static let rubrics = LocalisedText(
    da: "Hvor er vurderingsskemaerne? Filer eller mapper, adskilt af komma",
    en: "Where are the rubrics? Files or folders, parted by commas")
  static let languages = LocalisedText(
    da: "Hvilke sprog skal undersøgelsen være på: da, en eller begge?",
    en: "Which languages is the study to be in: da, en or both?")

  static func title(_ language: Language) -> LocalisedText {
    let language = NewFileSentences.inLanguage(language)
    return LocalisedText(da: "Titel \(language[.danish])", en: "Title \(language[.english])")
  }

  static let fields = LocalisedText(
    da: "Fagområder, adskilt af komma", en: "Fields of work, parted by commas")
  static let municipalities = LocalisedText(
    da: "Hvilke kommuner er med? Navne eller koder, adskilt af komma",
    en: "Which municipalities take part? Names or codes, parted by commas")

  static func unknownMunicipality(_ name: String, near: String?) -> LocalisedText {
    LocalisedText(
      da: "  »\(name)« er ikke en af de 98 kommuner." + (near.map { " Mente du \($0)?" } ?? ""),
      en: "  “\(name)” is not one of the 98 municipalities." + (near.map { " Did you mean \($0)?" } ?? ""))
  }

  static let keepsUnknown = LocalisedText(
    da: "Skal de med alligevel? Ved nej skriver du hele listen igen",
    en: "Are they to stay? With no you write the whole list again")
  static let perRespondent = LocalisedText(
    da: "Hvor mange vignetter skal hver sagsbehandler svare på?", en: "How many vignettes is each caseworker to answer?"
  )
  static let minimum = LocalisedText(
    da: "Hvor mange besvarere skal et tal mindst bygge på for at blive vist?",
    en: "On how many respondents must a figure rest at least to be shown?")

  // MARK: Afterwards

  static let reminders = [
    LocalisedText(
      da: "municipalities.csv: skriv i kolonnen caseworkers, hvor mange sagsbehandlere hver kommune har ansat.",
      en: "municipalities.csv: write in the column caseworkers how many caseworkers each municipality employs."),
    LocalisedText(
      da:
        "respondents.csv: én linje for hver, der skal svare: et pseudonym, kommunens kode, fagområder adskilt af |, og caseworker "
        + "eller expert.",
      en:
        "respondents.csv: one line for each who is to answer: a pseudonym, the municipality's code, fields parted by |, and "
        + "caseworker or expert."),
  ]

  static func nextSteps(_ folder: String) -> [LocalisedText] {
    let folder = folder.inShell
    return [
      LocalisedText(
        da: "Når respondents.csv er udfyldt: vignet check \(folder)",
        en: "When respondents.csv is filled in: vignet check \(folder)"),
      LocalisedText(da: "Fordel vignetterne: vignet deal \(folder)", en: "Deal the vignettes: vignet deal \(folder)"),
      LocalisedText(
        da: "Når svarene står i answers.csv: vignet report \(folder) --out Sider",
        en: "When the answers stand in answers.csv: vignet report \(folder) --out Pages"),
    ]
  }
}

/// The remarks in a new study.
struct StudyRemarks {
  let language: Language

  private func one(_ danish: String, _ english: String) -> String { "# " + (language == .danish ? danish : english) }

  var head: [String] {
    [
      one(
        "Alt efter # er bemærkninger til dig; programmet læser dem ikke. Slet dem, når du ikke har brug for dem.",
        "Everything behind # is a remark to you; the program does not read it. Delete it when you no longer need it.")
    ]
  }

  var languages: String { one("Rapporterne er på det første sprog.", "Reports are in the first language.") }
  var paths: String {
    one("Filer eller mapper, regnet fra denne fil.", "Files or folders, counted from this file.")
  }

  func table(_ table: Study.Table) -> [String] {
    switch table {
    case .municipalities:
      [
        one(
          "Befolkning, gruppe og region er fra Danmarks Statistik. Flere kolonner med tal kan bruges til at vælge sammenlignelige "
            + "kommuner.",
          "Population, group and region come from Statistics Denmark. Further columns of numbers can serve to choose peers."
        )
      ]
    case .respondents:
      [one("Én linje for hver, der svarer; aldrig navne.", "One line for each respondent; never names.")]
    case .answers:
      [one("Én linje for hver besvarelse af en vignet.", "One line for each answer set to a vignette.")]
    case .respondentAnswers:
      [one("Svar på det, hver kun bliver spurgt om én gang.", "Answers to what each is asked only once.")]
    default: [one("Bedømmernes trin.", "The levels that raters gave.")]
    }
  }

  var deal: [String] {
    [
      one(
        "Hvor mange vignetter hver får, og frøet, som gør fordelingen til den samme næste gang.",
        "How many vignettes each gets, and the seed that makes the plan the same next time.")
    ]
  }

  var linking: [String] {
    [
      one(
        "Vignetter, som alle i et fagområde skal svare på, står i deal som linking: {employment: [vignettens-navn]}",
        "Vignettes that everybody of a field is to answer stand in deal as linking: {employment: [name-of-vignette]}")
    ]
  }

  var peers: [String] {
    [
      one(
        "Sammenlignelige kommuner, når der er flere end et par stykker:",
        "Peers, when there are more than a few municipalities:"),
      "# peers: {by: [population, children_at_risk], count: 7}",
    ]
  }

  var disclosure: [String] {
    [
      one(
        "Tal, der bygger på færre besvarere, bliver ikke vist.", "Figures that rest on fewer respondents are not shown."
      )
    ]
  }

  var further: [String] {
    [
      one(
        "Målinger andetsteds fra kan stå i yardsticks.csv; skriv så: yardsticks: yardsticks.csv",
        "Measurements from elsewhere can stand in yardsticks.csv; then write: yardsticks: yardsticks.csv")
    ]
  }
}
