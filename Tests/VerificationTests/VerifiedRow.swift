package import Verification

/// One figure of one case, held against what the method of a title gives.
func row(
  _ key: String, _ expected: VerificationValue, _ input: VerificationInput, method: String, tolerance: Double = 1e-8
) -> VerificationRow {
  let reference = VerificationCase(
    "case", input: input, expected: [VerificationCase.Expectation(key, expected, tolerance: tolerance)])
  return ReferenceVerification.rows(of: reference, method: method)[0]
}

extension VerificationValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByNilLiteral
{
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(stringLiteral value: String) { self = .text(value) }
  package init(arrayLiteral elements: VerificationValue...) { self = .list(elements) }
  package init(nilLiteral: ()) { self = .null }
}
