import Diagnostics
import Reports
import Studies
import Sustainability
import Testing

@Suite struct MunicipalityPageTests {
  @Test func `a page without answers looks as it did when somebody last looked`() throws {
    let judged = try MockStudy.judged(hasAnswers: false)
    let table = judged.indicators()
    let page = try MockPages(.danish, table: table, judged: judged).municipality(0)
    try expectGolden(page, "municipality-no-answers.da.html")
    #expect(page.contains("Ingen sagsbehandlere har svaret på vignetter i denne undersøgelse"))
    #expect(!page.contains("<svg role=\"img\""))
    #expect(!page.contains("class=\"key-figure\""))
  }

  @Test func `the plain figure stands first, the adjusted one beside it with a line that explains it`() throws {
    let page = try MockPages(.english).municipality(0)
    #expect(page.contains("<dd class=\"big\">60%</dd>\n<dd>95% interval 48–72%</dd>"))
    #expect(page.contains("<dd><small>Adjusted: 52% (41–63%)</small></dd>"))
    #expect(page.contains("Adjusted: moved towards the mean, the more the less is known."))
    #expect(page.contains("Æbelø, as answered"))
    #expect(page.contains("Whatever the 8 employed who did not answer would have said, it lies within 38–75%"))
    let others = try MockPages(.english).municipality(2)
    #expect(!others.contains("Adjusted: moved towards the mean"))
  }

  @Test func `a vignette that can be told apart is named, with the difference and its interval`() throws {
    let page = try MockPages(.danish).municipality(0)
    #expect(page.contains("Af de vignetter, der kan sammenlignes (1), kan 1 skelnes fra de andre kommuner"))
    // 13 of 14 against 317 of 986: 92.9 − 32.2; Newcombe's limits by R 4.2 from the Wilson limits of prop.test.
    #expect(page.contains("<b>+61 procentpoint</b><small>+36 til +67</small>"))
    #expect(try MockPages(.danish).municipality(2).contains("Ingen vignet kan sammenlignes med de andre kommuner"))
  }

  @Test func `composed examples reach every class and show no respondent's answers`() throws {
    let page = try MockPages(.danish).municipality(0)
    for (number, outcome) in [(1, "rutine"), (2, "vanskelig"), (3, "problematisk")] {
      #expect(page.contains("Sammensat eksempel \(number): \(outcome)"))
      #expect(page.contains("id=\"example-\(number)-difficulty\""))
    }
    #expect(page.contains("id=\"example-3-cause\""))
    #expect(!page.contains("id=\"example-1-cause\""))
  }

  @Test func `what a municipality writes is shown as it wrote it, and nobody else's`() throws {
    let page = try MockPages(.danish).municipality(0)
    #expect(page.contains("<p>Vi kan genkende tallene.</p>\n<p>Og tager dem alvorligt.</p>"))
    #expect(page.contains("Fagchefen, 20. november 2026"))
    #expect(!page.contains("alert"))
    let hostile = try MockPages(.danish).municipality(2)
    #expect(hostile.contains("<p>&lt;script&gt;alert(&quot;a&quot;)&lt;/script&gt;</p>"))
    #expect(try MockPages(.danish).municipality(1).contains("endnu ikke knyttet en bemærkning"))
  }

