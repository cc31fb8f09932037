import Diagnostics

/// Reads a cell for an input with a known domain; reports everything wrong with it at the word that is wrong.
///
/// The grammar is closed and small (contracts.md §1), so that every table can be analysed whole:
///
///     cell  = "-" | list
///     list  = test { "," test }
///     test  = "not" "(" list ")" | "answered" | "not" "answered"
///           | code | number | comparison | interval | text | set { "and" set }
///     set   = ("any" | "all" | "none") "of" "(" code { "," code } ")" | "count" (comparison | interval)
struct CellParser {
  let input: String
  let domain: Domain
  private(set) var findings: [Finding] = []

  private let whole: Span
  private let tooLong: Int?
  private var tokens: [CellToken] = []
  private var position = 0
  /// How many `not(` are open.
  private var depth = 0
  private static let deepest = 20
  private static let longest = 20_000
  /// `answered` is a word of the grammar only where it stands alone.
  private var standsAlone: Bool

  init(_ written: WrittenCell, input: String, domain: Domain) {
    self.input = input
    self.domain = domain
    whole = written.span
    let length = written.fragments.reduce(0) { $0 + $1.text.unicodeScalars.count }
    tooLong = length > Self.longest ? length : nil
    for (index, fragment) in written.fragments.enumerated() where tooLong == nil {
      if index > 0 { tokens.append(CellToken(kind: .sign(","), span: fragment.span)) }
      tokens += CellScanner.tokens(of: fragment)
    }
    standsAlone = tokens.count == 1
  }

  mutating func parse() -> [CellTest] {
    if let length = tooLong {
      report(.tooLong(scalars: length), at: whole)
      return []
    }
    guard !tokens.isEmpty else {
      report(.emptyCell(input: input), at: whole)
      return []
    }
    if tokens.count == 1, tokens[0].isWord("-") { return [] }
    return list(until: nil)
  }

  // MARK: Lists

  private mutating func list(until end: String?) -> [CellTest] {
    var tests: [CellTest] = []
    while true {
      let before = findings.count
      if let test = test() { tests.append(test) }
      if findings.count > before { skipToComma(until: end) }
      guard let token = current else { break }
      if let end, token.isSign(end) { break }
      guard token.isSign(",") else {
        let isJoiner = Self.joiners.contains(where: token.isWord)
        report(isJoiner ? .joiner(spelling(token)) : .missingComma(before: spelling(token)), at: token.span)
        skipToComma(until: end)
        guard current?.isSign(",") == true else { break }
        position += 1
        continue
      }
      position += 1
    }
    return tests
  }

  /// After a fault reading goes on behind the next comma, so that all faults of a cell are told at once.
  private mutating func skipToComma(until end: String?) {
    var depth = 0
    while let token = current {
      if depth == 0, token.isSign(",") || (end.map(token.isSign) ?? false) { return }
      if token.isSign("(") { depth += 1 }
      if token.isSign(")") { depth = max(0, depth - 1) }
      position += 1
    }
  }

  // MARK: Tests

  private mutating func test() -> CellTest? {
    guard let token = current, !token.isSign(",") else { return expected(.test) }
    if token.kind == .unclosed { return fault(.unclosedQuotation, at: token.span) }
    if token.isWord("not") { return negation() }
    if standsAlone, token.isWord("answered") {
      position += 1
      return .answered
    }
    switch domain {
    case .choice(let options): return choice(among: options)
    case .choices(let options): return set(among: options)
    case .number: return number()
    case .text: return text()
    case .ranking: return fault(.rankingTest(input: input), at: token.span)
    }
  }

