import Diagnostics
import Reports
import Studies
import Sustainability
import Testing

@Suite struct YardsticksSectionTests {
  private func section(_ language: Language) throws -> String {
    var data = StudyData()
    data.yardsticks = [
      Yardstick(
        municipality: "103", yardstick: "Tilfredse brugere", year: nil, kind: .share, direction: .higher, value: 0.93,
        numerator: nil, answered: 545, asked: nil, population: 3800, collected: "blandt dem, der kom ind <16 dage>",
        source: "brevet"),
      Yardstick(
        municipality: "103", yardstick: "Erhvervsklima", year: 2025, kind: .rank, direction: .lower, value: 12,
        numerator: nil, answered: nil, asked: nil, population: 98, collected: "", source: ""),
      Yardstick(
        municipality: "101", yardstick: "Andres tal", year: 2025, kind: .mean, direction: .lower, value: 12.5,
        numerator: nil, answered: nil, asked: nil, population: nil, collected: "", source: ""),
    ]
    let model = YardsticksModel(of: "103", data: data, table: MockTable.table, sentences: Sentences(language))
    return YardsticksView(model: model).html.text
  }

  @Test func `the section looks as it did when somebody last looked`() throws {
    try expectGolden(section(.danish), "yardsticks.da.html")
    try expectGolden(section(.english), "yardsticks.en.html")
  }

  @Test func `the letter stands with coverage, bounds and what may be said`() throws {
    let text = try section(.english)
    for part in [
      "93%", "coverage 14.3% (545 of 3,800)", "response rate not known", "13.3–99.0%", "90.6–94.9%", "not certain",
      "no. 12 of 98", "on the good side", "nobody to compare with", "&lt;16 dage&gt;",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("Andres tal"))
  }

  @Test func `the method's own figure contradicts the rank`() throws {
    // Æbelø: 48–72 % problematic, all together 29–39 %: on the bad side; its rank is on the good.
    #expect(
      try section(.english).contains(
        "“Erhvervsklima” puts the municipality on the good side, “Problematic cases” on the bad."))
  }
}
