import Diagnostics
import Statistics

/// The figures of a plan as a table for the terminal, formula and simulation side by side.
struct PlanFigures {
  let study: PlannedStudy
  let language: Language

  private var plan: StudyPlan { study.plan }
  private var format: NumberFormat { NumberFormat(language) }

  /// One line of the table.
  private struct Row {
    let name: String
    let formula: String
    var mean = ""
    var range = ""
    var coverage = ""
  }

  var text: String {
    let studies = study.simulated.map { format.whole($0.studies) }
    let head = Row(
      name: language.say("Tallene bag", "The figures behind it"), formula: language.say("formel", "formula"),
      mean: studies.map { count in
        study.simulated?.studies == 1
          ? language.say("1 simuleret undersøgelse", "1 simulated study")
          : language.say("\(count) simulerede undersøgelser", "\(count) simulated studies")
      } ?? "")
    let rows = [head, subhead] + intervals + differences
    // What stands above the simulated columns may reach over all of them.
    let columns: [(KeyPath<Row, String>, rows: ArraySlice<Row>)] = [
      (\.name, rows[...]), (\.formula, rows[...]), (\.mean, rows.dropFirst()), (\.range, rows.dropFirst()),
    ]
    let widths = columns.map { column, rows in (rows.map { $0[keyPath: column].count }.max() ?? 0) + 2 }
    return rows.map { row in
      let cells = zip([row.name, row.formula, row.mean, row.range], widths).map { $0.padded(to: $1) }
      return trimmed(cells.joined() + row.coverage)
    }.joined(separator: "\n")
  }

  private var subhead: Row {
    guard study.simulated != nil else {
      return Row(name: language.say("  procentpoint", "  percentage points"), formula: "")
    }
    return Row(
      name: language.say("  procentpoint", "  percentage points"), formula: "", mean: language.say("middel", "mean"),
      range: language.say("8 af 10 mellem", "8 of 10 between"),
      coverage: language.say("dækker sandheden", "hold the truth"))
  }

  // MARK: Intervals

  private var intervals: [Row] {
    let one = row(
      language.say("  ± en kommunes andel", "  ± one municipality's share"), plan.municipality,
      study.simulated?.municipality)
    guard plan.municipalities > 1 else { return [one] }
    return [
      one, row(language.say("  ± hele undersøgelsens", "  ± the whole study's"), plan.study, study.simulated?.study),
    ]
  }

  private func row(
    _ name: String, _ precision: Result<ExpectedPrecision, Undefined>, _ simulated: SimulatedPlan.Intervals?
  ) -> Row {
    var row = Row(name: name, formula: (try? precision.get()).map { points($0.halfWidth) } ?? "–")
    guard let simulated else { return row }
    guard let mean = simulated.meanHalfWidth, let tenth = simulated.tenth, let ninetieth = simulated.ninetieth,
      let coverage = simulated.coverage
    else {
      row.mean = language.say("intet interval", "no interval")
      return row
    }
    row.mean = points(mean)
    row.range = language.say("\(points(tenth)) og \(points(ninetieth))", "\(points(tenth)) and \(points(ninetieth))")
    row.coverage = format.percent(coverage, decimals: 1)
    return row
  }

  // MARK: Differences

  private var differences: [Row] {
    guard plan.municipalities > 1 else { return [] }
    var rows: [Row] = []
    if let difference = study.difference, let one = study.power(comparisons: 1) {
      let name = language.say(
        "  styrke, forskel på \(points(difference))", "  power, difference of \(points(difference))")
      var row = Row(name: name, formula: probability(one))
      row.mean = study.simulated?.power.map { format.percent($0, decimals: 1) } ?? ""
      rows.append(row)
      if study.comparisons > 1, let all = study.power(comparisons: study.comparisons) {
        rows.append(Row(name: stricter, formula: probability(all)))
      }
    }
    let usual = format.percent(StudyPlan.usualPower)
    rows.append(
      Row(
        name: language.say("  mindste forskel med styrke \(usual)", "  smallest difference, power \(usual)"),
        formula: distance(study.smallestDifference(comparisons: 1))))
    if study.comparisons > 1 {
      rows.append(Row(name: stricter, formula: distance(study.smallestDifference(comparisons: study.comparisons))))
    }
    return rows
  }

  private var stricter: String {
    let compared = format.whole(study.comparisons)
    return language.say("    alle \(compared) sammenlignes", "    all \(compared) compared")
  }

  // MARK: Pieces

  private func points(_ distance: Double) -> String { format.fixed(distance * 100, decimals: 1) }

  private func probability(_ power: Result<Double, Undefined>) -> String {
    (try? power.get()).map { format.percent($0, decimals: 1) } ?? "–"
  }

  private func distance(_ difference: Result<Double, Undefined>) -> String {
    (try? difference.get()).map(points) ?? "–"
  }

  private func trimmed(_ line: String) -> String {
    String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
  }
}
