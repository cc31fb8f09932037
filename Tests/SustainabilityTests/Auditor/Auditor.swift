import Sustainability

/// Someone who knows everything that is published and one municipality's own counts, and works out by linear programming
/// between what bounds every withheld count lies.
///
/// Unknown is how many answers of each municipality fall on each vignette into each class. Every shown row tells two
/// sums of them, the answer sets and (share × answer sets) those above the line; a total tells the sum over the
/// municipalities it covers; no vignette was answered by more than the respondents of a shown group around it.
struct Auditor {
  let study: AuditedStudy
  let rows: [IndicatorRow]
  /// The municipality whose own counts are known; `nil` for someone from outside.
  let own: String?

  private struct Cell: Hashable {
    let municipality: String
    let vignette: String?
    let number: Int
  }

  /// What was worked out of a withheld row.
  struct Find: CustomStringConvertible {
    let row: IndicatorRow
    let what: String
    let value: Double

    var description: String { "\(row.municipality ?? "-") \(row.indicator.id) \(row.group.text): \(what) = \(value)" }
  }

  private let cells: [Cell]
  private let numbers: [Cell: Int]
  private let hidden: [IndicatorRow]
  private let truth: [Cell: Double]

  init(_ study: AuditedStudy, _ rows: [IndicatorRow], own: String?) {
    self.study = study
    self.rows = rows
    self.own = own
    let hidden = rows.filter { $0.isSuppressed && $0.municipality != nil && $0.municipality != own }
    self.hidden = hidden
    let municipalities = study.municipalities.filter { name in hidden.contains { $0.municipality == name } }
    let cells = municipalities.flatMap { municipality in
      study.vignettes(in: .all).flatMap { vignette in
        study.question.classes.indices.map { Cell(municipality: municipality, vignette: vignette, number: $0) }
      }
    }
    self.cells = cells
    numbers = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
    truth = study.answers.reduce(into: [:]) {
      $0[Cell(municipality: $1.municipality, vignette: $1.vignette, number: $1.number), default: 0] += 1
    }
  }

  // MARK: What is known

  /// The classes that count in an indicator, or above its line, or beside it.
  private func classes(_ indicator: Indicator, where counts: (Double) -> Bool) -> [Int] {
    study.question.classes.indices.filter { study.question.classes[$0][indicator.id].map(counts) ?? false }
  }

  private func cells(of row: IndicatorRow, _ municipalities: Set<String>, _ classes: [Int]) -> [Cell] {
    municipalities.flatMap { municipality in
      study.vignettes(in: row.group).flatMap { vignette in
        classes.map { Cell(municipality: municipality, vignette: vignette, number: $0) }
      }
    }
  }

  /// Whose answers a row is over, as far as they are not known from elsewhere.
  private func unknown(in row: IndicatorRow) -> Set<String> {
    if let municipality = row.municipality { return [municipality] }
    if row.covered != nil { return [] }
    return Set(hidden.filter { $0.indicator == row.indicator && $0.group == row.group }.compactMap(\.municipality))
  }

  private var equations: [(coefficients: [Int: Double], value: Double)] {
    var equations: [(coefficients: [Int: Double], value: Double)] = []
    for row in rows where !row.isSuppressed && row.municipality != own {
      let unknown = unknown(in: row)
      guard let sets = row.answerSets, !unknown.isEmpty else { continue }
      for (counts, total) in [({ (_: Double) in true }, Double(sets)), ({ $0 > 0 }, (row.crude ?? 0) * Double(sets))] {
        let classes = classes(row.indicator, where: counts)
        let known = rows.filter {
          row.municipality == nil && $0.municipality != nil && $0.indicator == row.indicator && $0.group == row.group
            && !unknown.contains($0.municipality ?? "")
        }
        // What is known of the others: from their shown rows, or because it is the attacker's own.
        let elsewhere = known.reduce(0.0) { sum, other in
          sum
            + (other.municipality == own
              ? cells(of: row, [own ?? ""], classes).reduce(0) { $0 + (truth[$1] ?? 0) }
              : counts(0) ? Double(other.answerSets ?? 0) : (other.crude ?? 0) * Double(other.answerSets ?? 0))
        }
        let variables = cells(of: row, unknown, classes).compactMap { numbers[$0] }
        guard !variables.isEmpty else { continue }
        let coefficients = Dictionary(uniqueKeysWithValues: variables.map { ($0, 1.0) })
        equations.append((coefficients, (total - elsewhere).rounded()))
      }
    }
    return equations
  }

