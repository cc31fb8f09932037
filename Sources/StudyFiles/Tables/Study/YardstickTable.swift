import Diagnostics
import Studies

extension StudyTableLoader {
  /// `yardsticks.csv`: `municipality,yardstick,year,kind` (the year is left empty where it is not certain), then `direction`, `value` (a share as a fraction from 0 to 1),
  /// `numerator`, `answered`, `asked`, `population`, `collected` and `source`.
  mutating func loadYardsticks() {
    guard let table = open(.yardsticks) else { return }
    let required = ["municipality", "yardstick", "year", "kind"]
    let columns = StudyColumns(
      table, required: required,
      optional: ["direction", "value", "numerator", "answered", "asked", "population", "collected", "source"])
    guard accept(columns, required: required) else { return }
    var loaded: [Yardstick] = []
    var firstLines = FirstLines<YardstickKey>(of: ["municipality", "yardstick", "year"])
    let outcome = columns.eachRow { cells throws(RowProblem) in
      let yardstick = try yardstick(in: cells)
      let key = YardstickKey(
        municipality: yardstick.municipality, yardstick: yardstick.yardstick, year: yardstick.year)
      try firstLines.refuse(key, in: cells)
      loaded.append(yardstick)
      firstLines.add(key, in: cells)
    }
    finish(outcome)
    data.yardsticks = loaded
  }

  private func yardstick(in cells: RowCells) throws(RowProblem) -> Yardstick {
    _ = try cells.required("municipality")
    _ = try cells.required("kind")
    guard let municipality = try municipality(of: cells), let kind: Yardstick.Kind = try cells.word("kind") else {
      throw cells.problem(.emptyCell(column: "municipality"), in: "municipality")
    }
    let yardstick = Yardstick(
      municipality: municipality, yardstick: try cells.required("yardstick"),
      year: try cells.whole("year", from: 1900, to: 2999), kind: kind,
      direction: try cells.word("direction"), value: try cells.number("value"),
      numerator: try cells.whole("numerator"), answered: try cells.whole("answered"),
      asked: try cells.whole("asked"), population: try cells.whole("population"),
      collected: cells.text("collected") ?? "", source: cells.text("source") ?? "")
    try check(yardstick, in: cells)
    return yardstick
  }

  private func check(_ yardstick: Yardstick, in cells: RowCells) throws(RowProblem) {
    if let value = yardstick.value, yardstick.kind == .share, !(0...1).contains(value) {
      let fault = CellFault.outOfRange(cells.text("value") ?? "", from: 0, to: 1)
      throw cells.problem(.cell(fault, column: "value"), in: "value")
    }
    if yardstick.value == nil, yardstick.numerator == nil || yardstick.answered == nil {
      throw cells.problem(.noFigure, in: "value")
    }
    let counts: [(name: String, count: Int?)] = [
      ("numerator", yardstick.numerator), ("answered", yardstick.answered), ("asked", yardstick.asked),
      ("population", yardstick.population),
    ]
    // Only of a share is the numerator a part of those who answered; of a mean it is a sum.
    let given = counts.dropFirst(yardstick.kind == .share ? 0 : 1).compactMap { name, count in
      count.map { (name: name, count: $0) }
    }
    for (part, whole) in zip(given, given.dropFirst()) where part.count > whole.count {
      throw cells.problem(.partAboveWhole(part: part.name, whole: whole.name), in: part.name)
    }
  }
}

private struct YardstickKey: Hashable {
  let municipality: String
  let yardstick: String
  let year: Int?
}
