import Foundation
import Statistics
import Testing

/// Compares figures with a case's expected ones, and counts, so that a test that compared nothing fails.
struct Comparison {
  let reference: ReferenceCase
  private(set) var compared = 0

  init(_ reference: ReferenceCase) { self.reference = reference }

  mutating func check(_ key: String, _ actual: Double?, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let value = reference.expected[key] else { return }
    compared += 1
    guard let expected = (value as? NSNumber)?.doubleValue else {
      #expect(actual == nil, "\(reference.name) \(key) should be undefined", sourceLocation: sourceLocation)
      return
    }
    guard let actual else {
      Issue.record("\(reference.name) \(key) is undefined, expected \(expected)", sourceLocation: sourceLocation)
      return
    }
    // Beside the stated tolerance, the digits that the expected figure was printed with.
    let slack = max(reference.tolerance(key), 1e-14 * abs(expected))
    #expect(
      abs(actual - expected) <= slack, "\(reference.name) \(key): \(actual), expected \(expected)",
      sourceLocation: sourceLocation)
  }

  /// Compares a list, number by number; a null in it must be undefined.
  mutating func check(all key: String, _ actual: [Double?]?, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let expected = reference.expected[key] as? [Any] else { return }
    compared += 1
    #expect(actual?.count == expected.count, "\(reference.name) \(key)", sourceLocation: sourceLocation)
    for (place, (value, other)) in zip(expected, actual ?? []).enumerated() {
      let number = (value as? NSNumber)?.doubleValue
      let slack = max(reference.tolerance(key), 1e-14 * abs(number ?? 0))
      let isRight = number.map { number in other.map { abs($0 - number) <= slack } ?? false } ?? (other == nil)
      #expect(
        isRight, "\(reference.name) \(key)[\(place)]: \(String(describing: other)), expected \(value)",
        sourceLocation: sourceLocation)
    }
  }

  mutating func check(
    interval key: String, _ estimate: Result<Estimate, Undefined>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check("\(key)_lower", (try? estimate.get())?.lower, sourceLocation: sourceLocation)
    check("\(key)_upper", (try? estimate.get())?.upper, sourceLocation: sourceLocation)
  }
}

extension Result {
  /// The value, or nil: for tests of figures, where the reason has tests of its own.
  var value: Success? { try? get() }
  /// The reason, or nil.
  var reason: Failure? { if case .failure(let reason) = self { reason } else { nil } }
}
