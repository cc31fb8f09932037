import Statistics

/// What one case of a reference file gives to a method.
///
/// A value is read whole or not at all: a list in which one element has another form is no such list, for what is left
/// of it would be another case.
package struct VerificationInput: Sendable, Hashable {
  private let values: [String: VerificationValue]
  private let columns: [String: [String]]

  /// The case's named values, and the columns of the table that it names, if it names one.
  package init(_ values: [String: VerificationValue], columns: [String: [String]] = [:]) {
    self.values = values
    self.columns = columns
  }

  func has(_ key: String) -> Bool { values[key].map { $0 != .null } ?? false }
  func number(_ key: String) -> Double? { values[key]?.number }
  func text(_ key: String) -> String? { values[key]?.text }
  func column(_ name: String?) -> [String]? { name.flatMap { columns[$0] } }
  func texts(_ key: String) -> [String]? { values[key]?.list?.whole(\.text) }
  func numbers(_ key: String) -> [Double]? { values[key]?.list?.whole(\.number) }

  /// A whole number.
  func count(_ key: String) -> Int? { number(key).flatMap { Int(exactly: $0) } }

  /// Whole numbers.
  func counts(_ key: String) -> [Int]? { numbers(key)?.whole { Int(exactly: $0) } }

  /// A column of whole numbers.
  func wholeColumn(_ name: String?) -> [Int]? { column(name)?.whole { Int($0) } }

  /// A table of numbers.
  func table(_ key: String) -> [[Double]]? { values[key]?.list?.whole { $0.list?.whole(\.number) } }

  /// A table of whole numbers.
  func countTable(_ key: String) -> [[Int]]? { table(key)?.whole { row in row.whole { Int(exactly: $0) } } }

  /// A table whose cells may be missing.
  func gappyTable(_ key: String) -> [[Double?]]? {
    values[key]?.list?.whole { row in
      row.list?.whole { cell -> Double?? in cell == .null ? .some(nil) : cell.number.map { .some($0) } }
    }
  }

  /// What a case may leave out: nil where it is missing or null, a fault where it has another form.
  func optional<Value>(_ key: String, _ read: (String) -> Value?) throws(VerificationInputFault) -> Value? {
    guard let value = values[key], value != .null else { return nil }
    return try read(key).required()
  }

  /// The confidence that the case names, or 95 %.
  func confidence() throws(VerificationInputFault) -> Confidence {
    for key in ["conf", "conf.level"] {
      if let level = try optional(key, number) { return try Confidence(level).required() }
    }
    return .ninetyFive
  }
}

/// A case lacks what the method needs.
struct VerificationInputFault: Error {}

/// What is made of the values of a case, or the fault that they do not fit together.
func fitting<Value>(_ make: () throws(RatingsFault) -> Value) throws(VerificationInputFault) -> Value {
  do {
    return try make()
  } catch {
    throw VerificationInputFault()
  }
}

extension Optional {
  /// The value, or the fault that the case lacks it.
  func required() throws(VerificationInputFault) -> Wrapped {
    guard let self else { throw VerificationInputFault() }
    return self
  }
}

extension Array {
  /// Every element in another form; nil where one has none.
  func whole<Other>(_ convert: (Element) -> Other?) -> [Other]? {
    var converted: [Other] = []
    converted.reserveCapacity(count)
    for element in self {
      guard let other = convert(element) else { return nil }
      converted.append(other)
    }
    return converted
  }

  /// The elements with those of a list that belongs to this one, and must be as long.
  func paired<Other>(with others: [Other]) throws(VerificationInputFault) -> [(Element, Other)] {
    guard count == others.count else { throw VerificationInputFault() }
    return Array<(Element, Other)>(zip(self, others))
  }
}