  /// No vignette was answered by more people than answered in a shown group around it: with a slack variable each.
  private func bounds(from first: Int) -> [(coefficients: [Int: Double], value: Double)] {
    var bounds: [(coefficients: [Int: Double], value: Double)] = []
    for row in rows where !row.isSuppressed && row.municipality != nil && row.municipality != own {
      guard let people = row.respondents, people > 0, study.question.unit == .answerSet else { continue }
      let classes = classes(row.indicator) { _ in true }
      for vignette in study.vignettes(in: row.group) {
        let variables = classes.compactMap {
          numbers[Cell(municipality: row.municipality ?? "", vignette: vignette, number: $0)]
        }
        guard !variables.isEmpty else { continue }
        var coefficients = Dictionary(uniqueKeysWithValues: variables.map { ($0, 1.0) })
        guard
          !bounds.contains(where: {
            $0.coefficients.filter { $0.key < first } == coefficients && $0.value <= Double(people)
          })
        else { continue }
        coefficients[first + bounds.count] = 1
        bounds.append((coefficients, Double(people)))
      }
    }
    return bounds
  }

  // MARK: The attack

  /// Whose counts are asked for: all, those above the line of an indicator, those beside it.
  private static let sides: [String: @Sendable (Double) -> Bool] = [
    "all": { _ in true }, "above": { $0 > 0 }, "beside": { $0 < 1 },
  ]

  private struct Target {
    let row: IndicatorRow
    let what: String
    let cells: [Int]
    let truth: Double
    var smallest = Double.infinity
    var largest = -Double.infinity

    var isOpen: Bool { largest - smallest < 1 - 1e-6 }

    mutating func see(_ corner: [Double]) {
      let value = cells.reduce(0) { $0 + corner[$1] }
      (smallest, largest) = (min(smallest, value), max(largest, value))
    }
  }

  /// Every withheld count that is pinned: it can take no second whole value.
  func pinned() -> [Find] {
    guard !cells.isEmpty else { return [] }
    let bounds = bounds(from: cells.count)
    let variables = cells.count + bounds.count
    guard var polyhedron = Polyhedron(equations + bounds, variables: variables) else {
      return [Find(row: hidden[0], what: "the equations contradict each other", value: .nan)]
    }
    var targets = self.targets
    for number in targets.indices where !targets[number].cells.isEmpty {
      for sign in [1.0, -1.0] where targets[number].isOpen {
        var cost = [Double](repeating: 0, count: variables)
        for cell in targets[number].cells { cost[cell] = sign }
        if polyhedron.maximise(cost) == nil {
          targets[number].largest = .infinity
          targets[number].smallest = 0
        }
        let corner = polyhedron.corner
        for other in targets.indices { targets[other].see(corner) }
      }
    }
    return targets.filter { $0.isOpen && !$0.cells.isEmpty }.map {
      Find(row: $0.row, what: $0.what, value: $0.smallest)
    }
  }

  private var targets: [Target] {
    hidden.flatMap { row -> [Target] in
      let all = cells(of: row, [row.municipality ?? ""], classes(row.indicator) { _ in true })
      guard all.contains(where: { (truth[$0] ?? 0) > 0 }) else { return [] }
      return Self.sides.sorted { $0.key < $1.key }.map { name, counts in
        let own = cells(of: row, [row.municipality ?? ""], classes(row.indicator, where: counts))
        return Target(
          row: row, what: name, cells: own.compactMap { numbers[$0] }, truth: own.reduce(0) { $0 + (truth[$1] ?? 0) })
      }
    }
  }