  @Test func `the next wave recalls what was written and chosen`() throws {
    let judged = try MockStudy.judged(remarks: [
      Remark(municipality: "103", wave: 1, remark: "Tid & ro", action: "Flere timer", author: "", date: nil),
      Remark(municipality: "103", wave: 3, remark: "Senere", action: "", author: "", date: nil),
    ])
    let mock = MockTable.table
    let second = IndicatorTable(
      study: mock.study, wave: 2, isSimulated: true, minimum: mock.minimum, municipalities: mock.municipalities,
      rows: mock.rows, participation: mock.participation)
    for language in Language.allCases {
      let pages = try MockPages(language, table: second, judged: judged)
      for page in [try pages.municipality(0), try pages.council(0)] {
        #expect(
          page.contains(
            language == .danish
              ? "Sidste gang (bølge 1) skrev kommunen »Tid &amp; ro« og valgte at gøre dette: »Flere timer«."
              : "Last time (wave 1) the municipality wrote “Tid &amp; ro” and chose to do this: “Flere timer”."))
        #expect(!page.contains("Senere"))
      }
    }
  }

  @Test func `drafts are called drafts, and every text is named with version, status and law`() throws {
    let page = try MockPages(.english).municipality(0)
    #expect(page.contains("One of the 3 texts is a draft on which no panel has agreed yet."))
    #expect(page.contains("<td data-label=\"Status\">piloted</td>"))
    #expect(page.contains("Vignette <code>worn-down-cleaner</code>"))
  }

  @Test func `what is folded away is named on paper, and a tick takes it along`() throws {
    let page = try MockPages(.danish).municipality(0)
    #expect(page.contains("<input type=\"checkbox\" id=\"print-all\"> "))
    #expect(page.contains("<label for=\"print-all\">Udskriv også det, der er foldet sammen</label>"))
    #expect(
      page.contains("<p class=\"left-out note\">Ikke udskrevet, medmindre det er åbnet: tabellerne bag figurerne, "))
    #expect(page.contains("hvad indikatorerne tæller, teksternes udgaver og fingeraftryk og reglerne bag klasserne."))
    #expect(!page.contains("alle kontrolpunkter"))
    let withoutAnswers = try MockPages(
      .danish, table: MockStudy.judged(hasAnswers: false).indicators(), judged: MockStudy.judged(hasAnswers: false)
    ).municipality(0)
    #expect(!withoutAnswers.contains("id=\"print-all\""))
  }

  @Test func `municipalities that report as one are named, once`() throws {
    let judged = try MockStudy.judged()
    let joint = Municipality(id: "103", name: "Øerne", members: ["Æbelø", "Endelave", "Tunø"])
    let page = MunicipalityPage(
      common: CommonSections(MockTable.table, of: judged, language: .danish), judged: judged, municipality: joint,
      date: try MockStudy.day("2026-11-22")
    ).html
    #expect(page.contains("<h1>Faglig bæredygtighed i Øerne</h1>"))
    #expect(page.contains("Æbelø, Endelave og Tunø rapporterer samlet: Alle tal her er for dem under ét."))
    #expect(page.contains("<dd class=\"big\">60\u{A0}%</dd>"))
  }

  @Test func `control points that can be told apart stand open, all of them folded, the withheld counted`() throws {
    let titles = ["hearing": "Partshøring", "plan": "Plan", "law": "Lovgrundlag"]
    let points = ["hearing", "plan", "law"].map { name in
      Indicator.controlPoint(
        rubric: "content-cleaner", criterion: name, title: LocalisedText(da: titles[name] ?? "", en: name))
    }
    // Æbelø 10–40 % against 60–80 % in all; 30–70 % against 40–60 %; the third is not shown.
    let rows =
      [
        row(points[0], of: "103", 0.2, 0.1...0.4), row(points[0], of: nil, 0.7, 0.6...0.8),
        row(points[1], of: "103", 0.5, 0.3...0.7), row(points[1], of: nil, 0.5, 0.4...0.6),
        row(points[2], of: "103", nil, nil), row(points[2], of: nil, 0.3, 0.2...0.4),
        row(.expertScore, of: "103", 0.4, 0.3...0.5), row(.expertScore, of: nil, 0.45, 0.4...0.5),
      ]
    let mock = MockTable.table
    let table = IndicatorTable(
      study: mock.study, wave: 1, isSimulated: true, minimum: 5, municipalities: mock.municipalities,
      rows: mock.rows + rows, participation: mock.participation)
    let page = try MockPages(.danish, table: table).municipality(0)
    let section = page.split(separator: "<section id=\"colleagues\">").last ?? ""
    #expect(section.contains("Af de kontrolpunkter, der kan sammenlignes (2), kan 1 skelnes fra alle under ét."))
    #expect(section.contains(" 1 vises ikke, fordi for få er bedømt"))
    let control = section.split(separator: "<h3>Kontrolpunkterne</h3>").last ?? ""
    let fold = control.firstRange(of: "<details>")?.lowerBound ?? control.startIndex
    #expect(control[..<fold].contains("<th scope=\"row\">Partshøring</th>"))
    #expect(!control[..<fold].contains("Lovgrundlag"))
    #expect(!control[..<fold].contains(">Plan<"))
    #expect(control[fold...].contains("<th scope=\"row\">Lovgrundlag</th>"))
    #expect(page.contains("tabellerne bag figurerne, alle kontrolpunkter, "))
  }

  private func row(
    _ indicator: Indicator, of municipality: String?, _ share: Double?, _ interval: ClosedRange<Double>?
  ) -> IndicatorRow {
    IndicatorRow(
      municipality: municipality, indicator: indicator, group: indicator.widestGroup, estimate: share,
      lower: interval?.lowerBound, upper: interval?.upperBound, crude: share, respondents: share == nil ? nil : 9,
      answerSets: share == nil ? nil : 9, dealt: nil, employed: nil, method: share == nil ? nil : .clusteredWilson,
      isSuppressed: share == nil, reason: share == nil ? .fewerThan(5) : nil, noInterval: nil)
  }
}
