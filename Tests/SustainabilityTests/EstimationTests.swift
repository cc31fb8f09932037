import Conditions
import Diagnostics
import Statistics
import Studies
import Sustainability
import Testing

@Suite struct EstimationTests {
  private static let vignettes = ["newcomer-family", "worn-down-cleaner", "young-outside-work"]

  /// Five municipalities of six caseworkers who answer all three vignettes; problematic the more the later the letter.
  private func fiveMunicipalities() throws -> SmallStudy {
    var study = SmallStudy(
      municipalities: ["A", "B", "C", "D", "E"].enumerated().map {
        Municipality(
          id: $1, name: $1, population: 10_000 << $0, caseworkers: 8,
          cases: ["newcomer_families": 10, "worn_down_in_fifties": 20, "young_outside_labour_market": 70])
      })
    study.perRespondent = 3
    for (place, municipality) in ["A", "B", "C", "D", "E"].enumerated() {
      for member in 0..<6 {
        for (number, vignette) in Self.vignettes.enumerated() {
          let isBad = (member * 3 + number * 2 + place) % 6 < place + 1 - number / 2
          try study.answer(
            "\(municipality)\(member)", in: municipality, vignette: vignette,
            ["effort": "usual", "outcome": isBad ? "hardly_ever" : "usually", "experience": "several_cases"])
        }
      }
    }
    return study
  }

  @Test func `a municipality's figure is adjusted, with the plain one beside it`() throws {
    let table = try fiveMunicipalities().judged.indicators()
    let row = try #require(table.row("problematic", of: "E"))
    let (estimate, crude, descriptive) = (
      try #require(row.estimate), try #require(row.crude), try #require(row.descriptive)
    )
    #expect(row.method == .mixedModel)
    #expect(estimate < crude)
    #expect(descriptive.contains(crude))
    #expect(try #require(row.lower) < estimate && estimate < (try #require(row.upper)))
    let all = try #require(table.row("problematic", of: nil))
    #expect(all.method == .clusteredWilson)
    #expect(all.estimate == all.crude)
  }

  @Test func `figures stand for each field, case group and vignette, and parts make up the whole`() throws {
    let table = try fiveMunicipalities().judged.indicators()
    let rows = table.rows.filter { $0.municipality == "C" && $0.indicator.id == "problematic" }
    #expect(
      rows.map(\.group.text) == [
        "all", "field:employment", "field:children", "case_group:newcomer_families",
        "case_group:worn_down_in_fifties", "case_group:young_outside_labour_market", "vignette:newcomer-family",
        "vignette:worn-down-cleaner", "vignette:young-outside-work",
      ])
    let parts = rows.suffix(3)
    #expect(parts.compactMap(\.answerSets) == [6, 6, 6])
    // With equal weights the adjusted whole is the mean of the adjusted vignettes.
    let mean = parts.compactMap(\.estimate).reduce(0, +) / 3
    #expect(abs(try #require(rows[0].estimate) - mean) < 1e-9)
    // Employment has two of the three vignettes.
    #expect(rows[1].answerSets == 12)
  }

  @Test func `caseload weights count a vignette as many times as its cases`() throws {
    let judged = try fiveMunicipalities().judged
    let table = judged.indicators(weights: .caseload)
    let parts = try Self.vignettes.map { vignette in
      try #require(table.row("problematic", of: "D", .vignette(vignette))?.estimate)
    }
    let expected = 0.1 * parts[0] + 0.2 * parts[1] + 0.7 * parts[2]
    #expect(abs(try #require(table.row("problematic", of: "D")?.estimate) - expected) < 1e-9)
  }

  @Test func `cases a year are summed over vignettes, each with its own mean`() throws {
    // Everybody works in both fields and met 6.5 cases of each kind; in A one of six is problematic on the first
    // vignette, one of six on the second, and none on the third.
    let study = try fiveMunicipalities()
    let table = study.judged.indicators()
    let bad = Self.vignettes.map { vignette in
      study.data.answerSets.count { set in
        set.key.vignette == vignette && set.key.respondent.hasPrefix("A")
          && set.answers["outcome"] == .code("hardly_ever")
      }
    }
    let row = try #require(table.row("problematic_load", of: "A"))
    #expect(abs(try #require(row.estimate) - 6.5 * Double(bad.reduce(0, +)) / 6) < 1e-12)
    #expect(row.method == .clusteredMean)
    #expect(try #require(row.lower) >= 0)
  }

  @Test func `bounds hold whatever the silent think`() throws {
    // 8 employed could have given 24 answer sets; 18 were given, so 6 are silent.
    let row = try #require(try fiveMunicipalities().judged.indicators().row("problematic", of: "B"))
    let (crude, bounds) = (try #require(row.crude), try #require(row.bounds))
    let yes = crude * 18
    #expect(abs(bounds.lowerBound - yes / 24) < 1e-12)
    #expect(abs(bounds.upperBound - (yes + 6) / 24) < 1e-12)
  }

  @Test func `the relation to size is fitted in the model of the answers`() throws {
    let counted = try fiveMunicipalities().judged.counted()
    let indicator = try #require(Indicator.named("problematic"))
    let relation = try counted.sizeRelation(of: indicator).get()
    // Each municipality is twice as large as the one before and has about one in six more problematic answers.
    #expect(relation.perDoubling.value > 0.3 && relation.perDoubling.value < 1.5)
    #expect(relation.municipalities == 5)
  }

  @Test func `what can be told is counted from shown figures`() throws {
    let told = try #require(try fiveMunicipalities().judged.indicators().whatCanBeTold(of: "problematic"))
    #expect(told.adjusted == 5)
    #expect(told.above.count + told.below.count <= 5)
    #expect(try #require(told.smallestDifference) > 0.1)
    #expect(told.differBeyondChance == (try #require(told.probabilityIfAlike) < 0.05))
  }

  @Test func `two municipalities are too few for a model, and their figures stay plain`() throws {
    var study = try fiveMunicipalities()
    study.data.municipalities = Array(study.data.municipalities.prefix(2))
    study.data.respondents = study.data.respondents.filter { ["A", "B"].contains($0.municipality) }
    let row = try #require(study.judged.indicators().row("problematic", of: "A"))
    #expect(row.method == .clusteredWilson)
    #expect(row.estimate == row.crude)
  }
}
