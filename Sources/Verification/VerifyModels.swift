import Statistics

/// Mixed models.
extension ReferenceVerification {
  private struct Problem {
    let rows: Result<BinomialRows, Undefined>
    let effectNames: [String]
    let groups: [(name: String, levels: ColumnLevels)]
  }

  private static func problem(_ input: VerificationInput) throws(VerificationInputFault) -> Problem {
    let formula = try ModelFormula(try input.text("formula").required()).required()
    if let x = input.counts("x"), let n = input.counts("n"), let group = formula.groups.first {
      let levels = ColumnLevels(x.indices.map { String($0 + 1) })
      return Problem(
        rows: Result { () throws(Undefined) in try BinomialRows(successes: x, trials: n) },
        effectNames: ["(Intercept)"], groups: [(group, levels)])
    }
    let successes = try input.wholeColumn(formula.successes).required()
    let trials = try formula.trials.map { name throws(VerificationInputFault) in
      try input.wholeColumn(name).required()
    }
    let predictors = try formula.predictors.whole { name in input.column(name).map { (name, $0) } }.required()
    let groups = try formula.groups.whole { name in input.column(name).map { (name, ColumnLevels($0)) } }.required()
    let design = DesignColumns(predictors, rowCount: successes.count)
    return Problem(
      rows: Result { () throws(Undefined) in
        try BinomialRows(
          successes: successes, trials: trials ?? successes.map { _ in 1 }, predictors: design.rows)
      },
      effectNames: design.names, groups: groups)
  }

  static func randomIntercept(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let problem = try problem(input)
    guard problem.groups.count == 1 else { throw VerificationInputFault() }
    let levels = problem.groups[0].levels
    let points = try input.optional("nAGQ", input.count) ?? 1
    let model = Result { () throws(Undefined) in
      try RandomInterceptLogistic(try problem.rows.get(), groups: levels.indices, integral: .points(points))
    }
    figures.set(
      model,
      [
        "fixef": { .list($0.effects) },
        "se": { .list($0.standardErrors) },
        "sigma": { .number($0.deviation) },
        "logLik": { .number($0.logLikelihood) },
        "marginal_logLik_at_estimate": { .number($0.exactLogLikelihood) },
        "blup_mode": { .list($0.intercepts.map(\.mode)) },
        "blup_sd": { .list($0.intercepts.map(\.deviation)) },
      ])
    figures.set("fixef_names", .texts(problem.effectNames))
    figures.set("levels", .texts(levels.names))
    return figures
  }

  /// The files list at most so many levels of a factor.
  private static let mostLevelsListed = 40

  static func crossed(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let problem = try problem(input)
    let model = Result { () throws(Undefined) in
      var factors: [GroupingFactor] = []
      for (_, levels) in problem.groups {
        factors.append(try GroupingFactor(levels: levels.indices, count: levels.names.count))
      }
      return try CrossedLogistic(try problem.rows.get(), factors: factors)
    }
    let names = problem.groups.map(\.name)
    figures.set(
      model,
      [
        "fixef": { .list($0.effects) },
        "se": { .list($0.standardErrors) },
        "logLik": { .number($0.logLikelihood) },
        "sigma": { .named(Dictionary(zip(names, $0.deviations)) { first, _ in first }) },
      ])
    figures.set("fixef_names", .texts(problem.effectNames))
    for (place, group) in problem.groups.enumerated() {
      let listed = model.map { $0.intercepts[place].prefix(mostLevelsListed) }
      figures.set(
        listed,
        [
          "blup_mode_\(group.name)": { .list($0.map(\.mode)) },
          "blup_sd_\(group.name)": { .list($0.map(\.deviation)) },
        ])
      figures.set("blup_levels_\(group.name)", .texts(Array(group.levels.names.prefix(mostLevelsListed))))
    }
    return figures
  }

  static func rasch(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let responses = try responses(input)
    figures.set(
      Result { () throws(Undefined) in try FacetsRasch(responses) },
      [
        "item_difficulty": { .list($0.items.map(\.value)) },
        "item_se": { .list($0.items.map(\.partialStandardError)) },
        "xsi": { .list(($0.items + $0.raters).map(\.value)) },
        "se": { .list(($0.items + $0.raters).map(\.partialStandardError)) },
        "person_variance": { .number($0.personVariance) },
        "deviance": { .number($0.deviance) },
        "npersons": { .count($0.persons) },
      ])
    return figures
  }

  /// One column for each item, or one row for each response.
  private static func responses(_ input: VerificationInput) throws(VerificationInputFault) -> [FacetResponse] {
    let persons = ColumnLevels(try input.column(input.text("person")).required()).indices
    let raters =
      try input.optional("rater") { input.column(input.text($0)).map { ColumnLevels($0).indices } }
      ?? persons.map { _ in 0 }
    let columns: [(items: [Int], answers: [String])]
    if let names = try input.optional("items", input.texts) {
      let answers = try names.whole { input.column($0) }.required()
      columns = answers.enumerated().map { item, answers in (persons.map { _ in item }, answers) }
    } else {
      let items = ColumnLevels(try input.column(input.text("item")).required()).indices
      columns = [(items, try input.column(input.text("outcome")).required())]
    }
    var responses: [FacetResponse] = []
    for (items, answers) in columns {
      for (row, answer) in answers.enumerated() where !missing.contains(answer) {
        guard answer == "0" || answer == "1" else { throw VerificationInputFault() }
        responses.append(
          FacetResponse(person: persons[row], item: items[row], rater: raters[row], isYes: answer == "1"))
      }
    }
    return responses
  }

  /// How tables write that there is no answer.
  private static let missing: Set<String> = ["", "NA"]
}
