import Diagnostics
import Statistics
import Studies
import Sustainability

/// What has changed since the wave before, as tables for the terminal.
struct TrendText {
  let trend: Trend
  let language: Language

  var text: String {
    var lines = trend.isSimulated ? [Sentences.simulatedFigures[language], ""] : []
    lines += [Sentences.trendHead(earlier: trend.earlierWave, now: trend.wave)[language], ""]
    if !trend.gaps.isEmpty {
      lines.append(Sentences.trendGaps[language])
      lines += trend.gaps.map { "  " + $0.sentence[language] }
      lines.append("")
    }
    if !trend.vignettes.isEmpty {
      lines += [Sentences.trendVignettes(trend.vignettes)[language], ""]
    }
    for municipality in trend.municipalities.map({ Optional($0) }) + [nil] {
      let rows = trend.rows.filter { $0.municipality == municipality?.id }
      if rows.isEmpty { continue }
      lines.append(
        municipality.map { "\($0.name) (\($0.id))" }
          ?? language.say(
            "De kommuner under ét, hvis egen ændring vises", "The municipalities together whose own change is shown"))
      lines += table(rows) + [""]
    }
    return lines.joined(separator: "\n")
  }

  private func table(_ rows: [Trend.Row]) -> [String] {
    let width = max(22, (rows.map(\.indicator.id.count).max() ?? 0) + 1)
    let head =
      "  " + "".padded(to: width) + language.say("dengang", "then").padded(to: 10)
      + language.say("nu", "now").padded(to: 10)
      + language.say("ændring", "change").padded(to: 10) + "95 %".padded(to: 18) + language.say("grundlag", "basis")
    return [head] + rows.map { "  " + $0.indicator.id.padded(to: width) + cells(of: $0) }
  }

  private func cells(of row: Trend.Row) -> String {
    guard let change = row.change else { return row.explanation?[language] ?? "–" }
    let figures = IndicatorFigure(measure: .share, language: language)
    let interval = change.interval.map { figures.interval($0) } ?? "–"
    let basis = language.say(
      "\(change.earlier.answerSets) svar fra \(change.earlier.respondents), \(change.now.answerSets) fra \(change.now.respondents)",
      "\(change.earlier.answerSets) answers of \(change.earlier.respondents), \(change.now.answerSets) of "
        + "\(change.now.respondents)")
    let line =
      figures.text(change.earlier.value).padded(to: 10) + figures.text(change.now.value).padded(to: 10)
      + points(change.difference.value).padded(to: 10) + interval.padded(to: 18) + basis
    return row.explanation.map { line + "; " + $0[language] } ?? line
  }

  private func points(_ share: Double) -> String {
    (share > 0 ? "+" : "") + NumberFormat(language).fixed(share * 100, decimals: 1)
  }
}

extension Sentences {
  static func trendHead(earlier: Int, now: Int) -> LocalisedText {
    LocalisedText(
      da: "Ændringer fra bølge \(earlier) til bølge \(now), i procentpoint (simple andele)",
      en: "Changes from wave \(earlier) to wave \(now), in percentage points (plain shares)")
  }

  static var trendGaps: LocalisedText { LocalisedText(da: "Kan ikke sammenlignes:", en: "Cannot be compared:") }

  static func trendVignettes(_ names: [String]) -> LocalisedText {
    let list = names.joined(separator: ", ")
    return LocalisedText(
      da: "Tallene er over de vignetter, begge bølger har til fælles: \(list)",
      en: "The figures are over the vignettes that both waves share: \(list)")
  }

  static func noEarlierWave(_ wave: Int) -> LocalisedText {
    LocalisedText(
      da: "før bølge \(wave) er der ingen bølge med svar at sammenligne med",
      en: "before wave \(wave) there is no wave with answers to compare with")
  }
}
