import ArgumentParser

/// A share as people write it: `0.25`, `0,25`, `25%` or `25 %`.
struct Fraction: ExpressibleByArgument, CustomStringConvertible {
  let value: Double

  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    let number = argument.filter { $0 != "%" && !$0.isWhitespace }
    guard argument.count(where: { $0 == "%" }) <= 1,
      let value = Double(number.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")),
      value.isFinite
    else { return nil }
    self.value = isPercent ? value / 100 : value
  }

  var description: String { "\(value)" }
  var defaultValueDescription: String { description }
}
