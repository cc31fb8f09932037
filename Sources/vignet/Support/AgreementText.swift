import Diagnostics
import Statistics

extension Array where Element == CoefficientResult {
  /// The results as one document (contract `vignet.agreement/1`).
  func json(in language: Language) -> JSON {
    .members([
      "format": .string("vignet.agreement/1"),
      "results": .array(map { $0.json(in: language) }),
    ])
  }
}

extension CoefficientResult {
  fileprivate func json(in language: Language) -> JSON {
    let value = try? estimate.get()
    return .members([
      "coefficient": .string(coefficient.rawValue), "level": .string(level.rawValue), "weights": .text(weights),
      "group": .text(group), "estimate": .figure(value?.value), "lower": .figure(value?.lower),
      "upper": .figure(value?.upper), "method": .text(method), "units": .integer(units), "raters": .integer(raters),
      "reason": .text(reason?.sentence[language]),
    ])
  }

  /// Why there is no figure, or why there is no interval.
  fileprivate var reason: Undefined? {
    switch estimate {
    case .failure(let reason): reason
    case .success(let estimate): estimate.intervalRefusal
    }
  }
}

/// Coefficients as a table for the terminal.
struct AgreementText {
  let results: [CoefficientResult]
  let language: Language

  private func say(_ da: String, _ en: String) -> String { language == .danish ? da : en }

  var text: String {
    var lines: [String] = []
    var heading: String?
    for result in results {
      let next = head(of: result)
      if next != heading {
        if heading != nil { lines.append("") }
        lines.append(next)
        heading = next
      }
      lines.append("  " + line(result))
    }
    if results.contains(where: { ((try? $0.estimate.get())?.value ?? 1) < 0 }) {
      lines += [
        "",
        say(
          "Et tal under 0 betyder, at de er mindre enige, end tilfældet ville gøre dem; det er ikke en fejl.",
          "A figure below 0 means that they agree less than chance would have it; that is no mistake."),
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The two definitions of percent agreement in the reader's language; names of methods stay as they are.
  private func plain(_ detail: String) -> String {
    switch detail {
    case "all raters agree": say("alle enige", detail)
    case "pairwise": say("parvis", detail)
    case "unweighted": say("uden vægte", detail)
    case "linear": say("lineære vægte", detail)
    case "quadratic": say("kvadratiske vægte", detail)
    default: detail
    }
  }

  private func head(of result: CoefficientResult) -> String {
    (result.group ?? say("Alle", "All"))
      + say(": \(result.units) enheder, \(result.raters) bedømmere", ": \(result.units) units, \(result.raters) raters")
  }

  private func line(_ result: CoefficientResult) -> String {
    let isPlain = [.percent, .icc].contains(result.coefficient)
    let detail =
      isPlain ? result.method : result.weights ?? (result.coefficient == .krippendorff ? result.level.rawValue : nil)
    let name = (result.coefficient.rawValue + (detail.map { " (\(plain($0)))" } ?? "")).padded(to: 34)
    guard let value = try? result.estimate.get() else { return name + (result.reason?.sentence[language] ?? "") }
    let format = NumberFormat(language)
    let figure = format.fixed(value.value, decimals: 3).padded(to: 8)
    guard let lower = value.lower, let upper = value.upper else {
      return name + figure + "(" + (result.reason?.sentence[language] ?? "") + ")"
    }
    return name + figure + "[\(format.fixed(lower, decimals: 3)); \(format.fixed(upper, decimals: 3))]"
  }
}

extension Undefined {
  /// Why something cannot be computed, in words.
  var sentence: LocalisedText {
    switch self {
    case .noRatings: LocalisedText(da: "der er ingen bedømmelser", en: "there are no ratings")
    case .fewerThanTwoUnits:
      LocalisedText(
        da: "der skal være mindst to enheder",
        en: "there must be two units at least")
    case .fewerThanTwoRaters:
      LocalisedText(da: "der skal være mindst to bedømmere", en: "there must be two raters at least")
    case .notTwoRaters:
      LocalisedText(
        da: "målet er kun for netop to bedømmere",
        en: "it is for exactly two raters only")
    case .noUnitRatedTwice:
      LocalisedText(da: "ingen enhed er vurderet af to", en: "no unit was rated by two raters")
    case .noCompleteUnit:
      LocalisedText(da: "ingen enhed er vurderet af alle", en: "no unit was rated by all raters")
    case .incompleteRatings:
      LocalisedText(
        da: "der mangler bedømmelser, og målet kræver dem alle",
        en: "ratings are missing, and it needs all of them")
    case .fewerThanTwoCategories, .noVariation:
      LocalisedText(
        da: "alle bedømmelser er ens, så enighed ud over tilfældet kan ikke måles",
        en: "all ratings are the same, so agreement beyond chance cannot be measured")
    case .noVariationBetweenUnits:
      LocalisedText(da: "enhederne er ikke forskellige", en: "the units do not differ")
    case .categoriesAreNotNumbers:
      LocalisedText(
        da: "bedømmelserne er ikke tal, så de har ingen orden",
        en: "the ratings are not numbers, so they have no order")
    case .negativeNumbers:
      LocalisedText(da: "et forholdstal kan ikke være negativt", en: "a ratio cannot be negative")
    default:
      LocalisedText(
        da: "det kan ikke beregnes af disse data (\(rawValue))",
        en: "it cannot be computed from these data (\(rawValue))")
    }
  }
}
