import Sustainability

extension Sentences {
  func title(of family: Indicator.Family) -> String {
    switch family {
    case .difficulty: say("Hvor svære er sagerne?", "How demanding are the cases?")
    case .cause: say("Hvad står i vejen i de problematiske sager?", "What stands in the way in the problematic cases?")
    case .misfit: say("Hvad er det, der ikke passer sammen?", "What does not fit together?")
    case .wildness: say("Tamme eller vilde problemer?", "Tame or wild problems?")
    case .expertise: say("Viden, og hvem der trækkes på", "Knowledge, and who is drawn on")
    case .politics: say("Politik og økonomi", "Politics and economy")
    case .load: say("Hvor mange problematiske sager?", "How many problematic cases?")
    case .culture: say("Arbejdsformen", "The way of working")
    case .colleagues: say("Erfarne kollegers bedømmelse", "Experienced colleagues' judgement")
    }
  }

  func introduction(to family: Indicator.Family) -> String {
    switch family {
    case .difficulty:
      say(
        "En vanskelig sag kræver meget arbejde, men ender med en løsning, der er fagligt tilfredsstillende. En problematisk "
          + "sag når stort set aldrig dertil. Det er især mængden af problematiske sager, der siger noget om den faglige "
          + "bæredygtighed. Hvor grænsen går, er et valg; derfor vises også tallet, når den trækkes bredere.",
        "A difficult case takes much work but ends with a professionally satisfactory solution. A problematic case hardly "
          + "ever gets there. It is above all the amount of problematic cases that tells how sustainable the work is. Where "
          + "the line is drawn is a choice; so the figure with the line drawn more widely is shown as well.")
    case .cause:
      say(
        "Sagsbehandlernes svar på, hvad der er det egentlige problem, når det ikke lykkes. Kun problematiske besvarelser.",
        "The caseworkers' answer to what the real problem is when it does not succeed. Problematic answer sets only.")
    case .misfit:
      say(
        "Faglig bæredygtighed er et samspil af mål, kompetencer og betingelser. Her ses, hvad sagsbehandlerne først og fremmest "
          + "ville have anderledes, for at det oftere lykkedes. Kun problematiske besvarelser.",
        "Professional sustainability is an interplay of goals, competences and conditions. Here is what the caseworkers "
          + "would change first for it to succeed more often. Problematic answer sets only.")
    case .wildness:
      say(
        "Et tamt problem har én løsning, som alle kan se er den rigtige. Et vildt problem bedømmes forskelligt af dem, det "
          + "angår. Vildhed hører til problemet: en høj andel er hverken god eller dårlig.",
        "A tame problem has one solution that everyone can see is right. A wild problem is judged differently by those it "
          + "concerns. Wildness belongs to the problem: a high share is neither good nor bad.")
    case .expertise:
      say(
        "Om sagsbehandlerne selv har den viden, sagen kræver, og om de ellers ville hente den hos specialister. Om egne "
          + "kolleger hører med til det faglige netværk, er et åbent spørgsmål; tallene vises med og uden.",
        "Whether caseworkers have the knowledge the case requires, and whether they would otherwise get it from "
          + "specialists. Whether own colleagues belong to the professional network is an open question; the figures are "
          + "shown with and without them.")
    case .load:
      say(
        "De problematiske sager, som en sagsbehandler selv møder om året. Det er det tal, der kommer nærmest det, Høgsbro "
          + "kalder mængden af problematiske sager.",
        "The problematic cases that a caseworker meets in a year. It is nearest to what Høgsbro calls the amount of "
          + "problematic cases.")
    case .culture:
      say(
        "To skalaer for arbejdsformen, hver fra 0 til 100. Det er ikke de to ender af én skala: godt socialt arbejde rummer "
          + "elementer af begge.",
        "Two scales of the way of working, each from 0 to 100. They are not the two ends of one: good social work holds "
          + "elements of both.")
    case .politics:
      say(
        "Svar på spørgsmål, som hver sagsbehandler får én gang. Spørgsmålene er følsomme, og tallene beskriver, hvad "
          + "sagsbehandlerne har oplevet, ikke hvad politikerne har ment.",
        "Answers to questions that each caseworker gets once. The questions are sensitive, and the figures tell what the "
          + "caseworkers have met with, not what the politicians intended.")
    case .colleagues: colleaguesJudgement
    }
  }

  /// What stands over the section on raters and panel.
  private var colleaguesJudgement: String {
    say(
      "Hvordan erfarne kolleger bedømmer besvarelserne: point efter kriterierne, andelen, der opfylder hvert kriterium, og "
        + "hvor tit sagsbehandlerne vælger som ekspertpanelet. Det er en anden målestok end de problematiske sager, som "
        + "sagsbehandlerne selv gør rede for, og de to lægges aldrig sammen.",
      "How experienced colleagues judge the answers: points by the criteria, the share that meets each criterion, and how "
        + "often caseworkers choose as the panel of experts does. This is another yardstick than the problematic cases, of "
        + "which caseworkers themselves give account, and the two are never added up.")
  }

  /// What the stacked bar of a family divides.
  func barSubject(_ family: Indicator.Family) -> String {
    switch family {
    case .difficulty:
      say("Afgjorte besvarelser efter sværhed", "Decided answer sets by difficulty")
    case .cause:
      say("Problematiske besvarelser efter årsag", "Problematic answer sets by cause")
    case .misfit:
      say(
        "Problematiske besvarelser efter, hvad der først skulle være anderledes",
        "Problematic answer sets by what should change first")
    case .load, .wildness, .expertise, .politics, .culture, .colleagues: title(of: family)
    }
  }

  /// What the dots of a family show.
  func dotSubject(_ measure: Indicator.Measure) -> String {
    switch measure {
    case .share: say("Andele med 95 %-intervaller", "Shares with 95% intervals")
    case .score: say("Del af det højest mulige med 95 %-intervaller", "Part of the most there is, with 95% intervals")
    case .points: say("Point fra 0 til 100 med 95 %-intervaller", "Points from 0 to 100 with 95% intervals")
    case .perYear:
      say(
        "Sager pr. sagsbehandler om året med 95 %-intervaller",
        "Cases per caseworker and year with 95% intervals")
    }
  }
  var dotSubject: String { dotSubject(.share) }

  /// What stands after a figure that is no share; `nil` for shares, which say so themselves.
  func unit(_ measure: Indicator.Measure) -> String? {
    switch measure {
    case .share, .score: nil
    case .points: say("point af 100", "points of 100")
    case .perYear: say("sager pr. sagsbehandler om året", "cases per caseworker and year")
    }
  }

  // MARK: Plain and adjusted

  func adjusted(_ name: String) -> String { say("\(name), justeret", "\(name), adjusted") }
  func asAnswered(_ name: String) -> String { say("\(name), som der er svaret", "\(name), as answered") }
  var adjustedHead: String { say("Justeret", "Adjusted") }
  var adjustedInOneLine: String {
    say(
      "Justeret: rykket mod gennemsnittet, jo mere, jo mindre der vides.",
      "Adjusted: moved towards the mean, the more the less is known.")
  }

  var routine: String { say("Rutine", "Routine") }
  var difficult: String { say("Vanskelige", "Difficult") }
  var problematic: String { say("Problematiske", "Problematic") }
}
