/// A real case file that may be checked, known by a pseudonym whose key stays with the municipality. Nothing of its
/// content is stored.
public struct AuditCase: Hashable, Sendable {
  /// The pseudonym.
  public let id: String
  /// The field of work.
  public let field: String
  /// The caseworker whose case it is; never its checker.
  public let caseworker: String
  /// Further features by which the sample is stratified, in the order of their columns.
  public let strata: [String]

  /// A case.
  public init(id: String, field: String, caseworker: String, strata: [String] = []) {
    self.id = id
    self.field = field
    self.caseworker = caseworker
    self.strata = strata
  }

  /// The stratum: its field and further features.
  public var stratum: [String] { [field] + strata }

  /// Whether a text holds something that looks like a Danish CPR number: a day, a month and two digits of a year, then
  /// four digits, together or parted by a hyphen or a space.
  ///
  /// Looks are enough: since 2007 CPR numbers need not pass the old check digit. A pseudonym that looks like one by
  /// accident must be changed too.
  public static func looksLikeCPR(_ text: String) -> Bool {
    let characters = Array(text.utf8)
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    return characters.indices.contains { start in
      guard start == 0 || !isDigit(characters[start - 1]) else { return false }
      var digits: [Int] = []
      var end = start
      while end < characters.count, digits.count < 10 {
        if isDigit(characters[end]) {
          digits.append(Int(characters[end] - UInt8(ascii: "0")))
        } else if digits.count != 6 || characters[end - 1] == characters[end] || !" -".utf8.contains(characters[end]) {
          return false
        }
        end += 1
      }
      guard digits.count == 10, end == characters.count || !isDigit(characters[end]) else { return false }
      // Replacement numbers, for who has no CPR number yet, add 60 to the day.
      let day = digits[0] * 10 + digits[1]
      return (1...31).contains(day > 60 ? day - 60 : day) && (1...12).contains(digits[2] * 10 + digits[3])
    }
  }
}