  private mutating func negation() -> CellTest? {
    let not = tokens[position]
    guard depth < Self.deepest else { return fault(.tooDeep, at: not.span) }
    depth += 1
    defer { depth -= 1 }
    position += 1
    if current?.isWord("answered") == true {
      position += 1
      return .notAnswered
    }
    guard current?.isSign("(") == true else { return fault(.notWithoutList, at: not.span) }
    position += 1
    let outside = standsAlone
    standsAlone = next(1)?.isSign(")") == true
    let tests = list(until: ")")
    standsAlone = outside
    guard current?.isSign(")") == true else { return expected(.closing(")")) }
    position += 1
    return .not(tests)
  }

  private mutating func choice(among options: Options) -> CellTest? {
    let token = tokens[position]
    switch token.kind {
    case .word(let word):
      if isSetWord(at: position) { return fault(.setTestOnChoice(input: input), at: token.span) }
      if Self.joiners.contains(word) { return fault(.joiner(word), at: token.span) }
      return code(word, in: options, at: token.span).map(CellTest.code)
    case .quoted(let word):
      return code(word, in: options, at: token.span).map(CellTest.code)
    case .sign(let sign) where [")", "=", ".."].contains(sign):
      return expected(.test)
    case .sign(let sign):
      return fault(.comparisonOnCodes(input: input, sign: sign), at: token.span)
    case .unclosed:
      return fault(.unclosedQuotation, at: token.span)
    }
  }

  private mutating func text() -> CellTest? {
    let token = tokens[position]
    guard case .quoted(let text) = token.kind else {
      return fault(.unquotedText(input: input, spelling(token)), at: token.span)
    }
    position += 1
    return .text(text)
  }

  // MARK: Several choices

  private mutating func set(among options: Options) -> CellTest? {
    var parts: [SetTest] = []
    repeat {
      if !parts.isEmpty { position += 1 }
      guard let part = setTest(among: options) else { return nil }
      parts.append(part)
    } while current?.isWord("and") == true
    if let token = current, token.isWord("or") { return fault(.joiner("or"), at: token.span) }
    return .set(parts)
  }

  private mutating func setTest(among options: Options) -> SetTest? {
    guard let token = current, case .word(let word) = token.kind else { return setFault() }
    if word == "count", isCount(at: position) {
      position += 1
      return interval().map(SetTest.count)
    }
    guard isSetWord(at: position), word != "count" else { return setFault() }
    position += 2
    guard let codes = codeList(among: options) else { return nil }
    switch word {
    case "any": return .anyOf(codes)
    case "all": return .allOf(codes)
    default: return .noneOf(codes)
    }
  }

  private mutating func setFault() -> SetTest? {
    guard let token = current else { return expected(.setTest) }
    switch token.kind {
    case .word("count"): return fault(.countWithoutComparison, at: token.span)
    case .word(let word), .quoted(let word): return fault(.bareCodeInChoices(input: input, word), at: token.span)
    case .sign(let sign): return fault(.comparisonOnCodes(input: input, sign: sign), at: token.span)
    case .unclosed: return fault(.unclosedQuotation, at: token.span)
    }
  }

  private mutating func codeList(among options: Options) -> [String]? {
    guard current?.isSign("(") == true else { return expected(.opening("(")) }
    position += 1
    var codes: [String] = []
    var faulty = false
    while let token = current {
      switch token.kind {
      case .word(let word), .quoted(let word):
        if let code = code(word, in: options, at: token.span) { codes.append(code) } else { faulty = true }
      default:
        return fault(.codeExpected(spelling(token)), at: token.span)
      }
      guard let separator = current else { return expected(.closing(")")) }
      position += 1
      if separator.isSign(")") { return faulty ? nil : codes }
      guard separator.isSign(",") else {
        return fault(.missingComma(before: spelling(separator)), at: separator.span)
      }
    }
    return expected(.code)
  }

  private mutating func code(_ word: String, in options: Options, at span: Span) -> String? {
    position += 1
    guard options[word] == nil else { return word }
    report(.unknownCode(word, input: input, known: options.codes), at: span)
    return nil
  }

  // MARK: Numbers

