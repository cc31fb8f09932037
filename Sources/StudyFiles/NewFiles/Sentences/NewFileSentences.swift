import Conditions
import Diagnostics
import Vignettes

/// What is said in every interview.
enum NewFileSentences {
  static let whichLanguage = LocalisedText(same: "Dansk eller English? (da/en)")

  static let introduction = LocalisedText(
    da: """
      Svar på spørgsmålene ét for ét. Enter tager forslaget i [ ]. Filen bliver først skrevet efter det sidste svar; \
      Ctrl-C afbryder, og så er intet skrevet.

      """,
    en: """
      Answer the questions one by one. Enter takes the suggestion in [ ]. The file is written only after the last answer; \
      Ctrl-C breaks off, and then nothing is written.

      """)

  static let yesOrNo = LocalisedText(da: "(ja/nej)", en: "(yes/no)")
  static func word(_ isTrue: Bool) -> LocalisedText {
    isTrue ? LocalisedText(da: "ja", en: "yes") : LocalisedText(da: "nej", en: "no")
  }
  static let both = LocalisedText(da: "begge", en: "both")
  static let controlsLeftOut = LocalisedText(
    da: "  Styretegn i svaret (måske fra en piletast) er udeladt.",
    en: "  Control characters in the answer (perhaps from an arrow key) were left out.")

  static let cannotSay = LocalisedText(da: "Kan jeg ikke sige", en: "I cannot say")
  static let caseToCome = LocalisedText(
    da: "[Her mangler sagens tekst: 150–250 ord, fortalt som en sagsakt eller et første møde.]",
    en: "[The text of the case is missing here: 150–250 words, told as a case file or a first meeting would.]")

  /// A language, as it stands in a question: "på dansk".
  static func inLanguage(_ language: Language) -> LocalisedText {
    language == .danish
      ? LocalisedText(da: "på dansk", en: "in Danish") : LocalisedText(da: "på engelsk", en: "in English")
  }

  /// The fields of work that this project has words for.
  static let fields: [(name: String, title: LocalisedText)] = [
    ("employment", LocalisedText(da: "beskæftigelse", en: "employment")),
    ("children", LocalisedText(da: "børn og familier", en: "children and families")),
    ("disability", LocalisedText(da: "handicap", en: "disability")),
    ("integration", LocalisedText(da: "integration", en: "integration")),
    ("social_adults", LocalisedText(da: "udsatte voksne", en: "adults in vulnerable situations")),
  ]

  /// Points without a needless decimal point.
  static func plain(_ points: Double) -> String { Answer.number(points).written }

  // MARK: Refusals

  static func refused(_ refusal: Refusal) -> LocalisedText {
    reason(refusal).map { text, _ in "  " + text }
  }

  private static func reason(_ refusal: Refusal) -> LocalisedText {
    switch refusal {
    case .endOfAnswers:
      LocalisedText(da: "Der er ikke flere svar.", en: "There are no more answers.")
    case .empty: LocalisedText(da: "Her skal stå noget.", en: "Something must stand here.")
    case .notUTF8:
      LocalisedText(
        da: "Svaret har tegn, der ikke kan læses. Terminalen eller filen med svar skal bruge UTF-8.",
        en: "The answer holds characters that cannot be read. The terminal or the file of answers must use UTF-8.")
    case .tooLong(let limit):
      LocalisedText(
        da: "Svaret er på over \(limit) tegn. Skriv det kortere her, og gør det længere i filen.",
        en: "The answer has more than \(limit) characters. Make it shorter here, and longer in the file.")
    case .notYesOrNo: LocalisedText(da: "Svar ja eller nej.", en: "Answer yes or no.")
    case .notAWholeNumber(let range):
      LocalisedText(
        da: "Skriv et helt tal fra \(range.lowerBound) til \(range.upperBound).",
        en: "Write a whole number from \(range.lowerBound) to \(range.upperBound).")
    case .notPoints(let answer):
      LocalisedText(
        da: "»\(answer)« er ikke et antal point. Skriv et tal fra 0 til 100, fx 2 eller 1,5.",
        en: "“\(answer)” is no number of points. Write a number from 0 to 100, such as 2 or 1.5.")
    case .notDanishOrEnglish: LocalisedText(same: "Skriv da eller en. / Write da or en.")
    case .notALanguage:
      LocalisedText(da: "Skriv da, en eller begge.", en: "Write da, en or both.")
    case .notADate(let answer):
      LocalisedText(
        da: "»\(answer)« er ikke en dato, der findes. Skriv år, måned og dag, fx 2026-07-01.",
        en: "“\(answer)” is no day of the calendar. Write year, month and day, such as 2026-07-01.")
    case .before(let first):
      LocalisedText(
        da: "Det er før \(first.text), hvor loven begynder at gælde.",
        en: "That is before \(first.text), when the law begins to hold.")
    case .notAmong(let answer, let known):
      LocalisedText(
        da: "»\(answer)« er ikke på listen." + (proposal(answer, known).map { " Mente du \($0)?" } ?? ""),
        en: "“\(answer)” is not on the list." + (proposal(answer, known).map { " Did you mean \($0)?" } ?? ""))
    case .notAnIdentifier, .notACode, .taken, .fileExists, .placeholder: reasonOfName(refusal)
    default: reasonOfContent(refusal)
    }
  }

