/// A free text with what could tell a person masked.
///
/// Masked are CPR numbers, telephone numbers, e-mail addresses and given names. What only looks alike stays: dates, sums of
/// money, paragraphs of law, numbers of cases. In doubt a number is masked: a word too many taken out does no harm.
public struct Redaction: Hashable, Sendable {
  /// What was masked.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A civil registration number: day, month, year and four digits.
    case cpr
    /// A telephone number of eight digits, or one with a country code.
    case telephone
    /// An e-mail address.
    case email
    /// A name on the list.
    case name
  }

  /// The text, each masked passage replaced by its kind in brackets.
  public let text: String
  /// How many passages of each kind were masked.
  public let found: [Kind: Int]

  /// Masks a text.
  ///
  /// - Parameters:
  ///   - text: what someone wrote.
  ///   - names: names to mask, wherever they stand as words, in capitals or not, and in the genitive.
  ///   - mask: what is written instead.
  public init(_ text: String, names: [String] = [], mask: (Kind) -> String) {
    let characters = Array(text)
    let passages = Passages(characters, names: names)
    var (masked, found) = ("", [Kind: Int]())
    var position = 0
    while position < characters.count {
      if let (kind, end) = passages.passage(at: position) {
        masked += mask(kind)
        found[kind, default: 0] += 1
        position = end
      } else {
        masked.append(characters[position])
        position += 1
      }
    }
    self.text = masked
    self.found = found
  }
}

/// Looks for passages to mask in a text.
private struct Passages {
  let text: [Character]
  /// The names, the longest first, as lower-case characters.
  let names: [[Character]]

