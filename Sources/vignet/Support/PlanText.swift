import Diagnostics
import Statistics

/// A plan in words for the terminal: first what it means, then the figures behind it.
struct PlanText {
  let study: PlannedStudy
  let language: Language

  private var plan: StudyPlan { study.plan }
  private var format: NumberFormat { NumberFormat(language) }

  var text: String {
    let words = [precision, wholeStudy, power, smallest, needed, withheld].compactMap(\.self)
    return
      ([size, guesses, staff].compactMap(\.self) + ["", language.say("Kort sagt", "In short")]
      + words.map { "  - " + $0 } + ["", PlanFigures(study: study, language: language).text, ""]
      + [respondents, method, comparing].compactMap(\.self)).joined(separator: "\n") + "\n"
  }

  // MARK: The plan

  private var size: String {
    let (municipalities, each) = (plan.municipalities, plan.respondents * plan.perRespondent)
    let dealt =
      plan.perRespondent == plan.vignettes
      ? counted(plan.vignettes, "vignet", "vignetter", "vignette", "vignettes")
      : language.say(
        "\(plan.perRespondent) af \(plan.vignettes) vignetter", "\(plan.perRespondent) of \(plan.vignettes) vignettes")
    let who = counted(plan.respondents, "besvarer", "besvarere", "respondent", "respondents")
    let all = sets(municipalities * each)
    let own = sets(each)
    let answering =
      plan.respondents == 1
      ? language.say(", som besvarer \(dealt)", ", who answers \(dealt)")
      : language.say(", som hver besvarer \(dealt)", ", who each answer \(dealt)")
    let total =
      municipalities == 1
      ? language.say("\(all) i alt", "\(all) in all")
      : language.say(
        "\(own) fra hver kommune, \(format.whole(municipalities * each)) i alt",
        "\(own) from each municipality, \(format.whole(municipalities * each)) in all")
    return counted(municipalities, "kommune", "kommuner", "municipality", "municipalities")
      + language.say(" med \(who)", " with \(who)") + (municipalities == 1 ? "" : language.say(" i hver", " each"))
      + "\(answering): \(total)."
  }

  private func sets(_ count: Int) -> String {
    counted(count, "besvarelse", "besvarelser", "answer set", "answer sets")
  }

  private var guesses: String {
    let correlation = format.fixed(plan.correlation, decimals: 2)
    let guessed = language.say(
      "Antaget: en andel på \(percent(plan.share)) og en korrelation på \(correlation) mellem en besvarers svar.",
      "Assumed: a share of \(percent(plan.share)) and a correlation of \(correlation) between a respondent's answers.")
    guard plan.designEffect > 1 else { return guessed }
    let count = plan.respondents * plan.perRespondent
    let worth = Double(count) / plan.designEffect
    let shown = format.fixed(worth, decimals: worth < 20 ? 1 : 0)
    return guessed
      + language.say(
        "\nSå siger \(sets(count)) lige så meget som \(shown), der kommer fra hver sin besvarer.",
        "\n\(sets(count)) then tell as much as \(shown) that come from different respondents.")
  }

  private var staff: String? {
    plan.employed.map { employed in
      let all = format.whole(employed)
      return language.say(
        "Der er \(all) \(employed == 1 ? "ansat" : "ansatte") i \(everyDanish), og tallene gælder netop "
          + (employed == 1 ? "den ene." : "dem."),
        "\(all) \(employed == 1 ? "is" : "are") employed in \(everyEnglish), and the figures are about "
          + (employed == 1 ? "this very person." : "these very people."))
    }
  }

  private var everyDanish: String { plan.municipalities == 1 ? "kommunen" : "hver kommune" }
  private var everyEnglish: String { plan.municipalities == 1 ? "the municipality" : "each municipality" }

  // MARK: In short

  private var precision: String {
    let who = counted(plan.respondents, "besvarer", "besvarere", "respondent", "respondents")
    switch plan.municipality {
    case .failure(let reason):
      return language.say(
        "Med \(who) får en kommunes andel intet interval: \(reason.planSentence[language]).",
        "With \(who) a municipality's share has no interval: \(reason.planSentence[language]).")
    case .success(let precision):
      return language.say(
        "Med \(who) får en kommunes andel på \(percent(plan.share)) en usikkerhed på omkring "
          + "± \(points(precision.halfWidth)) (\(percent(plan.confidence.level))-interval).",
        "With \(who) a municipality's share of \(percent(plan.share)) will be known to within about "
          + "± \(points(precision.halfWidth)) (\(percent(plan.confidence.level)) interval).")
    }
  }

