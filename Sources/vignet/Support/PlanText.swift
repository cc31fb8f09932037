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
      ([size, guesses, staff].compactMap(\.self) + ["", say("Kort sagt", "In short")]
      + words.map { "  - " + $0 } + ["", PlanFigures(study: study, language: language).text, ""]
      + [respondents, method]).joined(separator: "\n") + "\n"
  }

  // MARK: The plan

  private var size: String {
    let (municipalities, each) = (plan.municipalities, plan.respondents * plan.perRespondent)
    let dealt =
      plan.perRespondent == plan.vignettes
      ? counted(plan.vignettes, "vignet", "vignetter", "vignette", "vignettes")
      : say(
        "\(plan.perRespondent) af \(plan.vignettes) vignetter", "\(plan.perRespondent) of \(plan.vignettes) vignettes")
    let who = counted(plan.respondents, "besvarer", "besvarere", "respondent", "respondents")
    let all = format.whole(municipalities * each)
    let sets =
      municipalities == 1
      ? say("\(all) besvarelser i alt", "\(all) answer sets in all")
      : say(
        "\(format.whole(each)) besvarelser fra hver kommune, \(all) i alt",
        "\(format.whole(each)) answer sets from each municipality, \(all) in all")
    return counted(municipalities, "kommune", "kommuner", "municipality", "municipalities")
      + say(" med \(who)", " with \(who)")
      + (municipalities == 1 ? "" : say(" i hver", " each"))
      + say(", som hver besvarer \(dealt): \(sets).", ", who each answer \(dealt): \(sets).")
  }

  private var guesses: String {
    let correlation = format.fixed(plan.correlation, decimals: 2)
    let guessed = say(
      "Antaget: en andel på \(percent(plan.share)) og en korrelation på \(correlation) mellem en besvarers svar.",
      "Assumed: a share of \(percent(plan.share)) and a correlation of \(correlation) between a respondent's answers.")
    guard plan.designEffect > 1 else { return guessed }
    let sets = plan.respondents * plan.perRespondent
    let worth = format.fixed(Double(sets) / plan.designEffect, decimals: 0)
    return guessed
      + say(
        "\n\(format.whole(sets)) besvarelser siger da lige så meget som \(worth), der kom fra hver sin besvarer.",
        "\n\(format.whole(sets)) answer sets then tell as much as \(worth) that came from different respondents.")
  }

  private var staff: String? {
    plan.employed.map { employed in
      let all = format.whole(employed)
      return say(
        "Der er \(all) ansatte i hver kommune, og tallene gælder netop dem.",
        "\(all) are employed in each municipality, and the figures are about these very people.")
    }
  }

  // MARK: In short

  private var precision: String {
    let who = counted(plan.respondents, "besvarer", "besvarere", "respondent", "respondents")
    switch plan.municipality {
    case .failure(let reason):
      return say(
        "Med \(who) får en kommunes andel intet interval: \(reason.planSentence[language]).",
        "With \(who) a municipality's share has no interval: \(reason.planSentence[language]).")
    case .success(let precision):
      return say(
        "Med \(who) får en kommunes andel på \(percent(plan.share)) en usikkerhed på omkring "
          + "± \(points(precision.halfWidth)) (\(percent(plan.confidence.level))-interval).",
        "With \(who) a municipality's share of \(percent(plan.share)) will be known to within about "
          + "± \(points(precision.halfWidth)) (\(percent(plan.confidence.level)) interval).")
    }
  }

  private var wholeStudy: String? {
    guard plan.municipalities > 1, let precision = try? plan.study.get() else { return nil }
    return say(
      "Hele undersøgelsens andel får en usikkerhed på omkring ± \(points(precision.halfWidth)).",
      "The share of the whole study will be known to within about ± \(points(precision.halfWidth)).")
  }

  private var power: String? {
    guard let difference = study.difference, let one = study.power(comparisons: 1) else { return nil }
    guard let seen = try? one.get() else {
      guard case .failure(let reason) = one else { return nil }
      return say("Ingen forskel kan ses: ", "No difference can be seen: ") + reason.planSentence[language] + "."
    }
    let (own, rest) = (percent(plan.share + difference), percent(plan.share))
    let text = say(
      "Er en kommunes andel \(own), mens den er \(rest) i resten, ses forskellen i omkring \(ofHundred(seen)) sådanne "
        + "undersøgelser.",
      "If one municipality's share is \(own) and that of the rest \(rest), the difference will be seen in about "
        + "\(ofHundred(seen)) such studies.")
    guard plan.municipalities > 2, let all = try? study.power(comparisons: study.comparisons)?.get() else {
      return text
    }
    return text
      + say(
        " Sammenlignes alle \(study.comparisons) kommuner med resten, skal grænsen være strengere, og så ses den i omkring "
          + "\(ofHundred(all)).",
        " If all \(study.comparisons) municipalities are compared with the rest, the limit must be stricter, and it will be "
          + "seen in about \(ofHundred(all)).")
  }

  private var smallest: String? {
    let usual = format.fixed(StudyPlan.usualPower * 10, decimals: 0)
    switch study.smallestDifference(comparisons: 1) {
    case .failure(.noDifferenceLargeEnough):
      return say(
        "Regn ikke med at se nogen forskel: ikke engang den størst mulige ses i \(usual) af 10 sådanne undersøgelser.",
        "Do not count on seeing any difference: not even the largest possible is seen in \(usual) of 10 such studies.")
    case .failure: return nil
    case .success(let one):
      let all = plan.municipalities > 2 ? try? study.smallestDifference(comparisons: study.comparisons).get() : nil
      return say(
        "Regn ikke med at se forskelle under \(points(abs(one))): først derfra ses de i \(usual) af 10 sådanne undersøgelser"
          + (all.map { ", og først fra \(points(abs($0))), når alle kommuner sammenlignes med resten." } ?? "."),
        "Do not count on seeing differences under \(points(abs(one))): only from there on are they seen in \(usual) of 10 "
          + "such studies"
          + (all.map { ", and only from \(points(abs($0))) when all municipalities are compared with the rest." } ?? ".")
      )
    }
  }

  private var needed: String? {
    study.needed.map { needed in
      let goal = "± " + points(needed.halfWidth)
      let any = (try? needed.ofAnyStaff.get()).map(format.whole) ?? say("over en million", "more than a million")
      guard let employed = plan.employed, let staff = needed.ofStaff else {
        return say(
          "Til \(goal) skal hver kommune have \(any) besvarere.",
          "For \(goal) each municipality needs \(any) respondents.")
      }
      let all = format.whole(employed)
      if let enough = try? staff.get() {
        return say(
          "Til \(goal) skal \(format.whole(enough)) af de \(all) ansatte i hver kommune svare.",
          "For \(goal), \(format.whole(enough)) of the \(all) employed in each municipality must answer.")
      }
      let best = needed.halfWidthOfAll.map { "± " + points($0) }
      return say(
        "Til \(goal) skulle hver kommune have \(any) besvarere, men der er kun \(all) ansatte."
          + (best.map { " Selv når alle svarer, er usikkerheden \($0)." } ?? ""),
        "For \(goal) each municipality would need \(any) respondents, but only \(all) are employed."
          + (best.map { " Even when all of them answer it is \($0)." } ?? ""))
    }
  }

  /// What the report would not even show.
  private var withheld: String? {
    guard plan.respondents < Self.usualMinimum else { return nil }
    return say(
      "Rapporten tilbageholder tal, der hviler på færre end \(Self.usualMinimum) besvarere, medmindre undersøgelsen "
        + "sætter en anden grænse.",
      "The report withholds figures that rest on fewer than \(Self.usualMinimum) respondents, unless the study sets "
        + "another minimum.")
  }

  /// The minimum of a study that sets none.
  private static let usualMinimum = 5

  // MARK: What to bear in mind

  private var respondents: String {
    say(
      "Besvarere er dem, der svarer, ikke dem, der bliver spurgt. Andel og korrelation er gæt: prøv også med andre.",
      "Respondents are those who answer, not those who are asked. Share and correlation are guesses: try others too.")
  }

  private var method: String {
    say(
      "Formlen er rapportens eget interval, som det bliver ved den antagne andel; styrken er en tosidet test af én kommune "
        + "mod resten.\nDen strengere grænse er Bonferronis; med Benjamini og Hochbergs metode ligger styrken imellem.",
      "The formula is the report's own interval as it will be at the assumed share; the power is that of a two-sided test "
        + "of one\nmunicipality against the rest. The stricter limit is Bonferroni's; with Benjamini and Hochberg's method "
        + "the power lies between.")
  }

  // MARK: Pieces

  private func say(_ da: String, _ en: String) -> String { language == .danish ? da : en }

  private func counted(_ count: Int, _ one: String, _ many: String, _ oneEnglish: String, _ manyEnglish: String)
    -> String
  {
    format.whole(count) + " " + (count == 1 ? say(one, oneEnglish) : say(many, manyEnglish))
  }

  /// A share; as many decimals as it was written with, up to two.
  private func percent(_ share: Double) -> String {
    let decimals = (0..<2).first { decimals in
      let scaled = share * (decimals == 0 ? 100 : 1_000)
      return abs(scaled - scaled.rounded()) < 1e-9
    }
    return format.percent(share, decimals: decimals ?? 2)
  }

  /// A distance between shares, such as `15 percentage points`.
  private func points(_ distance: Double) -> String {
    let isWhole = abs(distance * 100 - (distance * 100).rounded()) < 1e-9
    return format.fixed(distance * 100, decimals: distance < 0.0995 && !isWhole ? 1 : 0)
      + say(" procentpoint", " percentage points")
  }

  /// A probability, such as `44 of 100`.
  private func ofHundred(_ probability: Double) -> String {
    let whole = Int((probability * 100).rounded())
    let count = min(99, max(1, whole))
    let bound = whole > count ? say("over ", "more than ") : whole < count ? say("under ", "less than ") : ""
    return bound + say("\(count) af 100", "\(count) of 100")
  }
}
