import Diagnostics
import Studies
import Sustainability

/// Indicators as a table for the terminal, municipality by municipality.
struct IndicatorText {
  let table: IndicatorTable
  let language: Language

  var text: String {
    var lines = table.isSimulated ? [Sentences.simulatedFigures[language], ""] : []
    for municipality in table.municipalities.map({ Optional($0) }) + [nil] {
      lines.append(
        municipality.map { "\($0.name) (\($0.id))" }
          ?? language.say("Alle kommuner under ét", "All municipalities together"))
      if let participation = table.participation(of: municipality?.id) { lines.append("  " + line(participation)) }
      lines += table.rows.filter { $0.municipality == municipality?.id }.map { "  " + line($0) }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// Answered, dealt, employed.
  private func line(_ participation: Participation) -> String {
    let few =
      participation.municipality == nil
      ? language.say("tilbageholdt", "withheld") : language.say("færre end", "fewer than") + " \(table.minimum)"
    let unknown = language.say("ukendt", "not known")
    let sets = participation.answerSets.map(String.init) ?? few
    let people = participation.respondents.map(String.init) ?? few
    return language.say("besvarelser/delt ud: ", "answered/dealt: ")
      + "\(sets)/\(participation.dealt.map(String.init) ?? unknown); "
      + language.say("besvarere/ansatte: ", "respondents/employed: ")
      + "\(people)/\(participation.employed.map(String.init) ?? unknown)"
  }

  private func line(_ row: IndicatorRow) -> String {
    let name = row.indicator.id.padded(to: 22)
    guard let estimate = row.estimate else { return name + (row.explanation?[language] ?? "–") }
    let format = NumberFormat(language)
    let figure = format.percent(estimate, decimals: 1).padded(to: 9)
    let basis = language.say(
      "\(row.answerSets ?? 0) svar fra \(row.respondents ?? 0)",
      "\(row.answerSets ?? 0) answers of \(row.respondents ?? 0)")
    guard let lower = row.lower, let upper = row.upper else {
      return name + figure + (row.explanation?[language] ?? "")
    }
    let interval = "[\(format.percent(lower, decimals: 1)) – \(format.percent(upper, decimals: 1))]".padded(to: 22)
    return name + figure + interval + basis
  }
}

extension String {
  /// The text followed by as many spaces as it takes.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
