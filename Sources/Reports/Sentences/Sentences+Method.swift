import Sustainability
import Vignettes

extension Sentences {
  var methodTitle: String { say("Sådan er tallene lavet", "How the figures are made") }
  var rulesTitle: String { say("Reglerne bag klasserne", "The rules behind the classes") }
  var rulesIntroduction: String {
    say(
      "Her står hver regel, så enhver klasse kan efterprøves og anfægtes. Begrundelserne er skrevet til den, der har svaret.",
      "Here is every rule, so that each class can be checked and contested. The reasons are written to the one who answered."
    )
  }
  var definitionsTitle: String { say("Hvad indikatorerne tæller", "What the indicators count") }

  /// The method in terms and explanations, as far as a page has figures made so.
  ///
  /// - Parameters:
  ///   - asked: what the study asks about.
  ///   - isAdjusted: whether any figure is adjusted.
  func method(
    minimum: Int, asked: Set<Indicator.Family>, isAdjusted: Bool
  ) -> [(term: String, explanation: String)] {
    (asked.contains(.difficulty) ? operationalisation : []) + shares + (isAdjusted ? adjusted : [])
      + comparisons(minimum: minimum)
  }

  private typealias Terms = [(term: String, explanation: String)]

  private var operationalisation: Terms {
    [
      (
        say("Vores operationalisering", "Our operationalisation"),
        say(
          "Skellet mellem vanskelige og problematiske sager er Kjeld Høgsbros (FOKUS-NYT 16, 2002). Han fandt det i "
            + "interview, og Høgsbro trykte ingen pointtabel. Reglerne her er vores, og det er sammenligningen mellem "
            + "kommuner også; hans mål var internt.",
          "The distinction between difficult and problematic cases is Kjeld Høgsbro's (FOKUS-NYT 16, 2002). He found it in "
            + "interviews, and Høgsbro printed no scoring table. The rules here are ours, and so is the comparison between "
            + "municipalities; his measure was internal.")
      )
    ]
  }

  private var shares: Terms {
    [
      (
        say("Andel", "Share"),
        say(
          "Antallet af besvarelser i klassen divideret med antallet af afgjorte besvarelser. Mangler et svar, som en "
            + "afgørelse hænger på, er besvarelsen ikke afgjort og tæller ikke med. Spørgsmål, der stilles én gang, tælles "
            + "pr. sagsbehandler. Andele er afrundet hver for sig og kan derfor give 99 eller 101 % tilsammen.",
          "The number of answer sets in the class divided by the number of decided answer sets. Where an answer that a "
            + "decision hangs on is missing, the answer set is undecided and does not count. Questions asked once are counted "
            + "per caseworker. Shares are rounded one by one and may add up to 99 or 101%.")
      ),
      (
        say("95 %-interval", "95% interval"),
        say(
          "Wilsons interval på det effektive antal besvarelser, med besvareren som stikprøveenhed: svar fra samme person "
            + "ligner hinanden, og det gør intervallet bredere. Hvor antallet af ansatte er kendt, gør det intervallet "
            + "smallere, at en stor del af dem har svaret. Det siger, hvor meget anderledes tallet kunne være blevet med "
            + "andre sagsbehandlere af samme slags, og dækker ikke frafald eller valget af vignetter.",
          "Wilson's interval on the effective number of answer sets, with the respondent as sampling unit: answers by the "
            + "same person are alike, and that makes the interval wider. Where the number of employed is known, a large part of "
            + "them having answered makes it narrower. It tells how different the figure could have been "
            + "with other caseworkers of the same kind, and does not cover non-response or the choice of vignettes.")
      ),
    ]
  }

  private var adjusted: Terms {
    [
      (
        say("Justeret", "Adjusted"),
        say(
          "Med få svar bliver en kommunes tal let højt eller lavt ved et tilfælde. Det justerede tal er derfor rykket mod "
            + "gennemsnittet, jo mere, jo mindre der vides. Det kommer fra en logistisk model med tilfældige virkninger af "
            + "kommune, sagsbehandler, vignet og kommune på vignet, hvor hver vignet vejer det, undersøgelsen har sat. "
            + "Intervallerne holder i gennemsnit over kommunerne, mindre for dem, der ligger længst fra midten. Tal, der er "
            + "justeret, skal der ikke regnes videre på.",
          "With few answers a municipality's figure easily becomes high or low by chance. The adjusted figure is therefore "
            + "moved towards the mean, the more the less is known. It comes from a logistic model with random effects of "
            + "municipality, caseworker, vignette and municipality on vignette, in which each vignette weighs what the study "
            + "has set. The intervals hold on average over the municipalities, less so for those furthest from the middle. "
            + "Adjusted figures are not to be put into further calculations.")
      )
    ]
  }

