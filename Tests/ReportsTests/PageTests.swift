import Diagnostics
import Reports
import Studies
import Sustainability
import Testing
import Vignettes

@Suite struct PageTests {
  private func municipality(_ index: Int, _ language: Language) throws -> String {
    try MockPages(language).municipality(index)
  }

  private func study(_ language: Language) throws -> String {
    StudyPage(
      table: MockTable.table, judged: try MockStudy.judged(), studyPath: "studies/three.yaml",
      date: try MockStudy.day("2026-11-22"), language: language
    ).html
  }

  private func everyPage() throws -> [String] {
    try Language.allCases.flatMap { language in
      let pages = try MockPages(language)
      return try MockTable.municipalities.indices.flatMap { [try pages.municipality($0), try pages.council($0)] }
        + [study(language)]
    }
  }

  @Test func `the pages look as they did when somebody last looked`() throws {
    try expectGolden(municipality(0, .danish), "municipality.da.html")
    try expectGolden(municipality(1, .english), "municipality-withheld.en.html")
    try expectGolden(study(.danish), "study.da.html")
    try expectGolden(study(.english), "study.en.html")
  }

  @Test func `no page holds a script, an address or a number that is none`() throws {
    for page in try everyPage() {
      #expect(!page.contains("<script"))
      #expect(!page.contains("://"))
      #expect(!page.contains(" src="))
      #expect(!page.contains("@import"))
      #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
      for word in ["NaN", ">nan", "\"nan", "nan\u{A0}%", "nan%", "inf%", "\"inf", "Optional("] {
        #expect(!page.contains(word), "\(word)")
      }
    }
  }

  @Test func `figures that are not finite are shown as missing`() throws {
    let broken = IndicatorRow(
      municipality: "103", indicator: Indicator.all[0], estimate: .nan, lower: .nan, upper: .infinity, crude: .nan,
      respondents: 14, answerSets: 56, dealt: nil, employed: nil, method: nil, isSuppressed: false, reason: nil,
      noInterval: nil)
    let table = IndicatorTable(
      study: "broken", wave: 1, isSimulated: false, minimum: 5, municipalities: MockTable.municipalities,
      rows: [broken],
      participation: [])
    let page = try MockPages(.danish, table: table).municipality(0)
    #expect(!page.contains(">nan"))
    #expect(!page.contains("\"nan"))
    #expect(!page.contains("class=\"key-figure\""))
  }

  @Test func `each page says its language, and every invented figure that it is invented`() throws {
    for page in try everyPage() {
      let isDanish = page.contains("<html lang=\"da\">")
      #expect(isDanish != page.contains("<html lang=\"en\">"))
      #expect(page.contains(isDanish ? "SIMULEREDE SVAR – opdigtede tal" : "SIMULATED ANSWERS – invented figures"))
    }
  }

  @Test func `a municipality's page names no other municipality and no respondent`() throws {
    let page = try municipality(0, .danish)
    #expect(page.contains("Æbelø"))
    #expect(!page.contains("Bogø"))
    #expect(!page.contains("Lilleby"))
    for pseudonym in ["a-1", "a-2", "brien"] { #expect(!page.contains(pseudonym)) }
    #expect(page.contains("vignet explain STUDY --respondent … --vignette …"))
  }

  @Test func `a hostile name stays a name`() throws {
    for page in [try municipality(2, .danish), try study(.english)] {
      #expect(page.contains("Lilleby &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Søn&quot;"))
    }
  }

  @Test func `every withheld figure says so in the table, and no number stands in its place`() throws {
    let page = try municipality(1, .danish)
    let cells = page.occurrences(of: "<span class=\"withheld\">færre end 5</span>")
    #expect(cells == 2 * Indicator.all.count)
    // Where nothing of the municipality's is shown, no picture is drawn of nothing.
    #expect(!page.contains("<svg role=\"img\""))
    #expect(!page.contains("class=\"key-figure\""))
    #expect(
      page.contains("Besvaret / delt ud / ansatte: færre end 5 sagsbehandlere har svaret / 32 vignetter delt ud / 9"))
  }

  @Test func `the municipalities stand in the order of the study's table, not of the figures`() throws {
    let page = try study(.danish)
    let heads = ["Æbelø", "Bogø", "Lilleby"].map { "<th scope=\"row\">\($0)" }
    let places = heads.compactMap { page.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 3)
    #expect(places == places.sorted())
  }

  @Test func `every rule of a decision is told in the words of the questions, with its reason`() throws {
    let page = try municipality(0, .danish)
    #expect(page.contains("<code>outcome</code>: »Nej, stort set aldrig«"))
    #expect(page.contains("Fordi: I når det aldrig."))
    #expect(page.contains("Kun når difficulty: »problematisk«."))
    #expect(page.contains("<code>obstacle</code>: ikke »Vi mangler tilbud«"))
    #expect(page.contains("Høgsbro trykte ingen pointtabel"))
    #expect(page.contains("<code>content-cleaner</code>"))
  }

  @Test func `the study page follows the first answer set of each class with a command that can be pasted`() throws {
    let page = try study(.english)
    #expect(page.contains("vignet explain studies/three.yaml --respondent a-1 --vignette worn-down-cleaner</code>"))
    #expect(page.contains("vignet explain studies/three.yaml --respondent a-2 --vignette worn-down-cleaner</code>"))
    #expect(page.contains("--respondent &#39;o&#39;\\&#39;&#39;brien &lt;b&gt;&#39; --vignette"))
  }

  @Test func `the study page prints the fixed variant of a vignette with its standing`() throws {
    let page = try study(.danish)
    #expect(page.contains("<p>Bente er 52 år &amp; træt.</p>"))
    #expect(page.contains("<p>Hun siger: &lt;nej&gt;.</p>"))
    let standing = "version 2 · afprøvet · lov fra 1. juli 2026 · Område: beskæftigelse · Variant: age=fifty_two"
    #expect(page.contains(standing))
    #expect(page.contains("forvaltningsloven § 19 pr. 1. november 2026, ikke efterset af jurist"))
  }

  @Test func `the same input gives the same bytes`() throws {
    #expect(try study(.danish) == study(.danish))
    #expect(try municipality(0, .english) == municipality(0, .english))
  }

  @Test func `every picture bears a title and a description, and every figure a table`() throws {
    let pages = try Language.allCases.flatMap { language in
      try MockTable.municipalities.indices.map { try municipality($0, language) } + [study(language)]
    }
    for page in pages {
      let pictures = page.occurrences(of: "<svg role=\"img\"")
      #expect(page.occurrences(of: "<desc>") == pictures)
      #expect(page.occurrences(of: "<title>") == pictures + 1)
      let families = Indicator.Family.allCases.filter { page.contains("<section id=\"\($0.rawValue)\">") }
      #expect(families.count >= 7)
      for family in families {
        let section = page.split(separator: "<section id=\"\(family.rawValue)\">").last ?? ""
        let end = section.firstRange(of: "</section>")?.lowerBound ?? section.startIndex
        #expect(section[..<end].contains("<table"), "\(family)")
      }
    }
  }
}
