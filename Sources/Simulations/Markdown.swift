import Foundation

/// Pieces of a page of measurements.
enum Markdown {
  /// A table; the columns from `firstNumber` on are numbers.
  static func table(_ head: [String], _ rows: [[String]], firstNumber: Int = 1) -> String {
    let rule = head.indices.map { $0 < firstNumber ? "---" : "---:" }
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// A fraction in percent without the sign, as `94.6`.
  static func percent(_ fraction: Double, decimals: Int = 1) -> String {
    fraction.isFinite ? String(format: "%.\(decimals)f", fraction * 100) : "–"
  }

  /// A whole number with its thousands apart, as `20,000`.
  static func whole(_ count: Int) -> String {
    let digits = String(count)
    return digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }.joined()
  }
}
