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
}
