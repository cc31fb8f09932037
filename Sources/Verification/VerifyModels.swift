import Statistics

/// Mixed models.
extension ReferenceVerification {
  private struct Problem {
    let rows: BinomialRows
    let effectNames: [String]
    let groups: [(name: String, levels: ColumnLevels)]
  }

  private static func problem(_ input: VerificationInput) throws -> Problem {
    let formula = try ModelFormula(try input.text("formula").required()).required()
    if let x = input.counts("x"), let n = input.counts("n"), let group = formula.groups.first {
      let levels = ColumnLevels(x.indices.map { String($0 + 1) })
      return Problem(
        rows: try BinomialRows(successes: x, trials: n), effectNames: ["(Intercept)"], groups: [(group, levels)])
    }
    let successes = try input.column(formula.successes).required().compactMap { Int($0) }
    let trials = try formula.trials.map { try input.column($0).required().compactMap { Int($0) } }
    let design = DesignColumns(
      try formula.predictors.map { ($0, try input.column($0).required()) }, rowCount: successes.count)
    return Problem(
      rows: try BinomialRows(
        successes: successes, trials: trials ?? successes.map { _ in 1 }, predictors: design.rows),
      effectNames: design.names,
      groups: try formula.groups.map { ($0, ColumnLevels(try input.column($0).required())) })
  }

  static func randomIntercept(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let problem = try problem(input)
    guard problem.groups.count == 1 else { throw VerificationInputFault() }
    let levels = problem.groups[0].levels
    let points = input.number("nAGQ").flatMap { Int(exactly: $0) } ?? 1
    let model = Result { () throws(Undefined) in
      try RandomInterceptLogistic(problem.rows, groups: levels.indices, integral: .points(points))
    }
    let keys = ["fixef", "se", "sigma", "logLik", "marginal_logLik_at_estimate", "blup_mode", "blup_sd"]
    figures.set(keys, model) { model, figures in
      figures.set("fixef", model.effects)
      figures.set("se", model.standardErrors)
      figures.set("sigma", model.deviation)
      figures.set("logLik", model.logLikelihood)
      figures.set("marginal_logLik_at_estimate", model.exactLogLikelihood)
      figures.set("blup_mode", model.intercepts.map(\.mode))
      figures.set("blup_sd", model.intercepts.map(\.deviation))
    }
    figures.set("fixef_names", problem.effectNames)
    figures.set("levels", levels.names)
    return figures
  }

  /// The files list at most so many levels of a factor.
  private static let mostLevelsListed = 40

  static func crossed(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let problem = try problem(input)
    let model = Result { () throws(Undefined) in
      var factors: [GroupingFactor] = []
      for (_, levels) in problem.groups {
        factors.append(try GroupingFactor(levels: levels.indices, count: levels.names.count))
      }
      return try CrossedLogistic(problem.rows, factors: factors)
    }
    figures.set(["fixef", "se", "sigma", "logLik"], model) { model, figures in
      figures.set("fixef", model.effects)
      figures.set("se", model.standardErrors)
      figures.set("logLik", model.logLikelihood)
      figures.set("sigma", Dictionary(zip(problem.groups.map(\.name), model.deviations)) { first, _ in first })
      for (group, intercepts) in zip(problem.groups, model.intercepts) {
        let listed = intercepts.prefix(mostLevelsListed)
        figures.set("blup_mode_\(group.name)", listed.map(\.mode))
        figures.set("blup_sd_\(group.name)", listed.map(\.deviation))
      }
    }
    figures.set("fixef_names", problem.effectNames)
    for (name, levels) in problem.groups {
      figures.set("blup_levels_\(name)", Array(levels.names.prefix(mostLevelsListed)))
    }
    return figures
  }

  static func rasch(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let persons = ColumnLevels(try input.column(input.text("person")).required()).indices
    let raters = input.column(input.text("rater")).map { ColumnLevels($0).indices } ?? persons.map { _ in 0 }
    var responses: [FacetResponse] = []
    if let items = input.texts("items") {
      for (item, name) in items.enumerated() {
        for (row, answer) in try input.column(name).required().enumerated() where answer == "0" || answer == "1" {
          responses.append(
            FacetResponse(person: persons[row], item: item, rater: raters[row], isYes: answer == "1"))
        }
      }
    } else {
      let items = ColumnLevels(try input.column(input.text("item")).required()).indices
      let answers = try input.column(input.text("outcome")).required()
      for (row, answer) in answers.enumerated() where answer == "0" || answer == "1" {
        responses.append(
          FacetResponse(person: persons[row], item: items[row], rater: raters[row], isYes: answer == "1"))
      }
    }
    let model = Result { () throws(Undefined) in try FacetsRasch(responses) }
    let keys = ["item_difficulty", "item_se", "xsi", "se", "person_variance", "deviance", "npersons"]
    figures.set(keys, model) { model, figures in
      figures.set("item_difficulty", model.items.map(\.value))
      figures.set("item_se", model.items.map(\.partialStandardError))
      let measures = model.items + model.raters
      figures.set("xsi", measures.map(\.value))
      figures.set("se", measures.map(\.partialStandardError))
      figures.set("person_variance", model.personVariance)
      figures.set("deviance", model.deviance)
      figures.set("npersons", model.persons)
    }
    return figures
  }
}
