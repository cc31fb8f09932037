import Diagnostics
import Studies
import Sustainability
import Testing

@Suite struct MunicipalYardsticksTests {
  private func share(
    _ municipality: String, _ name: String, _ numerator: Int, of answered: Int, year: Int? = 2025,
    direction: Yardstick.Direction? = .higher, population: Int? = nil
  ) -> Yardstick {
    Yardstick(
      municipality: municipality, yardstick: name, year: year, kind: .share, direction: direction, value: nil,
      numerator: numerator, answered: answered, asked: nil, population: population, collected: "", source: "")
  }

  private func rank(_ municipality: String, _ name: String, _ value: Double, of ranked: Int) -> Yardstick {
    Yardstick(
      municipality: municipality, yardstick: name, year: 2025, kind: .rank, direction: .lower, value: value,
      numerator: nil, answered: nil, asked: nil, population: ranked, collected: "", source: "")
  }

  private let nothing = IndicatorTable(
    study: "none", wave: 1, isSimulated: false, minimum: 5, municipalities: [], rows: [], participation: [])

  private func yardsticks(_ all: [Yardstick]) -> MunicipalYardsticks {
    MunicipalYardsticks(of: "a", among: all, and: nothing)
  }

  /// Three others whose median share is one half.
  private func others(_ name: String) -> [Yardstick] {
    [share("b", name, 40, of: 100), share("c", name, 50, of: 100), share("d", name, 60, of: 100)]
  }

  @Test func `a share takes a side only when its whole interval lies there`() {
    // Wilson of 62 of 100: 52.2–70.9 %; of 58 of 100: 48.2–67.2 % (Newcombe's formula, by hand).
    #expect(yardsticks(others("s") + [share("a", "s", 62, of: 100)]).lines[0].standing == .good)
    #expect(yardsticks(others("s") + [share("a", "s", 58, of: 100)]).lines[0].standing == .between(.notToldApart))
    #expect(yardsticks(others("s") + [share("a", "s", 30, of: 100)]).lines[0].standing == .bad)
    // Everybody answered: the figure is known.
    #expect(yardsticks(others("s") + [share("a", "s", 58, of: 100, population: 100)]).lines[0].standing == .good)
  }

  @Test func `without direction, group or counts a yardstick takes no side`() {
    let lines = yardsticks(
      others("s").dropLast() + [share("a", "s", 90, of: 100), share("a", "t", 90, of: 100, direction: nil)]
    ).lines
    #expect(lines.map(\.standing) == [.between(.noGroup), .between(.noDirection)])
    let told = Yardstick(
      municipality: "a", yardstick: "s", year: 2025, kind: .share, direction: .higher, value: 0.9, numerator: nil,
      answered: nil, asked: nil, population: nil, collected: "", source: "")
    #expect(yardsticks(others("s") + [told]).lines[0].standing == .between(.noInterval))
    let earlier = share("a", "s", 90, of: 100, year: 2024)
    #expect(yardsticks(others("s") + [earlier]).lines[0].standing == .between(.noGroup))
  }

  @Test func `a rank takes a side in the outer thirds`() {
    let standings = [1.0, 32, 33, 65, 66, 98].map { yardsticks([rank("a", "r", $0, of: 98)]).lines[0].standing }
    #expect(
      standings == [.good, .good, .between(.middleThird), .between(.middleThird), .bad, .bad])
  }

  @Test func `good beside bad is a contradiction, good beside undecided is none`() {
    let all = others("satisfaction") + [share("a", "satisfaction", 90, of: 100)]
    #expect(yardsticks(all).contradictions.isEmpty)
    #expect(yardsticks(all + [rank("a", "rank", 50, of: 98)]).contradictions.isEmpty)
    let found = yardsticks(all + [rank("a", "rank", 97, of: 98)]).contradictions
    #expect(found.map { [$0.good[.english], $0.bad[.english]] } == [["satisfaction", "rank"]])
  }

  @Test func `of several years only the last takes part`() {
    let earlier = share("a", "satisfaction", 90, of: 100, year: 2024)
    let group = others("satisfaction").map {
      share($0.municipality, "satisfaction", $0.numerator ?? 0, of: 100, year: 2024)
    }
    let last = share("a", "satisfaction", 50, of: 100)
    let all = others("satisfaction") + group + [earlier, last, rank("a", "rank", 97, of: 98)]
    #expect(yardsticks(all).lines.map(\.standing) == [.good, .between(.notToldApart), .bad])
    #expect(yardsticks(all).contradictions.isEmpty)
  }

  @Test func `the method's own figure is a yardstick too`() throws {
    let indicator = try #require(Indicator.named("problematic"))
    func row(_ municipality: String?, _ lower: Double, _ upper: Double) -> IndicatorRow {
      IndicatorRow(
        municipality: municipality, indicator: indicator, estimate: (lower + upper) / 2, lower: lower, upper: upper,
        crude: nil, respondents: 20, answerSets: 60, dealt: nil, employed: nil, method: .clusteredWilson,
        isSuppressed: false, reason: nil, noInterval: nil)
    }
    let table = IndicatorTable(
      study: "own", wave: 1, isSimulated: false, minimum: 5, municipalities: [],
      rows: [row("a", 0.5, 0.7), row(nil, 0.3, 0.4)], participation: [])
    let found = MunicipalYardsticks(
      of: "a", among: others("satisfaction") + [share("a", "satisfaction", 90, of: 100)], and: table)
    #expect(found.ownLines.map(\.standing) == [.bad])
    #expect(found.contradictions.map(\.bad) == [indicator.title])
  }
}
