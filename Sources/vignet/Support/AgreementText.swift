import Diagnostics
import Statistics
import Sustainability

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
        language.say(
          "Et tal under 0 betyder, at de er mindre enige, end tilfældet ville gøre dem; det er ikke en fejl.",
          "A figure below 0 means that they agree less than chance would have it; that is no mistake."),
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The two definitions of percent agreement in the reader's language; names of methods stay as they are.
  private func plain(_ detail: String) -> String {
    switch detail {
    case "all raters agree": language.say("alle enige", detail)
    case "pairwise": language.say("parvis", detail)
    case "unweighted": language.say("uden vægte", detail)
    case "linear": language.say("lineære vægte", detail)
    case "quadratic": language.say("kvadratiske vægte", detail)
    default: detail
    }
  }

  private func head(of result: CoefficientResult) -> String {
    (result.group ?? language.say("Alle", "All"))
      + language.say(
        ": \(result.units) enheder, \(result.raters) bedømmere", ": \(result.units) units, \(result.raters) raters")
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