  private var wholeStudy: String? {
    guard plan.municipalities > 1, let precision = try? plan.study.get() else { return nil }
    return language.say(
      "Hele undersøgelsens andel får en usikkerhed på omkring ± \(points(precision.halfWidth)).",
      "The share of the whole study will be known to within about ± \(points(precision.halfWidth)).")
  }

  private var power: String? {
    guard let difference = study.difference, let one = study.power(comparisons: 1) else { return nil }
    // What was simulated is what the interval itself does; the formula stands in for it.
    guard let seen = study.simulated?.power ?? (try? one.get()) else {
      guard case .failure(let reason) = one else { return nil }
      return language.say("Styrken kendes ikke: ", "The power is not known: ") + reason.planSentence[language] + "."
    }
    let (own, rest) = (percent(plan.share + difference), percent(plan.share))
    let text = language.say(
      "Er en kommunes andel \(own), mens den er \(rest) i resten, ses forskellen i \(ofHundred(seen)) sådanne "
        + "undersøgelser.",
      "If one municipality's share is \(own) and that of the rest \(rest), the difference will be seen in "
        + "\(ofHundred(seen)) such studies.")
    let compared = format.whole(study.comparisons)
    guard study.comparisons > 1, let all = try? study.power(comparisons: study.comparisons)?.get() else {
      return text
    }
    return text
      + language.say(
        " Sammenlignes alle \(compared) kommuner med resten, skal der en strengere grænse til, og så ses den i "
          + "\(ofHundred(all)).",
        " If all \(compared) municipalities are compared with the rest, the limit must be stricter, and it will be "
          + "seen in \(ofHundred(all)).")
  }

  private var smallest: String? {
    let usual = format.fixed(StudyPlan.usualPower * 10, decimals: 0)
    switch study.smallestDifference(comparisons: 1) {
    case .failure(.tooFewExpected):
      return language.say(
        "Hvor stor en forskel der skal til, kan formlen ikke sige: \(Undefined.tooFewExpected.planSentence[language]) "
          + "(--difference).",
        "How large a difference it takes the formula cannot say: \(Undefined.tooFewExpected.planSentence[language]) "
          + "(--difference).")
    case .failure: return nil
    case .success(let one):
      let all = study.comparisons > 1 ? try? study.smallestDifference(comparisons: study.comparisons).get() : nil
      let side = study.isIncrease ? language.say("højere", "higher") : language.say("lavere", "lower")
      return language.say(
        "Regn ikke med at se en kommune ligge \(side) end resten, hvis forskellen er under \(points(abs(one))): først derfra "
          + "ses den i \(usual) af 10 sådanne undersøgelser"
          + (all.map { ", og først fra \(points(abs($0))), når alle kommuner sammenlignes med resten." } ?? "."),
        "Do not count on seeing that a municipality is \(side) than the rest by less than \(points(abs(one))): only from "
          + "there on is it seen in \(usual) of 10 such studies"
          + (all.map { ", and only from \(points(abs($0))) when all municipalities are compared with the rest." } ?? ".")
      )
    }
  }