  private func comparisons(minimum: Int) -> Terms {
    [
      (
        say("Kan ikke skelnes", "Cannot be told apart"),
        say(
          "Siges, når to 95 %-intervaller overlapper. Det er en forsigtig tommelfingerregel til at læse tallene med, ikke en "
            + "statistisk test, og at noget ikke kan skelnes, betyder ikke, at det er ens.",
          "Said when two 95% intervals overlap. It is a cautious rule of thumb for reading the figures, not a statistical "
            + "test, and that things cannot be told apart does not mean that they are the same.")
      ),
      (
        say("Alle kommuner under ét", "All municipalities together"),
        say(
          "Alle besvarelser i undersøgelsen lagt sammen, kommunens egne iberegnet. Kommuner med mange besvarelser fylder "
            + "mest.",
          "All answer sets of the study put together, the municipality's own included. Municipalities with many answer sets "
            + "count most.")
      ),
      (
        say("Mindste grundlag", "Minimum basis"),
        say(
          "Et tal vises kun, når det hviler på mindst \(minimum) besvarere, og når det ikke kan bruges til at regne et skjult "
            + "tal ud. Ellers står der »\(fewerThan(minimum))«.",
          "A figure is shown only when it rests on at least \(minimum) respondents, and when it cannot be used to work out a "
            + "hidden one. Otherwise it says “\(fewerThan(minimum))”.")
      ),
    ]
  }

  // MARK: Rubrics and vignettes

  func version(_ version: Int) -> String { say("version \(version)", "version \(version)") }
  func status(_ status: Status?) -> String {
    switch status {
    case .draft?: say("udkast", "draft")
    case .piloted?: say("afprøvet", "piloted")
    case .agreed?: say("vedtaget", "agreed")
    case nil: say("status ikke oplyst", "status not told")
    }
  }
  func law(_ standing: Standing) -> String {
    switch (standing.lawFrom, standing.lawTo) {
    case (let from?, let to?): say("lov fra \(day(from)) til \(day(to))", "law from \(day(from)) to \(day(to))")
    case (let from?, nil): say("lov fra \(day(from))", "law from \(day(from))")
    case (nil, let to?): say("lov til \(day(to))", "law to \(day(to))")
    case (nil, nil): say("ingen lovdato", "no date of law")
    }
  }
  var sourceLabel: String { say("Grundlag:", "Basis:") }
  var readsLabel: String { say("Læser:", "Reads:") }
  var onlyWhen: String { say("Kun når", "Only when") }
  func rule(_ number: Int) -> String { say("regel \(number)", "rule \(number)") }
  var andAlso: String { say(", og ", ", and ") }
  var always: String { say("altid", "always") }
  var becauseLabel: String { say("Fordi:", "Because:") }
  func factor(_ name: String) -> String { say("vignettens dimension \(name)", "the vignette's factor \(name)") }

  var alsoUsedTitle: String { say("Andre vurderingsskemaer i undersøgelsen", "Other rubrics of the study") }
  var rubricHead: String { say("Vurderingsskema", "Rubric") }
  var versionHead: String { say("Version", "Version") }
  var statusHead: String { say("Status", "Status") }
  var lawHead: String { say("Lov", "Law") }

  var criterionHead: String { say("Kriterium", "Criterion") }
  var weightHead: String { say("Vægt", "Weight") }
  var scorerHead: String { say("Gives af", "Scored by") }
  var levelsHead: String { say("Trin", "Levels") }
  var byRules: String { say("regler", "rules") }
  var byRaters: String { say("bedømmere", "raters") }
  func points(_ score: String) -> String { say("\(score) point", score == "1" ? "1 point" : "\(score) points") }
  func lawReference(_ reference: String, asOf day: String, isChecked: Bool, by: String?) -> String {
    let checked =
      isChecked
      ? say("efterset", "checked") + (by.map { say(" af \($0)", " by \($0)") } ?? "")
      : say("ikke efterset af jurist", "not checked by a lawyer")
    return say("\(reference) pr. \(day), \(checked)", "\(reference) as of \(day), \(checked)")
  }

  // MARK: Cells in plain words

  func anyOf(_ options: [String]) -> String {
    say("mindst én af \(either(options))", "at least one of \(either(options))")
  }
  func allOf(_ options: [String]) -> String { say("alle: \(both(options))", "all of \(both(options))") }
  func noneOf(_ options: [String]) -> String { say("hverken \(either(options))", "none of \(either(options))") }
  func count(_ amount: String) -> String { say("antal valgte: \(amount)", "number chosen: \(amount)") }
  func not(_ tests: String) -> String { say("ikke \(tests)", "not \(tests)") }
  var answered: String { say("besvaret", "answered") }
  var notAnswered: String { say("ikke besvaret", "not answered") }
  func text(_ text: String) -> String { say("teksten \(quoted(text))", "the text \(quoted(text))") }
  func atLeast(_ number: String) -> String { say("mindst \(number)", "at least \(number)") }
  func moreThan(_ number: String) -> String { say("over \(number)", "over \(number)") }
  func atMost(_ number: String) -> String { say("højst \(number)", "at most \(number)") }
  func lessThan(_ number: String) -> String { say("under \(number)", "under \(number)") }
  var anyNumber: String { say("et tal", "any number") }
}
