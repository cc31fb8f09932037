/// A model formula in the notation of lme4, as far as the reference files use it: `y ~ a + b + (1 | group)`.
struct ModelFormula {
  /// The column of the yes answers.
  let successes: String
  /// The column of all answers; nil where each row is one answer.
  let trials: String?
  /// The columns that may explain them, beside the intercept.
  let predictors: [String]
  /// The grouping columns.
  let groups: [String]

  init?(_ text: String) {
    let sides = text.split(separator: "~").map(String.init)
    guard sides.count == 2 else { return nil }
    let left = sides[0].filter { $0 != " " }
    if left.hasPrefix("cbind(") {
      let parts = left.dropFirst(6).dropLast().split(separator: ",")
      guard parts.count == 2, let whole = parts[1].split(separator: "-").first else { return nil }
      successes = String(parts[0])
      trials = String(whole)
    } else {
      successes = left
      trials = nil
    }
    let terms = sides[1].filter { $0 != " " }.split(separator: "+").map(String.init)
    groups = terms.filter { $0.hasPrefix("(1|") }.map { String($0.dropFirst(3).dropLast()) }
    predictors = terms.filter { !$0.hasPrefix("(") && $0 != "1" }
    // Interactions and random slopes are another model.
    guard !predictors.contains(where: { $0.contains { "*:()".contains($0) } }) else { return nil }
    guard groups.count + predictors.count + terms.count(where: { $0 == "1" }) == terms.count else { return nil }
  }
}

/// A column as levels: ascending where they are numbers, else by the alphabet, capitals beside small letters.
struct ColumnLevels {
  let names: [String]
  let indices: [Int]

  init(_ column: [String]) {
    let distinct = Set(column)
    let numbers = distinct.compactMap { name in Double(name).map { (name, $0) } }
    names =
      numbers.count == distinct.count
      ? numbers.sorted { $0.1 < $1.1 }.map(\.0) : distinct.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    indices = column.compactMap { places[$0] }
  }
}

/// The columns of a model: an intercept, numbers as they are, categories as one column for each but the first.
struct DesignColumns {
  let names: [String]
  let rows: [[Double]]

  /// A column of words, or of three to ten different whole numbers from 1 upwards, is taken as categories.
  init(_ predictors: [(name: String, values: [String])], rowCount: Int) {
    var names = ["(Intercept)"]
    var columns = [[Double](repeating: 1, count: rowCount)]
    for (name, values) in predictors {
      let numbers = values.compactMap(Double.init)
      let levels = ColumnLevels(values)
      let isCounted = levels.names.enumerated().allSatisfy { Double($1) == Double($0 + 1) }
      if numbers.count == values.count, !(isCounted && 3...10 ~= levels.names.count) {
        names.append(name)
        columns.append(numbers)
      } else {
        for (level, label) in levels.names.enumerated().dropFirst() {
          names.append(name + label)
          columns.append(levels.indices.map { $0 == level ? 1 : 0 })
        }
      }
    }
    self.names = names
    rows = (0..<rowCount).map { row in columns.map { $0[row] } }
  }
}