  init(_ text: [Character], names: [String]) {
    self.text = text
    self.names = names.map { Array($0.lowercased()) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// What begins at a position, and where it ends.
  func passage(at start: Int) -> (Redaction.Kind, Int)? {
    if let end = email(at: start) { return (.email, end) }
    if let end = international(at: start) { return (.telephone, end) }
    if let end = cpr(at: start) { return (.cpr, end) }
    if let end = telephone(at: start) { return (.telephone, end) }
    return name(at: start).map { (.name, $0) }
  }

  private func character(_ position: Int) -> Character? { text.indices.contains(position) ? text[position] : nil }

  private func isDigit(_ position: Int) -> Bool { character(position).map { $0.isASCII && $0.isNumber } ?? false }

  private func isWord(_ position: Int) -> Bool { character(position).map { $0.isLetter || $0.isNumber } ?? false }

  private func number(_ range: Range<Int>) -> Int { Int(String(text[range])) ?? 0 }

  // MARK: E-mail

  private func email(at start: Int) -> Int? {
    func isLocal(_ position: Int) -> Bool {
      isWord(position) || character(position).map { "._%+-".contains($0) } ?? false
    }
    guard isWord(start), !isLocal(start - 1) else { return nil }
    var position = start
    while isLocal(position) { position += 1 }
    guard character(position) == "@" else { return nil }
    var (labels, length) = (1, 0)
    var end = position
    position += 1
    while let next = character(position) {
      if isWord(position) || next == "-" {
        length += 1
      } else if next == ".", length > 0, isWord(position + 1) {
        (labels, length) = (labels + 1, 0)
      } else {
        break
      }
      position += 1
      end = position
    }
    return labels > 1 && length > 1 ? end : nil
  }

  // MARK: Numbers

  /// Six digits that can be a birthday (from 61 on the day of a replacement number), then four, between them nothing, a
  /// hyphen, a dash or a space. The check digit is not asked for: numbers since 2007 have none.
  private func cpr(at start: Int) -> Int? {
    guard startsNumber(start), (start..<start + 6).allSatisfy(isDigit) else { return nil }
    let day = number(start..<start + 2)
    guard (1...31).contains(day) || (61...91).contains(day), (1...12).contains(number(start + 2..<start + 4)) else {
      return nil
    }
    var last = start + 6
    if let next = character(last), "-–— ".contains(next) { last += 1 }
    guard (last..<last + 4).allSatisfy(isDigit), !isWord(last + 4) else { return nil }
    return last + 4
  }

  /// Eight digits, the first of them 2 to 9, in one piece or as 12 34 56 78 or 1234 5678.
  private func telephone(at start: Int) -> Int? {
    guard startsNumber(start), !(isDigit(start) && "01".contains(text[start])) else { return nil }
    for groups in [[8], [2, 2, 2, 2], [4, 4]] {
      guard let end = end(of: groups, from: start) else { continue }
      let isYears = groups == [4, 4] && [start, start + 5].allSatisfy { (1900...2099).contains(number($0..<$0 + 4)) }
      if !isYears && !isSum(start, end) && !isCase(start) { return end }
    }
    return nil
  }

  /// A plus or two noughts, a country code and the number.
  private func international(at start: Int) -> Int? {
    let isPlus = character(start) == "+"
    let isNoughts = character(start) == "0" && character(start + 1) == "0" && startsNumber(start)
    guard isPlus || isNoughts else { return nil }
    var position = start + (isPlus ? 1 : 2)
    var (digits, end) = (0, position)
    while let next = character(position), isDigit(position) || (" -()".contains(next) && digits > 0 && digits < 15) {
      if isDigit(position) { (digits, end) = (digits + 1, position + 1) }
      position += 1
    }
    return (10...15).contains(digits) ? end : nil
  }

  private func end(of groups: [Int], from start: Int) -> Int? {
    var position = start
    var separator: Character?
    for (place, length) in groups.enumerated() {
      if place > 0 {
        guard let next = character(position), " -.".contains(next), separator == nil || separator == next else {
          return nil
        }
        separator = next
        position += 1
      }
      guard (position..<position + length).allSatisfy(isDigit) else { return nil }
      position += length
    }
    let goesOn = character(position).map { "-./,".contains($0) && isDigit(position + 1) } ?? false
    return isWord(position) || goesOn ? nil : position
  }

  /// Whether a number can begin here: not within a word or a longer number.
  private func startsNumber(_ start: Int) -> Bool {
    guard isDigit(start), !isWord(start - 1) else { return false }
    let isJoined = character(start - 1).map { "-./,".contains($0) } ?? false
    return !(isJoined && isWord(start - 2))
  }

  /// Whether it is a sum of money: the currency stands before or behind it.
  private func isSum(_ start: Int, _ end: Int) -> Bool {
    let after = String(text[min(end, text.count)..<min(end + 6, text.count)]).lowercased()
    return [" kr", " dkk", " euro", ",-", " mio"].contains { after.hasPrefix($0) }
      || ["kr", "kr.", "dkk"].contains(word(before: start))
  }

  /// Whether it is the number of a case or a company: the word before it says so.
  private func isCase(_ start: Int) -> Bool {
    let word = word(before: start)
    return ["sag", "sagen", "sagsnr", "sagsnr.", "sagsnummer", "journalnr", "journalnr.", "j.nr.", "cvr", "cvr-nr."]
      .contains(word)
  }

  private func word(before start: Int) -> String {
    var end = start
    while end > 0, text[end - 1] == " " || text[end - 1] == ":" { end -= 1 }
    var first = end
    while first > 0, !text[first - 1].isWhitespace { first -= 1 }
    return String(text[first..<end]).lowercased()
  }

  // MARK: Names

  private func name(at start: Int) -> Int? {
    guard isWord(start), !isWord(start - 1) else { return nil }
    for name in names where start + name.count <= text.count {
      let isSame = name.indices.allSatisfy { text[start + $0].lowercased() == String(name[$0]) }
      guard isSame else { continue }
      let end = start + name.count
      if !isWord(end) { return end }
      if character(end)?.lowercased() == "s", !isWord(end + 1) { return end + 1 }
    }
    return nil
  }
}
