import Conditions
import Diagnostics
import Testing

/// What `Scripts/fuzz` and hostile rubrics have found in cells, each with the smallest input that showed it.
struct FuzzFindTests {
  private func classes(_ domain: Domain, _ cells: String..., limit: Int = 100_000) -> [ValueClass]? {
    let place = Span(file: "f", line: 1, column: 1)
    let read = cells.map { WrittenCell([Written($0, at: place)], at: place).parsed(for: "i", in: domain).cell }
    return domain.classes(under: read, absences: [], limit: limit)
  }

  @Test func `a number so large that adding one changes nothing has numbers below and above it`() throws {
    let found = try #require(classes(.number(NumberDomain()), "9007199254740993000"))
    #expect(Set(found.map(\.truths)) == [[.yes], [.no]])
    let above = try #require(classes(.number(NumberDomain()), "> 1e300"))
    #expect(Set(above.map(\.truths)) == [[.yes], [.no]])
    let whole = try #require(classes(.number(NumberDomain(isWhole: true)), "<= 1e18"))
    #expect(Set(whole.map(\.truths)) == [[.yes], [.no]])
  }

  @Test func `whole numbers beyond one that swallows an added one are told apart in words too`() throws {
    let found = try #require(classes(.number(NumberDomain(isWhole: true)), "1e308"))
    #expect(found.map(\.truths) == [[.no], [.yes]])
    let place = Span(file: "f", line: 1, column: 1)
    for one in found {
      let cell = WrittenCell([Written(one.test, at: place)], at: place).parsed(
        for: "i", in: .number(NumberDomain(isWhole: true)))
      #expect(cell.findings.isEmpty)
      #expect(found.map { cell.cell.holds(for: $0.witness) == .yes } == found.map { $0 == one })
    }
  }

  @Test func `between two numbers whose difference is no number there are others`() throws {
    let found = try #require(classes(.number(NumberDomain(range: -1e308...1e308)), "-1e308, 1e308"))
    #expect(Set(found.map(\.truths)) == [[.yes], [.no]])
  }

  @Test(.timeLimit(.minutes(5)))
  func `twenty thousand options are classed without copying their names over and over`() throws {
    let codes = (0..<20_000).map { "o\($0)" }
    let found = try #require(classes(.choice(Options(codes: codes)), "o1"))
    #expect(found.count == 2)
    #expect(found.map { $0.test.split(separator: ",").count }.sorted() == [1, 19_999])
  }

  @Test(.timeLimit(.minutes(5)))
  func `counted choices among twenty thousand are given up before memory runs out`() {
    let codes = (0..<20_000).map { "o\($0)" }
    #expect(classes(.choices(Options(codes: codes)), "count >= 2") == nil)
  }

  @Test(.timeLimit(.minutes(5)))
  func `columns with thousands of long cells are given up instead of compared for hours`() {
    let cells = (0..<90).map { column in (0..<1500).map { "\"\(column) \($0)\"" }.joined(separator: ", ") }
    let place = Span(file: "f", line: 1, column: 1)
    let read = cells.map { WrittenCell([Written($0, at: place)], at: place).parsed(for: "i", in: .text).cell }
    #expect(read.allSatisfy { $0.tests.count == 1500 })
    #expect(Domain.text.classes(under: read, absences: [], limit: 1_000_000) == nil)
  }
}
