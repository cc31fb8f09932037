import Diagnostics
import Studies
import Sustainability

/// Indicators as a table for the terminal, municipality by municipality.
struct IndicatorText {
  let table: IndicatorTable
  let grouping: Indicators.Grouping
  let language: Language

  var text: String {
    var lines = table.isSimulated ? [Sentences.simulatedFigures[language], ""] : []
    let rows = Dictionary(grouping: table.rows.filter { grouping.shows($0.group) }, by: \.municipality)
    for municipality in table.municipalities.map({ Optional($0) }) + [nil] {
      lines.append(
        municipality.map { "\($0.name) (\($0.id))" }
          ?? language.say("Alle kommuner under ét", "All municipalities together"))
      if let participation = table.participation(of: municipality?.id) { lines.append("  " + line(participation)) }
      let shown = rows[municipality?.id] ?? []
      lines += table(shown)
      if shown.contains(where: { $0.covered != nil }) {
        lines.append(
          language.say("  * uden kommuner med for få svar", "  * without municipalities with too few answers"))
      }
      lines.append("")
    }
    if let told = table.whatCanBeTold(of: "problematic") { lines += sentences(told) + [""] }
    return lines.joined(separator: "\n")
  }

  /// What can and cannot be told of how municipalities differ in problematic cases.
  private func sentences(_ told: WhatCanBeTold) -> [String] {
    let figures = IndicatorFigure(measure: told.indicator.measure, language: language)
    let apart = told.above.count + told.below.count
    var lines = [
      language.say(
        "Hvad undersøgelsen kan vise om problematiske sager", "What the study can show of problematic cases"),
      language.say(
        "  \(apart) af \(told.adjusted) kommuner har et justeret interval, der ligger helt på den ene side af gennemsnittet "
          + "(\(figures.text(told.mean))). De øvrige kan ikke skelnes fra gennemsnittet.",
        "  \(apart) of \(told.adjusted) municipalities have an adjusted interval wholly on one side of the mean "
          + "(\(figures.text(told.mean))). The others cannot be told apart from the mean."),
    ]
    if !told.differBeyondChance {
      lines.append(
        language.say(
          "  Det kan ikke vises, at kommunerne er forskellige: forskellene er ikke større, end tilfældet giver.",
          "  It cannot be shown that the municipalities differ: the differences are no larger than chance has it."))
    }
    if let smallest = told.smallestDifference {
      lines.append(
        language.say(
          "  En kommune skal ligge omkring \(points(smallest)) procentpoint fra gennemsnittet, før det som regel opdages.",
          "  A municipality must lie about \(points(smallest)) percentage points from the mean for that to be found as a "
            + "rule."))
    }
    return lines
  }

  private func points(_ share: Double) -> String { NumberFormat(language).fixed(share * 100, decimals: 0) }

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

  // MARK: The table

  private func table(_ rows: [IndicatorRow]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let head = [
      "", language.say("justeret", "adjusted"), "95 %", language.say("simpelt", "plain"), "95 %",
      language.say("grundlag", "basis"),
    ]
    let lines = rows.map { row in (name: name(row), figures: cells(of: row)) }
    let width = max(22, (lines.map { $0.name.count }.max() ?? 0) + 1)
    let first = "  " + head[0].padded(to: width) + columns(Array(head.dropFirst()))
    return [first] + lines.map { line in "  " + line.name.padded(to: width) + line.figures }
  }

  private func name(_ row: IndicatorRow) -> String {
    switch row.group {
    case .all: row.indicator.id
    case .criterion(let rubric, let name): "\(row.indicator.id) \(rubric).\(name)"
    case .field, .caseGroup, .vignette: "\(row.indicator.id) \(row.group.text)"
    }
  }

  private func columns(_ cells: [String]) -> String {
    var line = zip(cells, [10, 18, 10, 18]).map { $0.padded(to: $1) }.joined() + cells.dropFirst(4).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The figures of a row, or why there are none.
  private func cells(of row: IndicatorRow) -> String {
    guard let estimate = row.estimate else { return row.explanation?[language] ?? "–" }
    let figures = IndicatorFigure(measure: row.indicator.measure, language: language)
    let isAdjusted = row.isAdjusted
    let basis =
      language.say(
        "\(row.answerSets ?? 0) svar fra \(row.respondents ?? 0)",
        "\(row.answerSets ?? 0) answers of \(row.respondents ?? 0)") + (row.covered == nil ? "" : " *")
    let plain = row.descriptive.map(figures.interval) ?? row.noInterval.map { _ in "–" } ?? ""
    let line = columns([
      isAdjusted ? figures.text(estimate) : "–",
      isAdjusted ? row.lower.flatMap { lower in row.upper.map { figures.interval(lower...$0) } } ?? "" : "",
      figures.text(row.crude ?? estimate), plain, basis,
    ])
    return row.noInterval == nil ? line : line + "; " + (row.explanation?[language] ?? "")
  }
}

/// Figures in the unit of their indicator.
struct IndicatorFigure {
  let measure: Indicator.Measure
  let language: Language

  /// One figure: `12,3 %`, `64`, `2,4`.
  func text(_ value: Double) -> String {
    let format = NumberFormat(language)
    return switch measure {
    case .share, .score: format.percent(value, decimals: 1)
    case .points, .perYear: format.fixed(value, decimals: 1)
    }
  }

  /// The two ends of an interval.
  func interval(_ range: ClosedRange<Double>) -> String {
    let format = NumberFormat(language)
    guard measure.isFraction else { return "[\(text(range.lowerBound)) – \(text(range.upperBound))]" }
    let ends = [range.lowerBound, range.upperBound].map { format.fixed($0 * 100, decimals: 1) }
    return "[\(ends[0]) – \(ends[1])]"
  }
}

extension String {
  /// The text followed by as many spaces as it takes.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
