import Diagnostics
import Studies
import Sustainability
import Testing

/// Municipalities with too few respondents that report as one.
@Suite struct JointReportTests {
  /// Three answer on one island and four on the other, three of the seven problematically; six answer elsewhere.
  private func islands(_ split: Int = 3) throws -> SmallStudy {
    var study = SmallStudy(municipalities: [
      Municipality(
        id: "A", name: "Alfa", population: 1000, caseworkers: 4, caseworkersByField: ["employment": 3],
        cases: ["worn_down_in_fifties": 10], context: ["neet": 4, "only_here": 1], kinds: ["region": "South"],
        consents: true),
      Municipality(id: "C", name: "Costa", caseworkers: 9),
      Municipality(
        id: "B", name: "Bravo", population: 3000, caseworkersByField: ["employment": 5, "children": 1],
        cases: ["worn_down_in_fifties": 30], context: ["neet": 8], kinds: ["region": "South", "group": "island"]),
    ])
    for number in 1...7 {
      let outcome = number < 4 ? "hardly_ever" : "usually"
      try study.answer(
        "r\(number)", in: number <= split ? "A" : "B", ["effort": "usual", "outcome": outcome])
    }
    for number in 1...6 {
      try study.answer("c\(number)", in: "C", ["effort": "usual", "outcome": number == 1 ? "hardly_ever" : "usually"])
    }
    study.joint = ["islands": ["A", "B"]]
    return study
  }

  @Test func `three and four respondents are shown as seven, and the members have no rows`() throws {
    let table = try islands().judged.indicators()
    #expect(table.municipalities.map(\.id) == ["islands", "C"])
    let joint = try #require(table.row("problematic", of: "islands"))
    #expect(joint.crude == 3.0 / 7 && joint.respondents == 7 && !joint.isSuppressed)
    #expect(!table.rows.contains { ["A", "B"].contains($0.municipality) })
    #expect(table.participation.map(\.municipality) == ["islands", "C", nil])
    #expect(table.participation(of: "islands")?.employed == 10)
    var apart = try islands()
    apart.joint = [:]
    #expect(apart.judged.indicators().row("problematic", of: "A")?.isSuppressed == true)
  }

  @Test(arguments: [1, 2, 4, 6])
  func `whatever is published is the same however the respondents divide between the members`(split: Int) throws {
    let (one, other) = (try islands().judged, try islands(split).judged)
    #expect(one.indicators().rows == other.indicators().rows)
    #expect(one.indicators().json(in: .english).text == other.indicators().json(in: .english).text)
    #expect(one.data.respondents == other.data.respondents)
    #expect(one.data.municipalities == other.data.municipalities)
  }

  @Test func `the group is what its members are together, where all know it`() throws {
    let group = try #require(try islands().judged.data.municipalities.first)
    #expect(group.name == "ISLANDS" && group.members == ["Alfa", "Bravo"])
    #expect(group.population == 4000 && group.caseworkers == 10)
    #expect(group.caseworkersByField == ["employment": 8])
    #expect(group.cases == ["worn_down_in_fifties": 40])
    // (1000 · 4 + 3000 · 8) / 4000
    #expect(group.context == ["neet": 7])
    #expect(group.kinds == ["region": "South"])
    #expect(!group.consents)
  }

  @Test func `yardsticks and remarks are the group's own only`() throws {
    var study = try islands()
    for place in ["A", "islands"] {
      study.data.yardsticks.append(
        Yardstick(
          municipality: place, yardstick: "Satisfied", year: 2025, kind: .share, direction: .higher, value: 0.5,
          numerator: nil, answered: nil, asked: nil, population: nil, collected: "", source: ""))
      study.data.remarks.append(
        Remark(municipality: place, wave: 1, remark: "Ours.", action: "", author: "", date: nil))
    }
    let data = study.judged.data
    #expect(data.yardsticks.map(\.municipality) == ["islands"])
    #expect(data.remarks.map(\.municipality) == ["islands"])
  }
}