  private mutating func number() -> CellTest? {
    let token = tokens[position]
    switch token.kind {
    case .word(let word):
      if isSetWord(at: position) { return fault(.setTestOnNumber(input: input), at: token.span) }
      guard let value = decimal(word) else { return fault(.notANumber(word, input: input), at: token.span) }
      position += 1
      if current?.isSign("..") == true { return fault(.bareInterval, at: token.span) }
      return .number(Interval(only: value))
    case .quoted(let text):
      return fault(.quotedNumber(text, input: input), at: token.span)
    case .sign, .unclosed:
      return interval().map(CellTest.number)
    }
  }

  /// A comparison, or an interval with brackets as mathematicians write them: `[1..3]`, `(1..3]`, `]1..3[`.
  private mutating func interval() -> Interval? {
    guard let token = current, case .sign(let sign) = token.kind else { return expected(.comparison) }
    switch sign {
    case "<", "<=", ">", ">=":
      position += 1
      guard let value = boundary() else { return nil }
      let bound = Interval.Bound(value, isIncluded: sign.count == 2)
      return sign.first == "<" ? Interval(from: nil, to: bound) : Interval(from: bound, to: nil)
    case "[", "(", "]":
      position += 1
      return bracketed(startsIncluded: sign == "[")
    case "=":
      return fault(.equalsSign, at: token.span)
    default:
      return fault(.notANumber(sign, input: input), at: token.span)
    }
  }

  private mutating func bracketed(startsIncluded: Bool) -> Interval? {
    guard let lower = boundary() else { return nil }
    guard current?.isSign("..") == true else { return expected(.dots) }
    position += 1
    guard let upper = boundary() else { return nil }
    guard let end = current, ["]", ")", "["].contains(where: end.isSign) else { return expected(.closing("]")) }
    position += 1
    return Interval(
      from: Interval.Bound(lower, isIncluded: startsIncluded),
      to: Interval.Bound(upper, isIncluded: end.isSign("]")))
  }

  private mutating func boundary() -> Double? {
    guard let token = current else { return expected(.number) }
    guard case .word(let word) = token.kind, let value = decimal(word) else {
      return fault(.notANumber(spelling(token), input: input), at: token.span)
    }
    position += 1
    return value
  }

  // MARK: Tokens

  private var current: CellToken? { next(0) }

  private func next(_ offset: Int) -> CellToken? {
    tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
  }

  private func isSetWord(at position: Int) -> Bool {
    guard tokens.indices.contains(position), case .word(let word) = tokens[position].kind else { return false }
    if word == "count" { return isCount(at: position) }
    return ["any", "all", "none"].contains(word) && next(1)?.isWord("of") == true
  }

  private func isCount(at position: Int) -> Bool {
    let following = tokens.indices.contains(position + 1) ? tokens[position + 1] : nil
    return ["<", "<=", ">", ">=", "[", "(", "]", "="].contains { following?.isSign($0) == true }
  }

  private func spelling(_ token: CellToken) -> String {
    switch token.kind {
    case .word(let text), .quoted(let text), .sign(let text): text
    case .unclosed: "\""
    }
  }

  private static let joiners: Set = ["and", "or"]

  // MARK: Faults

  private mutating func report(_ fact: CellFact, at span: Span) {
    findings.append(Finding(fact, at: span))
  }

  private mutating func fault<Result>(_ fact: CellFact, at span: Span) -> Result? {
    report(fact, at: span)
    return nil
  }

  private mutating func expected<Result>(_ what: CellFact.Expected) -> Result? {
    fault(.expected(what, before: current.map(spelling)), at: current?.span ?? tokens.last?.span ?? whole)
  }
}

/// A number as cells and tables write it: digits with `.` as decimal sign, perhaps with a sign or an exponent.
public func decimal(_ text: some StringProtocol) -> Double? {
  var hasDigit = false
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): continue
    default: return nil
    }
  }
  guard hasDigit, let value = Double(text), value.isFinite else { return nil }
  return value
}
