package import Statistics

/// What a method gives for one key of a case.
package enum VerificationFigure: Sendable, Hashable {
  /// A figure.
  case value(VerificationValue)
  /// No figure, and why.
  case undefined(Undefined)

  /// A number; one that is not finite is none.
  static func number(_ number: Double) -> VerificationFigure {
    number.isFinite ? .value(.number(number)) : .undefined(.outOfNumericRange)
  }

  static func count(_ count: Int) -> VerificationFigure { .number(Double(count)) }

  /// A number with a reason of its own where there is none.
  static func result(_ result: Result<Double, Undefined>) -> VerificationFigure {
    switch result {
    case .success(let number): .number(number)
    case .failure(let reason): .undefined(reason)
    }
  }

  /// A number that is nil where the method has none.
  static func optional(_ number: Double?) -> VerificationFigure {
    number.map(VerificationFigure.number) ?? .undefined(.notOffered)
  }

  static func lower(_ interval: Result<Interval, Undefined>) -> VerificationFigure { .result(interval.map(\.lower)) }
  static func upper(_ interval: Result<Interval, Undefined>) -> VerificationFigure { .result(interval.map(\.upper)) }

  /// Both limits as a list of two.
  static func limits(_ interval: Result<Interval, Undefined>) -> VerificationFigure {
    switch interval {
    case .success(let interval): .list([interval.lower, interval.upper])
    case .failure(let reason): .undefined(reason)
    }
  }

  static func list(_ numbers: [Double]) -> VerificationFigure { .gappyList(numbers) }

  /// Numbers that are nil where there is none.
  static func gappyList(_ numbers: [Double?]) -> VerificationFigure {
    guard numbers.allSatisfy({ $0?.isFinite ?? true }) else { return .undefined(.outOfNumericRange) }
    return .value(.list(numbers.map { $0.map { .number($0) } ?? .null }))
  }

  static func named(_ numbers: [String: Double]) -> VerificationFigure {
    guard numbers.values.allSatisfy(\.isFinite) else { return .undefined(.outOfNumericRange) }
    return .value(.object(numbers.mapValues { .number($0) }))
  }

  static func texts(_ texts: [String]) -> VerificationFigure { .value(.list(texts.map { .text($0) })) }
}

/// The figures of one case, by key; a key that is not here is not offered.
package struct VerificationFigures: Sendable, Hashable {
  /// The figures by key.
  package private(set) var byKey: [String: VerificationFigure] = [:]
  /// Figures that a package computes in a way of its own, by key.
  private(set) var departures: [String: PackageDeparture] = [:]

  mutating func set(_ key: String, _ figure: VerificationFigure) { byKey[key] = figure }

  /// What is read from one result under several keys; where the method refuses, every one of them has its reason.
  mutating func set<Success>(
    _ result: Result<Success, Undefined>, _ readings: KeyValuePairs<String, (Success) -> VerificationFigure>
  ) {
    for (key, reading) in readings {
      switch result {
      case .success(let success): byKey[key] = reading(success)
      case .failure(let reason): byKey[key] = .undefined(reason)
      }
    }
  }

  /// The limits under `key_lower` and `key_upper`.
  mutating func set(interval key: String, _ interval: Result<Interval, Undefined>) {
    set("\(key)_lower", .lower(interval))
    set("\(key)_upper", .upper(interval))
  }

  /// What a package gives for the lower and the upper limit.
  mutating func set(departures key: String, _ limit: (_ isUpper: Bool) -> PackageDeparture?) {
    departures["\(key)_lower"] = limit(false)
    departures["\(key)_upper"] = limit(true)
  }
}
