import Conditions
import Diagnostics
import Testing

/// Classes of values that no cell tells apart.
struct ValueClassTests {
  private func cell(_ text: String, _ domain: Domain) -> Cell {
    let place = Span(file: "f", line: 1, column: 1)
    return WrittenCell([Written(text, at: place)], at: place).parsed(for: "i", in: domain).cell
  }

  private func tests(_ domain: Domain, _ cells: String...) -> [String]? {
    domain.classes(under: cells.map { cell($0, domain) }, absences: [.notAnswered], limit: 1000)?.map(\.test)
  }

  @Test func `codes that no cell tells apart fall together`() {
    let domain = Domain.choice(Options(codes: ["a", "b", "c", "d"]))
    #expect(tests(domain, "a", "a, b") == ["a", "b", "c, d", "not answered"])
  }

  @Test func `whole numbers are cut at the bounds that cells name`() {
    #expect(
      tests(.number(NumberDomain(range: 0...10, isWhole: true)), "> 7") == [
        "[0..7]", "[8..10]", "not answered",
      ])
    #expect(tests(.number(NumberDomain()), "> 7") == ["<= 7", "> 7", "not answered"])
  }

  @Test func `numbers that follow each other are one interval`() throws {
    func test(_ domain: NumberDomain, _ cells: String..., without: Int? = nil) throws -> String {
      let domain = Domain.number(domain)
      var classes = try #require(domain.classes(under: cells.map { cell($0, domain) }, absences: [], limit: 1000))
      if let without { classes.remove(at: without) }
      return ValueClass.test(of: classes)
    }
    #expect(try test(NumberDomain(range: 0...9, isWhole: true), "< 3", "[2..5]") == "[0..9]")
    #expect(try test(NumberDomain(range: 0...9, isWhole: true), "< 3", "[2..5]", without: 1) == "[0..1], [3..9]")
    #expect(try test(NumberDomain(range: 0...9, isWhole: true), "< 3.5", "> 7", without: 1) == "[0..3], [8..9]")
    #expect(try test(NumberDomain(range: 0...9), "< 3", "[3..4[", without: 1) == "[0..3[, [4..9]")
    #expect(try test(NumberDomain(), "]2..5]", without: 1) == "<= 2, > 5")
    #expect(try test(NumberDomain(), "]2..5]") == "answered")
  }

  @Test func `an option that counts as missing is no value and one that excludes stands alone`() {
    let options = Options([
      Option("a"), Option("b"), Option("nothing", isExclusive: true), Option("unsure", isMissing: true),
    ])
    let classes = Domain.choices(options).classes(
      under: [cell("any of (a)", .choices(options))], absences: [], limit: 1000)
    let witnesses = classes?.map(\.witness)
    #expect(classes?.map(\.truths) == [[.no], [.yes]])
    #expect(classes?.map(\.test) == ["none of (a, nothing), any of (nothing)", "all of (a)"])
    #expect(witnesses?.contains(.value(.codes([]))) == false)
  }

  @Test func `without cells every domain is one class of answers`() {
    #expect(tests(.text) == ["answered", "not answered"])
    #expect(tests(.number(NumberDomain())) == ["answered", "not answered"])
    #expect(tests(.choices(Options(codes: ["a", "b"]))) == ["answered", "not answered"])
  }

  @Test func `more values than the limit are not looked at`() {
    let codes = (0..<12).map { "c\($0)" }
    let domain = Domain.choices(Options(codes: codes))
    #expect(
      domain.classes(under: [cell("any of (\(codes.joined(separator: ", ")))", domain)], absences: [], limit: 100)
        == nil)
  }
}