  private static func proposal(_ answer: String, _ known: [String]) -> String? { nearestName(to: answer, among: known) }

  private static func reasonOfName(_ refusal: Refusal) -> LocalisedText {
    switch refusal {
    case .notAnIdentifier(let answer, let proposal):
      LocalisedText(
        da: "»\(answer)« kan ikke være et navn: brug højst \(NameForm.longest) af tegnene a–z, 0–9 og bindestreg"
          + (proposal.isEmpty ? "." : ", fx \(proposal)."),
        en: "“\(answer)” cannot be a name: use at most \(NameForm.longest) of the characters a–z, 0–9 and hyphen"
          + (proposal.isEmpty ? "." : ", such as \(proposal)."))
    case .notACode(let answer, let proposal):
      LocalisedText(
        da: "»\(answer)« kan ikke bruges: begynd med a–z, brug ellers a–z, 0–9 og understreg, og ingen af de ord, "
          + "som filerne selv bruger. Fx \(proposal).",
        en: "“\(answer)” cannot be used: begin with a–z, else use a–z, 0–9 and underscore, and none of the words that "
          + "the files use themselves. For instance \(proposal).")
    case .taken(let name):
      LocalisedText(
        da: "»\(name)« bruges allerede. Vælg et andet navn.", en: "“\(name)” is taken. Choose another name.")
    case .fileExists(let path):
      LocalisedText(
        da: "\(printable(path)) findes i forvejen og bliver ikke overskrevet. Vælg et andet navn.",
        en: "\(printable(path)) is there already and is not overwritten. Choose another name.")
    case .placeholder(let name):
      LocalisedText(
        da:
          "{\(printable(name))} i krøllede parenteser ville blive læst som en dimension, og den har ingen niveauer endnu. "
          + "Skriv uden parenteserne her; i filen står, hvordan en dimension laves.",
        en: "{\(printable(name))} in braces would be read as a factor, and that has no levels yet. Write without the "
          + "braces here; the file shows how a factor is made.")
    default: LocalisedText(same: "")
    }
  }

  private static func reasonOfContent(_ refusal: Refusal) -> LocalisedText {
    switch refusal {
    case .tooFewOptions:
      LocalisedText(da: "Der skal være mindst to svarmuligheder.", en: "There must be two options at least.")
    case .noVignette(let path):
      LocalisedText(
        da: "Der er ingen vignet i »\(printable(path))«. Skriv filens sti, fx Vignettes/worn-down-cleaner.yaml.",
        en:
          "There is no vignette in “\(printable(path))”. Write the file's path, such as Vignettes/worn-down-cleaner.yaml."
      )
    case .faulty(let path):
      LocalisedText(
        da:
          "Der er fejl i \(printable(path)), eller noget, det bygger på, er ikke med. Kør vignet check \(printable(path)), "
          + "ret fejlene, og svar igen.",
        en: "There are errors in \(printable(path)), or something that it rests on is not included. Run vignet check "
          + "\(printable(path)), mend the errors, and answer again.")
    case .noChoiceQuestion(let path):
      LocalisedText(
        da: "Vignetten i \(printable(path)) har intet spørgsmål, hvor man vælger ét af flere svar. Tag en anden, eller "
          + "skriv spørgsmålet først.",
        en:
          "The vignette in \(printable(path)) has no question in which one of several options is chosen. Take another, "
          + "or write the question first.")
    case .oneClass:
      LocalisedText(
        da: "Alle svar fik samme klasse, så der er intet at afgøre. Brug mindst to klasser; her kommer svarene igen.",
        en:
          "All options got the same class, so there is nothing to decide. Use two classes at least; here are the options again."
      )
    case .onePoint:
      LocalisedText(
        da: "Alle klasser fik lige mange point, så kriteriet ville intet vise. Her kommer klasserne igen.",
        en: "All classes got the same points, so the criterion would show nothing. Here are the classes again.")
    case .missingPath(let path):
      LocalisedText(
        da: "»\(path)« findes ikke. Skriv stien, som den er herfra.",
        en: "There is no “\(path)”. Write the path as it is from here.")
    case .nothingThere(let path):
      LocalisedText(
        da: "Der er intet af den slags i \(printable(path)).",
        en: "There is nothing of that kind in \(printable(path)).")
    case .lacksLanguage(let language, let file):
      LocalisedText(
        da: "\(printable(file)) har ikke alle sine tekster \(inLanguage(language)[.danish]).",
        en: "\(printable(file)) does not have all its texts \(inLanguage(language)[.english]).")
    case .noLanguageInCommon(let path):
      LocalisedText(
        da: "I \(printable(path)) er der intet sprog, som alle tekster findes på.",
        en: "In \(printable(path)) there is no language that all texts have.")
    case .fieldLeftOut(let fields):
      LocalisedText(
        da: "Vignetterne hører til fagområder, der mangler i svaret: \(fields.joined(separator: ", ")).",
        en: "The vignettes belong to fields that the answer lacks: \(fields.joined(separator: ", ")).")
    case .noMunicipality:
      LocalisedText(
        da: "Skriv mindst én kommune, fx Vordingborg, 0101, Aarhus.",
        en: "Write one municipality at least, such as Vordingborg, 0101, Aarhus.")
    default: LocalisedText(same: "")
    }
  }
}
