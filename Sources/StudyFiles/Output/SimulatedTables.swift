import Conditions
import Diagnostics
import Studies
import Vignettes

/// The tables of invented data.
struct SimulatedTables {
  let data: StudyData
  let parts: SimulatedParts

  private func table(_ head: [String], _ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(head + ["simulated"])
    for row in rows { writer.write(row + ["yes"]) }
    return writer.bytes
  }

  func municipalities() -> [UInt8] {
    let context = Set(data.municipalities.flatMap(\.context.keys)).sorted()
    let rows = data.municipalities.map { municipality in
      [
        municipality.id, municipality.name, municipality.population.map(String.init) ?? "",
        municipality.caseworkers.map(String.init) ?? "",
      ] + context.map { municipality.context[$0].map { Answer.number($0).written } ?? "" }
    }
    return table(["municipality", "name", "population", "caseworkers"] + context, rows)
  }

  func respondents() -> [UInt8] {
    table(
      TableHeads.respondents,
      data.respondents.map {
        [$0.id, $0.municipality ?? "", $0.fields.joined(separator: "|"), $0.role.rawValue]
      })
  }

  func answers() -> [UInt8] {
    let modules = TableHeads.moduleQuestions(parts.modules)
    let own = TableHeads.ownQuestions(of: parts.vignettes)
    let rows = data.answerSets.map { answerSet in
      let key = answerSet.key
      return [
        key.respondent, key.vignette, answerSet.variant.text, String(key.wave), String(key.occasion),
        answerSet.date?.text ?? "",
      ] + modules.map { answerSet.answers[$0]?.written ?? "" }
        + own.map { $0.vignette == key.vignette ? answerSet.answers[$0.question]?.written ?? "" : "" }
    }
    return table(TableHeads.answers(parts.vignettes, parts.modules), rows)
  }

  func onceAnswers() -> [UInt8] {
    let questions = TableHeads.onceAnswers(parts.modules)
    return table(
      ["respondent", "wave"] + questions,
      data.onceAnswers.map { once in
        [once.respondent, String(once.wave)] + questions.map { once.answers[$0]?.written ?? "" }
      })
  }

  func ratings() -> [UInt8] {
    return table(
      TableHeads.ratings,
      data.ratings.map { rating in
        let key = rating.answerSet
        return [
          rating.rater, key.respondent, key.vignette, String(key.wave), String(key.occasion), rating.rubric,
          String(rating.version), rating.criterion,
          rating.points.map { Answer.number($0).written } ?? "not_relevant", rating.role.rawValue,
          rating.date?.text ?? "", "",
        ]
      })
  }
}

extension SimulationTruth {
  func indicatorTable() -> [UInt8] {
    var writer = CSVWriter()
    writer.write(["municipality", "indicator", "truth", "simulated"])
    for value in values { writer.write([value.municipality, value.indicator, rounded(value.value), "yes"]) }
    return writer.bytes
  }

  func effectTable() -> [UInt8] {
    var writer = CSVWriter()
    writer.write(["kind", "unit", "other", "effect", "simulated"])
    for effect in effects { writer.write([effect.kind, effect.unit, effect.other, rounded(effect.value), "yes"]) }
    return writer.bytes
  }

  /// Six decimals, so that the last bits of a machine's exponential function do not show.
  private func rounded(_ value: Double) -> String { Answer.number((value * 1e6).rounded() / 1e6).written }
}