  private var needed: String? {
    study.needed.map { needed in
      let goal = "± " + points(needed.halfWidth)
      let any =
        (try? needed.ofAnyStaff.get()).map(format.whole) ?? language.say("over en million", "more than a million")
      guard let employed = plan.employed, let staff = needed.ofStaff else {
        return language.say(
          "Til \(goal) skal \(everyDanish) have \(any) besvarere.",
          "For \(goal) \(everyEnglish) needs \(any) respondents.")
      }
      let all = format.whole(employed)
      if let enough = try? staff.get() {
        let (some, someEnglish) =
          enough == employed
          ? ("alle \(all) ansatte", "all \(all)")
          : ("\(format.whole(enough)) af de \(all) ansatte", "\(format.whole(enough)) of the \(all)")
        return language.say(
          "Til \(goal) skal \(some) i \(everyDanish) svare.",
          "For \(goal), \(someEnglish) employed in \(everyEnglish) must answer.")
      }
      let best = needed.halfWidthOfAll.map { "± " + points($0) }
      return language.say(
        "Til \(goal) skulle \(everyDanish) have \(any) besvarere, men der er kun \(all) \(employed == 1 ? "ansat" : "ansatte")."
          + (best.map { " Selv når alle svarer, er usikkerheden \($0)." } ?? ""),
        "For \(goal) \(everyEnglish) would need \(any) respondents, but only \(all) \(employed == 1 ? "is" : "are") employed."
          + (best.map { " Even when all of them answer it is \($0)." } ?? ""))
    }
  }

  /// What the report would not even show.
  private var withheld: String? {
    guard plan.respondents < Self.usualMinimum else { return nil }
    return language.say(
      "Rapporten tilbageholder tal, der hviler på færre end \(Self.usualMinimum) besvarere, medmindre undersøgelsen "
        + "sætter en anden grænse.",
      "The report withholds figures that rest on fewer than \(Self.usualMinimum) respondents, unless the study sets "
        + "another minimum.")
  }

  /// The minimum of a study that sets none.
  private static let usualMinimum = 5

  // MARK: What to bear in mind

  private var respondents: String {
    language.say(
      "Besvarere er dem, der svarer, ikke dem, der bliver spurgt. Andel og korrelation er gæt: prøv også med andre.",
      "Respondents are those who answer, not those who are asked. Share and correlation are guesses: try others too.")
  }

  private var method: String {
    language.say(
      "Formlen for ± er rapportens eget interval, som det bliver ved den antagne andel.",
      "The formula for ± is the report's own interval as it will be at the assumed share.")
      + (study.simulated == nil
        ? language.say(
          "\nDer er ikke simuleret: en undersøgelse af den størrelse tager for lang tid, eller der er ikke bedt om det.",
          "\nNothing was simulated: a study of that size takes too long, or it was not asked for.") : "")
  }

  private var comparing: String? {
    guard plan.municipalities > 1 else { return nil }
    let test = language.say(
      "Styrken er en tosidet test af én kommune mod resten; rapporten laver den ikke.",
      "The power is that of a two-sided test of one municipality against the rest, which the report does not make.")
    guard study.comparisons > 1 else { return test }
    return test
      + language.say(
        " Den strengere grænse er Bonferronis;\nmed Benjamini og Hochbergs metode ligger styrken imellem.",
        " The stricter limit is Bonferroni's;\nwith Benjamini and Hochberg's method the power lies in between.")
  }

  // MARK: Pieces

  private func counted(_ count: Int, _ one: String, _ many: String, _ oneEnglish: String, _ manyEnglish: String)
    -> String
  {
    format.whole(count) + " " + (count == 1 ? language.say(one, oneEnglish) : language.say(many, manyEnglish))
  }

  /// A share; as many decimals as it was written with, up to two.
  private func percent(_ share: Double) -> String {
    let decimals = (0..<2).first { decimals in
      let scaled = share * (decimals == 0 ? 100 : 1_000)
      return abs(scaled - scaled.rounded()) < 1e-9
    }
    return format.percent(share, decimals: decimals ?? 2)
  }

  /// A distance between shares, such as `15 percentage points`, with about two digits.
  private func points(_ distance: Double) -> String {
    let points = distance * 100
    let isWhole = points >= 0.5 && abs(points - points.rounded()) < 1e-9
    let decimals = isWhole || points >= 9.95 ? 0 : points >= 0.995 ? 1 : points >= 0.0995 ? 2 : 4
    return format.fixed(points, decimals: decimals) + language.say(" procentpoint", " percentage points")
  }

  /// A probability, such as `about 44 of 100`.
  private func ofHundred(_ probability: Double) -> String {
    let whole = Int((probability * 100).rounded())
    let count = min(99, max(1, whole))
    let bound =
      whole > count
      ? language.say("over", "more than")
      : whole < count ? language.say("under", "less than") : language.say("omkring", "about")
    return bound + language.say(" \(count) af 100", " \(count) of 100")
  }
}
