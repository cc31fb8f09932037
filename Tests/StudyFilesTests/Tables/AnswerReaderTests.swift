import Conditions
import StudyFiles
import Testing

@Suite struct AnswerReaderTests {
  private static let options = Options([
    Option("a"), Option("b"), Option("none", isExclusive: true), Option("cannot_say", isMissing: true),
  ])

  private func read(_ text: String, _ domain: Domain, atMost: Int? = nil, _ separator: TableSeparator = .comma)
    -> Result<Answer?, CellFault>
  {
    let reader = AnswerReader(domain, atMost: atMost, separator: separator)
    return Result { () throws(CellFault) in try reader.answer(in: text) }
  }

  @Test(arguments: ["", "   ", "\t", "\u{A0}"])
  func `a cell without anything in it is no answer`(text: String) {
    #expect(read(text, .choice(Self.options)) == .success(nil))
    #expect(read(text, .text) == .success(nil))
    #expect(read(text, .number(NumberDomain())) == .success(nil))
  }

  @Test func `a choice is one known code`() {
    let known = ["a", "b", "none", "cannot_say"]
    #expect(read(" a ", .choice(Self.options)) == .success(.code("a")))
    #expect(read("cannot_say", .choice(Self.options)) == .success(.code("cannot_say")))
    #expect(read("A", .choice(Self.options)) == .failure(.unknownCode("A", known: known)))
    #expect(read("a|b", .choice(Self.options)) == .failure(.severalCodes("a|b")))
    #expect(read("a|x", .choice(Self.options)) == .failure(.unknownCode("a|x", known: known)))
  }

  @Test func `choices are put in the order of the options`() {
    #expect(read("b | a", .choices(Self.options)) == .success(.codes(["a", "b"])))
    #expect(read("none", .choices(Self.options)) == .success(.codes(["none"])))
    #expect(read("a|a", .choices(Self.options)) == .failure(.repeatedCode("a")))
    #expect(read("a|none", .choices(Self.options)) == .failure(.exclusiveCode("none")))
    #expect(read("cannot_say|b", .choices(Self.options)) == .failure(.exclusiveCode("cannot_say")))
    #expect(read("a||b", .choices(Self.options)) == .failure(.emptyCode("a||b")))
    #expect(read("a|", .choices(Self.options)) == .failure(.emptyCode("a|")))
    #expect(read("a|b", .choices(Self.options), atMost: 1) == .failure(.tooManyCodes(2, atMost: 1)))
  }

  @Test func `a ranking keeps its order and may be partial`() {
    #expect(read("b>a", .ranking(Self.options)) == .success(.ranking(["b", "a"])))
    #expect(read("b > b", .ranking(Self.options)) == .failure(.repeatedCode("b")))
    #expect(read("b|a", .ranking(Self.options)) == .failure(.unknownCode("b|a", known: Self.options.codes)))
  }

  @Test(arguments: [
    ("3.5", TableSeparator.comma, Result<Double, CellFault>.success(3.5)),
    ("-2", .comma, .success(-2)),
    ("1e1", .comma, .success(10)),
    ("1.000", .comma, .success(1)),
    ("3,5", .comma, .failure(.decimalComma("3,5"))),
    ("3,5", .semicolon, .success(3.5)),
    ("3.5", .semicolon, .success(3.5)),
    ("1.000", .semicolon, .failure(.thousandsOrDecimals("1.000"))),
    ("671.714", .semicolon, .failure(.thousandsOrDecimals("671.714"))),
    ("0.125", .semicolon, .success(0.125)),
    ("1,234", .semicolon, .success(1.234)),
    ("1,234", .tab, .failure(.thousandsOrDecimals("1,234"))),
    ("2,5", .tab, .success(2.5)),
    ("1.234,5", .semicolon, .failure(.notANumber("1.234,5"))),
    ("nan", .comma, .failure(.notANumber("nan"))),
    ("inf", .comma, .failure(.notANumber("inf"))),
    ("1e999", .comma, .failure(.notANumber("1e999"))),
    ("0x10", .comma, .failure(.notANumber("0x10"))),
    ("five", .comma, .failure(.notANumber("five"))),
    ("1 000", .comma, .failure(.notANumber("1 000"))),
  ])
  func `a number is read by the signs of its table`(
    text: String, separator: TableSeparator, expected: Result<Double, CellFault>
  ) {
    #expect(Result { () throws(CellFault) in try separator.number(text) } == expected)
  }

  @Test func `a number outside the range or not whole is refused`() {
    let whole = Domain.number(NumberDomain(range: 1...5, isWhole: true))
    #expect(read("5", whole) == .success(.number(5)))
    #expect(read("6", whole) == .failure(.outOfRange("6", from: 1, to: 5)))
    #expect(read("2.5", whole) == .failure(.notWhole("2.5")))
  }

  @Test func `text is kept as it stands`() {
    #expect(read(" =ring | til > hende ", .text) == .success(.text("=ring | til > hende")))
  }
}
