import Conditions
import Diagnostics
import Testing

struct ConditionTests {
  private func written(_ text: String, column: Int) -> Written {
    Written(text, at: Span(file: "f", line: 3, column: column, length: text.unicodeScalars.count))
  }

  private func part(_ input: String, _ test: String, column: Int) -> WrittenCondition.Part {
    let test = written(test, column: column + 10)
    return WrittenCondition.Part(input: written(input, column: column), cell: WrittenCell([test], at: test.span))
  }

  @Test func `an unknown input is reported at its name with the nearest one`() {
    let condition = WrittenCondition([part("outcom", "x", column: 5), part("effort", "y", column: 40)])
    let known = ["outcome", "effort"]
    let resolved = condition.resolved(
      domain: { known.contains($0) ? .choice(Options(codes: ["x", "y"])) : nil }, known: known)
    #expect(resolved.findings.map(\.code) == [.unknownName])
    #expect(resolved.findings.first?.span?.column == 5)
    #expect(resolved.findings.first?.span?.length == 6)
    #expect(resolved.findings.first?.hint?[.english] == "did you mean `outcome`? Possible are: `outcome`, `effort`")
    #expect(resolved.condition.parts.map(\.input) == ["effort"])
  }

  @Test func `all parts must hold`() {
    let condition = WrittenCondition([part("a", "x", column: 5), part("b", "y", column: 40)])
      .resolved(domain: { _ in .choice(Options(codes: ["x", "y"])) }, known: []).condition
    func holds(_ a: Reading, _ b: Reading) -> Truth { condition.holds { $0 == "a" ? a : b } }
    #expect(holds(.value(.code("x")), .value(.code("y"))) == .yes)
    #expect(holds(.notAnswered, .value(.code("y"))) == .unknown)
    #expect(holds(.notAnswered, .value(.code("x"))) == .no)
    #expect(holds(.notAnswered, .notAsked) == .no)
    #expect(Condition([]).holds { _ in .notAnswered } == .yes)
  }
}
