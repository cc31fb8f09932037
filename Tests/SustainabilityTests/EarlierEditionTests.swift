import Diagnostics
import Rubrics
import StudyFiles
import Studies
import Sustainability
import Testing

/// What a new edition may show to somebody who holds the earlier one.
@Suite struct EarlierEditionTests {
  /// So many answer in each municipality, the first three problematically.
  private func study(_ counts: KeyValuePairs<String, Int>, problematic: Int = 3) throws -> SmallStudy {
    var study = SmallStudy(municipalities: counts.map { Municipality(id: $0.key, name: $0.key) })
    for (municipality, count) in counts where count > 0 {
      for number in 1...count {
        try study.answer(
          "\(municipality)\(number)", in: municipality,
          ["effort": "usual", "outcome": number <= problematic ? "hardly_ever" : "usually"])
      }
    }
    return study
  }

  private func edition(_ study: SmallStudy) throws -> EarlierEdition {
    try EarlierEdition(study.judged.indicators().json(in: .english))
  }

  @Test func `an edition in which nothing moved is shown as it is`() throws {
    let study = try study(["A": 7, "B": 9])
    let table = try study.judged.indicators(beside: edition(study))
    #expect(table.rows == study.judged.indicators().rows)
  }

  @Test func `where one more answered nothing linked is shown, and the total is over the others`() throws {
    let earlier = try edition(study(["A": 7, "B": 9]))
    let table = try study(["A": 8, "B": 9]).judged.indicators(beside: earlier)
    for row in table.rows where row.municipality == "A" && row.indicator.whole == "difficulty" {
      #expect(row.isSuppressed && row.crude == nil && row.respondents == nil, "\(row.indicator.id) \(row.group.text)")
    }
    let own = try #require(table.row("problematic", of: "A"))
    #expect(own.reason == .besideEarlier(5))
    #expect(own.explanation?[.english].contains("earlier edition") == true)
    #expect(table.row("problematic", of: "B")?.crude == 3.0 / 9)
    let all = try #require(table.row("problematic", of: nil))
    #expect(all.answerSets == 9 && all.covered == 1)
  }

  @Test func `as many respondents with another share are a change of a few`() throws {
    let earlier = try edition(study(["A": 9]))
    let table = try study(["A": 9], problematic: 4).judged.indicators(beside: earlier)
    #expect(table.row("problematic", of: "A")?.reason == .besideEarlier(5))
    #expect(table.row("problematic", of: nil)?.crude == nil)
  }

  @Test func `where at least the minimum came the new figure is shown`() throws {
    let earlier = try edition(study(["A": 7, "B": 9]))
    let table = try study(["A": 12, "B": 9]).judged.indicators(beside: earlier)
    #expect(table.row("problematic", of: "A")?.crude == 3.0 / 12)
    #expect(table.row("problematic", of: nil)?.answerSets == 21)
  }

  /// Three municipalities of four were hidden, their sum told: 12 answer sets. Shown with five each, three single answers
  /// could be worked out.
  @Test func `what was withheld before keeps being withheld`() throws {
    let earlier = try edition(study(["A": 4, "B": 4, "C": 4, "D": 9]))
    let table = try study(["A": 5, "B": 5, "C": 5, "D": 9]).judged.indicators(beside: earlier)
    for id in ["A", "B", "C"] { #expect(table.row("problematic", of: id)?.isSuppressed == true) }
    #expect(table.row("problematic", of: nil)?.answerSets == 9)
  }

  /// Somebody more was rated: what the rater said of that one answer is the difference of two editions.
  @Test func `control points of one answer more are not shown, and their total is over the others`() throws {
    let rubric = try #require(SmallStudy.library.rubrics.first { $0.id == "content-worn-down-cleaner" })
    let criteria = rubric.criteria.filter { $0.declaration.scorer == .raters }
    func rated(without left: String? = nil) throws -> SmallStudy {
      var study = try study(["A": 8, "B": 9])
      for answerSet in study.data.answerSets where answerSet.key.respondent != left {
        for criterion in criteria {
          study.data.ratings.append(
            Studies.Rating(
              rater: "x", answerSet: answerSet.key, rubric: rubric.id, version: 1, criterion: criterion.name,
              points: criterion.fullPoints, role: .first, date: nil))
        }
      }
      return study
    }
    let table = try rated().judged.indicators(beside: edition(rated(without: "A8")))
    let points = table.rows.filter { $0.indicator.id == "control_points" }
    #expect(points.filter { $0.municipality == "A" }.allSatisfy { $0.isSuppressed && $0.crude == nil })
    #expect(points.filter { $0.municipality == "B" }.allSatisfy { $0.answerSets == 9 })
    #expect(points.filter { $0.municipality == nil }.allSatisfy { $0.answerSets == 9 && $0.covered == 1 })
    #expect(points.count == 3 * criteria.count)
  }

  @Test func `another study, wave or format, a lost municipality and hostile rows are refused in words`() throws {
    let study = try study(["A": 7])
    let whole = study.judged.indicators().json(in: .english)
    func changed(_ key: String, _ value: JSON) -> JSON {
      guard case .object(let members) = whole else { return .null }
      return .object(members.map { $0.key == key ? JSON.Member(key, value) : $0 })
    }
    #expect(throws: EarlierEditionFault.otherStudy("large")) {
      _ = try study.judged.indicators(beside: EarlierEdition(changed("study", .string("large"))))
    }
    #expect(throws: EarlierEditionFault.otherWave(2)) {
      _ = try study.judged.indicators(beside: EarlierEdition(changed("wave", .integer(2))))
    }
    #expect(throws: EarlierEditionFault.otherFormat("vignet.peers/1")) {
      _ = try EarlierEdition(changed("format", .string("vignet.peers/1")))
    }
    #expect(throws: EarlierEditionFault.otherFormat(nil)) { _ = try EarlierEdition(.array([])) }
    #expect(throws: EarlierEditionFault.wrongForm(path: "rows[0].municipality")) {
      _ = try EarlierEdition(changed("rows", .array([.null])))
    }
    guard case .object(let members) = whole, case .array(let rows)? = members.first(where: { $0.key == "rows" })?.value
    else { return }
    #expect(throws: EarlierEditionFault.rowTwice(path: "rows[1]")) {
      _ = try EarlierEdition(changed("rows", .array([rows[0], rows[0]])))
    }
    let other = try self.study(["Z": 7]).judged
    #expect(throws: EarlierEditionFault.municipalityGone("A")) {
      _ = try other.indicators(beside: EarlierEdition(whole))
    }
  }
}
