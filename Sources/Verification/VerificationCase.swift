/// One case of a reference file: what goes in, what should come out, and how exactly.
package struct VerificationCase: Sendable, Hashable {
  /// One figure that should come out.
  package struct Expectation: Sendable, Hashable {
    /// Its name.
    package let key: String
    /// The figure.
    package let value: VerificationValue
    /// How far a number may lie from it.
    package let tolerance: Double

    /// A figure that should come out.
    package init(_ key: String, _ value: VerificationValue, tolerance: Double) {
      self.key = key
      self.value = value
      self.tolerance = tolerance
    }
  }

  /// Its name.
  package let name: String
  /// What the method is given.
  package let input: VerificationInput
  /// What should come out, in the order of the file.
  package let expected: [Expectation]

  /// A case.
  package init(_ name: String, input: VerificationInput, expected: [Expectation]) {
    self.name = name
    self.input = input
    self.expected = expected
  }
}
