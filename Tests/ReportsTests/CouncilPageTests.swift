import Diagnostics
import Reports
import Studies
import Sustainability
import Testing

@Suite struct CouncilPageTests {
  @Test func `the council's page looks as it did when somebody last looked`() throws {
    try expectGolden(MockPages(.danish).council(0), "council.da.html")
    try expectGolden(MockPages(.english).council(0), "council.en.html")
    try expectGolden(MockPages(.danish).council(1), "council-withheld.da.html")
  }

  @Test func `three figures stand with their intervals, and one sentence sets them beside the others`() throws {
    let page = try MockPages(.english).council(0)
    #expect(page.occurrences(of: "class=\"key-figure\"") == 3)
    #expect(page.contains("<dd class=\"big\">60%</dd>\n<dd>uncertainty: 48–72%</dd>"))
    #expect(page.contains("The share of problematic cases is higher in Æbelø than in the municipalities together"))
    #expect(!page.contains("Bogø"))
  }

  @Test func `what may not be shown is not shown here either`() throws {
    let page = try MockPages(.english).council(1)
    #expect(page.occurrences(of: "<dd class=\"big words withheld\">fewer than 5</dd>") == 3)
    #expect(!page.contains("<svg role=\"img\""))
    #expect(page.contains("There are not enough answers to compare Bogø with the other municipalities."))
  }

  @Test func `a long remark is cut at a word, so that all fits on one sheet`() throws {
    let long = (1...200).map { "ord\($0)" }.joined(separator: " \n")
    let judged = try MockStudy.judged(remarks: [
      Remark(municipality: "103", wave: 1, remark: long, action: "", author: "", date: nil)
    ])
    let page = try MockPages(.danish, judged: judged).council(0)
    #expect(page.contains("ord1 ord2 "))
    #expect(page.contains(" …«"))
    #expect(!page.contains("ord100"))
  }

  @Test func `without answers there are no figures, and it says so`() throws {
    let judged = try MockStudy.judged(hasAnswers: false)
    let page = try MockPages(.danish, table: judged.indicators(), judged: judged).council(0)
    #expect(page.contains("Ingen sagsbehandlere har svaret på vignetter i år"))
    #expect(!page.contains("key-figure\""))
  }

  @Test func `what colleagues found in real cases is counted, the least met point first`() throws {
    let quarters = try ["2026-2", "2026-3"].map { try #require(Quarter($0)) }
    func results(_ quarter: Quarter, _ criterion: String, met: Int, of cases: Int) -> [AuditResult] {
      (0..<cases).map { number in
        AuditResult(
          quarter: quarter, auditCase: "c\(number)", checker: "k", rubric: "content-cleaner", criterion: criterion,
          finding: number < met ? .met : .notMet)
      }
    }
    let found =
      results(quarters[0], "hearing", met: 4, of: 6) + results(quarters[1], "hearing", met: 3, of: 7)
      + results(quarters[1], "other", met: 5, of: 5) + results(quarters[1], "rare", met: 0, of: 4)
    let page = try MockPages(.danish).council(0, audits: found.controlPoints)
    // Of the three points checked in the third quarter one was relevant in 4 cases only, fewer than the minimum of 5.
    #expect(
      page.contains("I 3. kvartal 2026 så kolleger rigtige sager efter, aldrig deres egne. 1 af 2 kontrolpunkter var"))
    #expect(page.contains("1 til vises ikke, fordi de var relevante i færre end 5 sager."))
    #expect(page.contains("<li>Partshøring: opfyldt i 3 af 7 sager (2. kvartal 2026: 4 af 6)</li>"))
    #expect(!page.contains("rare"))
    #expect(try !MockPages(.danish).council(0).contains("Sager, som kolleger har set efter"))
  }

  @Test func `many yardsticks are cut to a few, contradictions told in one sentence, and the rest counted`() throws {
    let base = try MockStudy.judged()
    var data = base.data
    data.yardsticks = (1...11).map { number in
      Yardstick(
        municipality: "103", yardstick: "Placering \(number)", year: 2026, kind: .rank, direction: .lower,
        value: number % 2 == 0 ? 95 : 3, numerator: nil, answered: nil, asked: nil, population: 98, collected: "",
        source: "")
    }
    let page = try MockPages(.english, judged: base.study.judged(data)).council(0)
    #expect(page.occurrences(of: "<li>Placering ") == 8)
    #expect(page.contains("3 more stand on the municipality&#39;s own page."))
    #expect(page.occurrences(of: "on the good side") == 1)
    #expect(page.contains("“Placering 2”, “Placering 4”"))
  }
}