  /// What was worked out though it should be hidden.
  ///
  /// Let through are, where the question is not sensitive, that nobody stands on one side of it where the figures of the
  /// same municipality say so, shown in the same place or around it (a 0 %, or narrow and wide alike); a count that the
  /// rows shown in the same place add up to (the answer sets behind the causes are the problematic ones), classes aside
  /// that are empty by such figures; that everybody answered, where they suffice to be shown; and the answer sets behind
  /// a sensitive share where another share of the same ones is shown.
  func broken() -> [Find] {
    pinned().filter { find in
      let row = find.row
      let isSensitive = study.sensitive.contains(row.indicator.id)
      if find.what == "all", hasEverybodyAnswered(row, find.value) { return false }
      if isTold(find, except: isSensitive ? [] : emptyClasses(around: row)) { return false }
      guard isSensitive else { return true }
      return find.what != "all" || !shown(beside: row).contains { $0.indicator.whole == row.indicator.whole }
    }
  }

  /// Whether as many answers are to one vignette as people answered in a shown group around it: a count of people and no
  /// answer of theirs.
  private func hasEverybodyAnswered(_ row: IndicatorRow, _ count: Double) -> Bool {
    guard count >= Double(study.minimum) else { return false }
    let vignettes = study.vignettes(in: row.group)
    let answered = vignettes.filter { vignette in
      study.answers.contains { $0.municipality == row.municipality && $0.vignette == vignette }
    }
    return rows.contains { other in
      other.municipality == row.municipality && other.indicator == row.indicator && !other.isSuppressed
        && study.vignettes(in: other.group).isSuperset(of: vignettes)
        && Double((other.respondents ?? 0) * answered.count) == count
    }
  }

  private func shown(beside row: IndicatorRow) -> [IndicatorRow] {
    rows.filter {
      $0.municipality == row.municipality && $0.group == row.group && !$0.isSuppressed && $0.respondents != 0
    }
  }

  private func isTold(_ find: Find, except empty: Set<Int>) -> Bool {
    let asked = classes(find.row.indicator, where: Self.sides[find.what] ?? { _ in true })
    return isTold(asked, by: shown(beside: find.row), except: empty)
  }

  /// Whether figures shown in one place add up to how many fell into some classes there.
  private func isTold(_ asked: [Int], by rows: [IndicatorRow], except empty: Set<Int>) -> Bool {
    let sum = { (classes: [Int]) in
      study.question.classes.indices.map { classes.contains($0) && !empty.contains($0) ? 1.0 : 0 }
    }
    let told = rows.flatMap { row in Self.sides.values.map { sum(classes(row.indicator, where: $0)) } }
    return rank(told + [sum(asked)]) == rank(told)
  }

  /// How many of the sums say something that the others do not.
  private func rank(_ sums: [[Double]]) -> Int {
    var rows = sums
    var rank = 0
    for column in study.question.classes.indices {
      guard let pivot = rows[rank...].indices.first(where: { abs(rows[$0][column]) > 1e-9 }) else { continue }
      rows.swapAt(rank, pivot)
      for row in rows.indices where row > rank {
        let factor = rows[row][column] / rows[rank][column]
        for index in rows[row].indices { rows[row][index] -= factor * rows[rank][index] }
      }
      rank += 1
    }
    return rank
  }

  /// The classes into which nobody fell as the figures say that are shown in one place, the same or around it.
  private func emptyClasses(around row: IndicatorRow) -> Set<Int> {
    let vignettes = study.vignettes(in: row.group)
    let around = rows.filter {
      $0.municipality == row.municipality && $0.indicator == row.indicator
        && study.vignettes(in: $0.group).isSuperset(of: vignettes)
    }
    var empty: Set<Int> = []
    var isGrowing = true
    while isGrowing {
      let found = around.reduce(into: empty) { found, one in
        found.formUnion(emptyClasses(by: shown(beside: one), in: one, except: empty))
      }
      isGrowing = found != empty
      empty = found
    }
    return empty
  }

  private func emptyClasses(by shown: [IndicatorRow], in place: IndicatorRow, except empty: Set<Int>) -> [Int] {
    let none = study.question.classes.indices.filter { number in
      cells(of: place, [place.municipality ?? ""], [number]).allSatisfy { truth[$0] == nil }
    }
    let bySide = shown.filter { $0.crude == 0 || $0.crude == 1 }.flatMap { row in
      classes(row.indicator) { row.crude == 0 ? $0 > 0 : $0 < 1 }
    }
    return bySide + none.filter { isTold([$0], by: shown, except: empty) }
  }
}
