import ArgumentParser

/// A share as people write it: `0.25`, `0,25`, `25%` or `25 %`.
struct Fraction: ExpressibleByArgument, CustomStringConvertible {
  let value: Double

  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    var number = isPercent ? argument.dropLast() : argument[...]
    if isPercent, number.last == " " { number = number.dropLast() }
    let digits = number.first == "-" || number.first == "+" ? number.dropFirst() : number
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count <= 2, parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }),
      let value = Double(number.split(separator: ",", omittingEmptySubsequences: false).joined(separator: "."))
    else { return nil }
    self.value = isPercent ? value / 100 : value
  }

  var description: String { "\(value)" }
  var defaultValueDescription: String { description }
}
