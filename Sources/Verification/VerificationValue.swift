package import Statistics

/// A value of a reference file, without any library that reads such files.
package enum VerificationValue: Sendable, Hashable {
  /// Nothing: missing, or undefined.
  case null
  /// A number.
  case number(Double)
  /// A word.
  case text(String)
  /// A list.
  case list([VerificationValue])
  /// Named values.
  case object([String: VerificationValue])

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var list: [VerificationValue]? { if case .list(let list) = self { list } else { nil } }
}

/// What one case of a reference file gives to a method.
package struct VerificationInput: Sendable, Hashable {
  private let values: [String: VerificationValue]
  private let columns: [String: [String]]

  /// The case's named values, and the columns of the table that it names, if it names one.
  package init(_ values: [String: VerificationValue], columns: [String: [String]] = [:]) {
    self.values = values
    self.columns = columns
  }

  func has(_ key: String) -> Bool { values[key] != nil }
  func number(_ key: String) -> Double? { values[key]?.number }
  func text(_ key: String) -> String? { values[key]?.text }
  func column(_ name: String?) -> [String]? { name.flatMap { columns[$0] } }
  func texts(_ key: String) -> [String]? { values[key]?.list.map { $0.compactMap(\.text) } }

  func numbers(_ key: String) -> [Double]? {
    guard let list = values[key]?.list else { return nil }
    let numbers = list.compactMap(\.number)
    return numbers.count == list.count ? numbers : nil
  }

  /// Whole numbers; nil where one is not.
  func counts(_ key: String) -> [Int]? {
    guard let numbers = numbers(key) else { return nil }
    let counts = numbers.compactMap { Int(exactly: $0) }
    return counts.count == numbers.count ? counts : nil
  }

  /// A table whose cells may be missing.
  func gappyTable(_ key: String) -> [[Double?]]? {
    values[key]?.list.map { rows in rows.map { row in (row.list ?? []).map(\.number) } }
  }

  func table(_ key: String) -> [[Double]]? { gappyTable(key).map { $0.map { row in row.compactMap { $0 } } } }

  func countTable(_ key: String) -> [[Int]]? {
    table(key).map { $0.map { row in row.compactMap { Int(exactly: $0) } } }
  }

  /// The confidence that the case names, or 95 %.
  var confidence: Confidence { Confidence(number("conf") ?? number("conf.level") ?? 0.95) ?? .ninetyFive }
}

/// What a method gives for one key of a case.
package enum VerificationFigure: Sendable, Hashable {
  /// A figure.
  case value(VerificationValue)
  /// No figure, and why.
  case undefined(Undefined)
}

/// The figures of one case, by key; a key that is not here is not offered.
package struct VerificationFigures: Sendable, Hashable {
  /// The figures by key.
  package private(set) var byKey: [String: VerificationFigure] = [:]
  /// Figures that a package computes in a way of its own, by key.
  private(set) var departures: [String: PackageDeparture] = [:]
  /// Whether the method could do anything with the case.
  private(set) var isInputUsable = true

  /// No figures, because the case lacks what the method needs.
  static let unusableInput: VerificationFigures = {
    var figures = VerificationFigures()
    figures.isInputUsable = false
    return figures
  }()

  /// What a package gives for the lower and the upper limit.
  mutating func set(departures key: String, _ limit: (_ isUpper: Bool) -> PackageDeparture?) {
    departures["\(key)_lower"] = limit(false)
    departures["\(key)_upper"] = limit(true)
  }

  mutating func set(_ key: String, _ number: Double) { byKey[key] = .value(.number(number)) }

  mutating func set(_ key: String, _ count: Int) { set(key, Double(count)) }

  mutating func set(_ key: String, _ figure: Result<Double, Undefined>) {
    switch figure {
    case .success(let number): set(key, number)
    case .failure(let reason): byKey[key] = .undefined(reason)
    }
  }

  /// A number that is nil where the method has none.
  mutating func set(_ key: String, optional number: Double?) {
    if let number { set(key, number) } else { byKey[key] = .undefined(.notOffered) }
  }

  mutating func set(_ key: String, _ numbers: [Double]) { byKey[key] = .value(.list(numbers.map { .number($0) })) }

  mutating func set(_ key: String, optional numbers: [Double?]) {
    byKey[key] = .value(.list(numbers.map { $0.map { .number($0) } ?? .null }))
  }

  mutating func set(_ key: String, _ texts: [String]) { byKey[key] = .value(.list(texts.map { .text($0) })) }

  mutating func set(_ key: String, _ named: [String: Double]) {
    byKey[key] = .value(.object(named.mapValues { .number($0) }))
  }

  /// The limits under `key_lower` and `key_upper`.
  mutating func set(interval key: String, _ interval: Result<Interval, Undefined>) {
    set("\(key)_lower", interval.map(\.lower))
    set("\(key)_upper", interval.map(\.upper))
  }

  /// The limits as a list of two.
  mutating func set(pair key: String, _ interval: Result<Interval, Undefined>) {
    switch interval {
    case .success(let interval): set(key, [interval.lower, interval.upper])
    case .failure(let reason): byKey[key] = .undefined(reason)
    }
  }

  /// Several keys that a method refuses together.
  mutating func refuse(_ keys: [String], _ reason: Undefined) {
    for key in keys { byKey[key] = .undefined(reason) }
  }

  /// Figures of one result, or its refusal under all of the keys.
  mutating func set<Success>(
    _ keys: [String], _ result: Result<Success, Undefined>,
    _ figures: (Success, inout VerificationFigures) -> Void
  ) {
    switch result {
    case .success(let success): figures(success, &self)
    case .failure(let reason): refuse(keys, reason)
    }
  }
}
