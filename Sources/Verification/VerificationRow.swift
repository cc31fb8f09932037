package import Statistics

/// How a figure of a reference file came out.
package enum VerificationOutcome: String, Sendable, Hashable, CaseIterable {
  /// Within the tolerance that the file names.
  case reproduced
  /// Further away, of another form, or refused.
  case differs
  /// No function here makes this figure, or it is known to be a package's own slip, which is not offered.
  case notOffered = "not_offered"
}

/// Why a figure was not reproduced.
package enum VerificationReason: Error, Sendable, Hashable {
  /// No method here goes by the title of the file.
  case noMethod
  /// The method does not make this figure.
  case noFigure
  /// The case lacks what the method needs, or gives it in another form.
  case unusableInput
  /// The method refuses, and why.
  case undefined(Undefined)
  /// The reference is what a package computes where it departs from the method's definition, and its way gives just that.
  case departure(PackageDeparture)

  /// Whether the reference is a package's own slip.
  package var isDeparture: Bool { if case .departure = self { true } else { false } }
}

/// One figure of one case, compared.
package struct VerificationRow: Sendable, Hashable {
  /// Its name.
  package let key: String
  /// How it came out.
  package let outcome: VerificationOutcome
  /// What the file says.
  package let expected: VerificationValue
  /// What the method gives; null where it gives nothing.
  package let actual: VerificationValue
  /// Where in a list or object the two lie furthest apart; nil where no two numbers can be compared.
  package let farthest: VerificationDistance?
  /// How far apart they may lie.
  package let tolerance: Double
  /// Why it was not reproduced; nil where it was.
  package let reason: VerificationReason?

  /// The largest distance between two numbers that belong together.
  package var difference: Double? { farthest?.difference }
}

extension ReferenceVerification {
  /// Compares each figure of a case with what the method of this title gives.
  package static func rows(of reference: VerificationCase, method title: String) -> [VerificationRow] {
    let figures = figures(method: title, input: reference.input)
    return reference.expected.map { expected in
      switch figures {
      case .success(let figures): row(of: expected, figures)
      case .failure(let reason): absent(expected, reason)
      }
    }
  }

  private static func row(
    of expected: VerificationCase.Expectation, _ figures: VerificationFigures
  ) -> VerificationRow {
    switch figures.byKey[expected.key] {
    case nil: absent(expected, .noFigure)
    case .undefined(let reason): refused(expected, reason)
    case .value(let value): compared(expected, value, explanation: departure(in: figures, from: expected))
    }
  }

  private static func refused(_ expected: VerificationCase.Expectation, _ reason: Undefined) -> VerificationRow {
    if reason == .notOffered, expected.value != .null { return absent(expected, .noFigure) }
    return compared(expected, .null, explanation: .undefined(reason))
  }

  /// A package's own way explains a figure only when it gives it far more exactly than any tolerance asks.
  private static let exactness = 1e-9

  private static func departure(
    in figures: VerificationFigures, from expected: VerificationCase.Expectation
  ) -> VerificationReason? {
    guard let departure = figures.departures[expected.key] else { return nil }
    let comparison = VerificationComparison(expected.value, .number(departure.value))
    return comparison.isWithin(min(expected.tolerance, exactness)) ? .departure(departure) : nil
  }

  private static func absent(
    _ expected: VerificationCase.Expectation, _ reason: VerificationReason
  ) -> VerificationRow {
    VerificationRow(
      key: expected.key, outcome: .notOffered, expected: expected.value, actual: .null, farthest: nil,
      tolerance: expected.tolerance, reason: reason)
  }

  private static func compared(
    _ expected: VerificationCase.Expectation, _ actual: VerificationValue, explanation: VerificationReason?
  ) -> VerificationRow {
    let comparison = VerificationComparison(expected.value, actual)
    let agrees = comparison.isWithin(expected.tolerance)
    let isDeparture = explanation?.isDeparture ?? false
    return VerificationRow(
      key: expected.key, outcome: agrees ? .reproduced : isDeparture ? .notOffered : .differs, expected: expected.value,
      actual: actual, farthest: comparison.farthest, tolerance: expected.tolerance, reason: agrees ? nil : explanation)
  }
}
