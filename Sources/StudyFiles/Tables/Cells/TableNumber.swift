import Conditions

extension TableSeparator {
  /// The number that a cell says.
  ///
  /// In a comma table the decimal sign is a point. A semicolon or tab table may use a comma or a point, as Danish
  /// spreadsheets do; a sign that may just as well part thousands (`1.000`) is refused instead of guessed.
  ///
  /// - Throws: ``CellFault`` when it is no finite number or may be read in two ways.
  public func number(_ text: String) throws(CellFault) -> Double {
    let hasComma = text.utf8.contains(UInt8(ascii: ","))
    let hasPoint = text.utf8.contains(UInt8(ascii: "."))
    let withPoint = hasComma ? String(text.map { $0 == "," ? "." : $0 }) : text
    guard let number = decimal(withPoint), !(hasComma && hasPoint) else {
      throw self != .comma && looksLikeThousands(withPoint) ? .thousandsOrDecimals(text) : .notANumber(text)
    }
    switch self {
    case .comma:
      if hasComma { throw .decimalComma(text) }
    case .semicolon:
      if hasPoint, looksLikeThousands(withPoint) { throw .thousandsOrDecimals(text) }
    case .tab:
      if hasComma || hasPoint, looksLikeThousands(withPoint) { throw .thousandsOrDecimals(text) }
    }
    return number
  }

  /// One to three digits that do not begin with 0, then groups of exactly three.
  private func looksLikeThousands(_ text: String) -> Bool {
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let groups = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.utf8.count), !first.hasPrefix("0") else {
      return false
    }
    return groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
      && groups.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}
