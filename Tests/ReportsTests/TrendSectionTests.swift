import Diagnostics
import Reports
import Studies
import Sustainability
import Testing

@Suite struct TrendSectionTests {
  private func pages(_ language: Language, isNewEdition: Bool = false) throws -> MockPages {
    let judged = try MockWaves.judged()
    return try MockPages(
      language, table: judged.indicators(wave: 2), judged: judged, isNewEdition: isNewEdition)
  }

  private func section(_ page: String) -> Substring {
    let start = page.firstRange(of: "<section id=\"trend\">")?.lowerBound ?? page.endIndex
    return page[start...].prefix { _ in true }.split(separator: "</section>").first ?? ""
  }

  @Test func `the shares of both waves stand beside each other with the change in points`() throws {
    let text = section(try pages(.english).municipality(0))
    // 3 of 10, then 9 of 10, the same ten people.
    #expect(text.contains("<td class=\"number\" data-label=\"Wave 1\">30%</td>"))
    #expect(text.contains("<td class=\"number\" data-label=\"Wave 2\"><b>90%</b></td>"))
    #expect(text.contains("<b>+60 percentage points</b>"))
    #expect(text.contains("10 and 10 respondents"))
    #expect(text.contains("Among many figures without any true change about one in twenty will seem to have moved."))
  }

  @Test func `where nothing has moved it says so and claims no more`() throws {
    let text = section(try pages(.danish).municipality(1))
    #expect(text.contains("har ændret sig mere siden bølge 1, end tilfældet kan give."))
    #expect(text.contains("Ingen af de viste tal"))
  }

  @Test func `too few respondents show no change, in the table or for the council`() throws {
    let pages = try pages(.danish)
    let text = section(try pages.municipality(2))
    #expect(
      text.contains("Intet tal kan sammenlignes med bølge 1, eller ændringerne ville røbe, hvad for få har svaret."))
    #expect(!text.contains("procentpoint"))
    #expect(try pages.council(2).contains("Om andelen har ændret sig siden bølge 1, vises ikke"))
  }

  @Test func `the council gets one sentence on the change`() throws {
    #expect(
      try pages(.danish).council(0).contains(
        "gik andelen af problematiske sager fra 30\u{A0}% i bølge 1 til 90\u{A0}% nu."))
    #expect(try pages(.danish).council(1).contains("fra 50\u{A0}% i bølge 1 til 50\u{A0}% nu."))
  }

  @Test func `a new edition tells no changes, which were not held against the earlier one`() throws {
    let pages = try pages(.danish, isNewEdition: true)
    #expect(!(try pages.municipality(0)).contains("id=\"trend\""))
    #expect(!(try pages.council(0)).contains("i bølge 1 til"))
  }
}
