import Diagnostics
import Reports
import Studies
import Sustainability
import Testing

@Suite struct ResearchSectionTests {
  private func page(_ language: Language) throws -> String {
    let judged = try MockWaves.judged()
    return StudyPage(
      table: judged.indicators(wave: 2), judged: judged, studyPath: "study", date: try MockStudy.day("2026-11-22"),
      language: language
    ).html
  }

  private func section(_ id: String, _ page: String) -> Substring {
    let start = page.firstRange(of: "<section id=\"\(id)\">")?.upperBound ?? page.endIndex
    let end = page[start...].firstRange(of: "</section>")?.lowerBound ?? page.endIndex
    return page[start..<end]
  }

  @Test func `disagreement about causes counts the pairs of those who found the vignette problematic`() throws {
    let text = section("spread", try page(.english))
    // 9, 5 and 2 found it problematic: 36 + 10 + 1 pairs within, 9·5 + 9·2 + 5·2 between, all of one mind.
    #expect(text.contains("the same municipality</th><td class=\"number\" data-label=\"Pairs\"><span>47</span>"))
    #expect(text.contains("different municipalities</th><td class=\"number\" data-label=\"Pairs\"><span>73</span>"))
    #expect(text.contains("data-label=\"Different cause\"><span>0%</span>"))
    #expect(text.contains("Nobody was given the same vignette twice"))
  }

  @Test func `what cannot be told of positions is said, and nothing is claimed of the order`() throws {
    let text = section("positions", try page(.danish))
    #expect(
      text.contains("Det kan ikke siges: undersøgelsen har ingen tabel over, hvad der er delt ud i hvilken rækkefølge.")
    )
    #expect(!text.contains("<table"))
  }

  @Test func `the models' section says in which measure it speaks`() throws {
    let text = section("models", try page(.english))
    #expect(text.contains("Figures are on the log-odds scale."))
    #expect(text.contains("not every municipality&#39;s population is given."))
  }

  @Test func `long tables and texts stand in folds that paper leaves out`() throws {
    let page = try page(.danish)
    #expect(page.contains("<section id=\"vignettes\" class=\"unprinted\">"))
    #expect(page.contains("<summary><h3>Den nedslidte rengøringsassistent</h3></summary>"))
    #expect(page.contains("Ikke udskrevet, medmindre det er åbnet: tabellerne bag figurerne, de lange tabeller, "))
    #expect(page.occurrences(of: "<details>") == page.occurrences(of: "</details>"))
  }

  @Test func `raters and panel have no section where nobody rated and no expert answered`() throws {
    let page = try page(.english)
    for id in ["raters", "control-points", "panel", "effects"] {
      #expect(!page.contains("<section id=\"\(id)\""), "\(id)")
    }
  }
}
