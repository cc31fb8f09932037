public import Conditions
public import Vignettes

/// Reads the cells that hold the answers to one question.
///
/// An empty cell, or one with white space only, is no answer. Surrounding white space is taken off; nothing else is
/// changed. Several choices are joined by `|` and put in the order of the options; a ranking is joined by `>` and may be
/// partial, but names no option twice.
public struct AnswerReader: Sendable {
  private let domain: Domain
  private let atMost: Int?
  private let separator: TableSeparator

  /// A reader for a question's answers in a table with a separator.
  public init(_ question: Question, separator: TableSeparator) {
    self.init(question.domain, atMost: question.atMost, separator: separator)
  }

  /// A reader for answers in a domain.
  public init(_ domain: Domain, atMost: Int? = nil, separator: TableSeparator) {
    self.domain = domain
    self.atMost = atMost
    self.separator = separator
  }

  /// The answer in a cell; `nil` when there is none.
  ///
  /// - Throws: ``CellFault`` when the text is no possible answer.
  public func answer(in cell: String) throws(CellFault) -> Answer? {
    let text = trimmed(cell)
    guard !text.isEmpty else { return nil }
    switch domain {
    case .choice(let options): return .code(try code(text, of: options))
    case .choices(let options): return .codes(try codes(text, of: options))
    case .ranking(let options): return .ranking(try ranking(text, of: options))
    case .number(let numbers): return .number(try number(text, in: numbers))
    case .text: return .text(text)
    }
  }

  private func code(_ text: String, of options: Options) throws(CellFault) -> String {
    if options[text] != nil { return text }
    let parts = parts(of: text, at: "|")
    let areCodes = parts.count > 1 && parts.allSatisfy { options[$0] != nil }
    throw areCodes ? .severalCodes(text) : .unknownCode(text, known: options.codes)
  }

  private func codes(_ text: String, of options: Options) throws(CellFault) -> [String] {
    let given = try distinctCodes(text, joinedBy: "|", of: options)
    if given.count > 1, let alone = given.first(where: { options[$0]?.isExclusive == true }) {
      throw .exclusiveCode(alone)
    }
    return options.codes.filter(given.contains)
  }

  private func ranking(_ text: String, of options: Options) throws(CellFault) -> [String] {
    try distinctCodes(text, joinedBy: ">", of: options)
  }

  private func distinctCodes(
    _ text: String, joinedBy sign: Unicode.Scalar, of options: Options
  ) throws(CellFault) -> [String] {
    var given: [String] = []
    for code in parts(of: text, at: sign) {
      if code.isEmpty { throw .emptyCode(text) }
      guard options[code] != nil else { throw .unknownCode(code, known: options.codes) }
      if given.contains(code) { throw .repeatedCode(code) }
      given.append(code)
    }
    if let atMost, given.count > atMost { throw .tooManyCodes(given.count, atMost: atMost) }
    return given
  }

  private func parts(of text: String, at sign: Unicode.Scalar) -> [String] {
    text.unicodeScalars.split(separator: sign, omittingEmptySubsequences: false).map { trimmed(String($0)) }
  }

  private func number(_ text: String, in numbers: NumberDomain) throws(CellFault) -> Double {
    let value = try separator.number(text)
    if let range = numbers.range, !range.contains(value) {
      throw .outOfRange(text, from: range.lowerBound, to: range.upperBound)
    }
    if !numbers.contains(value) { throw .notWhole(text) }
    return value
  }
}

/// A text without the white space around it.
func trimmed(_ text: String) -> String {
  // Nearly every cell begins and ends with a visible ASCII sign.
  guard let first = text.utf8.first, let last = text.utf8.last else { return text }
  if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return text }
  let scalars = text.unicodeScalars
  guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[start...end])
}
