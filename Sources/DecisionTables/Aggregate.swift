import Conditions

extension HitPolicy.Aggregate {
  /// The collected literals drawn into one, as it stands in tables; empty where there is nothing to draw on, except
  /// that nothing counted is 0.
  package func draw(_ literals: [String]) -> String {
    switch self {
    case .count: String(literals.count)
    case .sum: literals.isEmpty ? "" : exactSum(of: literals)
    case .min: literals.min { (decimal($0) ?? 0) < (decimal($1) ?? 0) } ?? ""
    case .max: literals.max { (decimal($0) ?? 0) < (decimal($1) ?? 0) } ?? ""
    }
  }

  /// The sum in decimal digits, so that 0.1 and 0.2 make 0.3. Literals too long for that are added as binary numbers.
  private func exactSum(of literals: [String]) -> String {
    let numbers = literals.compactMap(ScaledNumber.init)
    let places = numbers.map(\.places).max() ?? 0
    guard numbers.count == literals.count, places <= 18 else { return binarySum(of: literals) }
    var total: Int128 = 0
    for number in numbers {
      let (scaled, tooLarge) = number.digits.multipliedReportingOverflow(by: power(places - number.places))
      let (sum, overflow) = total.addingReportingOverflow(scaled)
      if tooLarge || overflow { return binarySum(of: literals) }
      total = sum
    }
    return ScaledNumber(digits: total, places: places).written
  }

  private func binarySum(of literals: [String]) -> String {
    let sum = literals.compactMap { decimal($0) }.reduce(0, +)
    return sum == sum.rounded() && sum.magnitude < 1e15 ? String(Int(sum)) : sum.description
  }
}

/// A decimal number held exactly: digits divided by ten to the power of `places`.
private struct ScaledNumber {
  let digits: Int128
  let places: Int

  init(digits: Int128, places: Int) {
    self.digits = digits
    self.places = places
  }

  init?(_ literal: String) {
    let parts = literal.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard literal.utf8.count <= 30, let digits = Int128(String(parts[0]) + fraction) else { return nil }
    self.init(digits: digits, places: fraction.utf8.count)
  }

  /// Without zeros at the end of the fraction.
  var written: String {
    guard places > 0 else { return String(digits) }
    let (units, fraction) = digits.magnitude.quotientAndRemainder(dividingBy: UInt128(power(places)))
    var decimals = String(fraction)
    decimals = String(repeating: "0", count: places - decimals.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return (digits < 0 ? "-" : "") + String(units) + (decimals.isEmpty ? "" : "." + decimals)
  }
}

private func power(_ exponent: Int) -> Int128 {
  (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
}
