/// Figures as people of a language write them, without asking the machine's locale.
public struct NumberFormat: Sendable {
  /// The language whose signs are used.
  public let language: Language

  /// Numbers as written in a language.
  public init(_ language: Language) {
    self.language = language
  }

  private var decimalSign: String { language == .danish ? "," : "." }
  private var groupSign: String { language == .danish ? "." : "," }

  /// A whole number with its thousands apart: `3.800` in Danish, `3,800` in English.
  public func whole(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupSign }
      text.append(digit)
    }
    return (value < 0 ? "−" : "") + text
  }

  /// A number with a fixed count of decimals (six at most), halves rounded away from zero; "–" for what is not finite.
  public func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "–" }
    // More decimals than a figure has digits would not fit into a whole number.
    let decimals = max(0, min(decimals, 6))
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value.magnitude * scale).rounded(.toNearestOrAwayFromZero))
    let (units, fraction) = scaled.quotientAndRemainder(dividingBy: Int(scale))
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + whole(units) }
    let digits = String(fraction)
    return sign + whole(units) + decimalSign + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// A number with as many decimals as it has, four at most: `0,25` in Danish, `0.25` in English. Numbers of 10¹² and
  /// more are written as JSON writes them.
  public func asWritten(_ value: Double) -> String {
    guard value.isFinite, value.magnitude >= 1e12 else {
      let text = fixed(value, decimals: 4)
      guard text.contains(decimalSign) else { return text }
      let end = text.lastIndex { $0 != "0" } ?? text.startIndex
      return String(String(text[end]) == decimalSign ? text[..<end] : text[...end])
    }
    return JSON.number(value).text.replacing(".", with: decimalSign).replacing("-", with: "−")
  }

  /// A fraction as a percentage: `14,3 %` in Danish, `14.3%` in English.
  public func percent(_ fraction: Double, decimals: Int = 0) -> String {
    guard fraction.isFinite else { return fixed(fraction, decimals: decimals) }
    return fixed(fraction * 100, decimals: decimals) + (language == .danish ? "\u{A0}%" : "%")
  }
}
