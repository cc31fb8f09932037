import Conditions
import Diagnostics
import Testing

@Suite struct ExplanationPageTests {
  private let decided: [String: Answer] = ["outcome": .code("usually"), "effort": .code("usual")]
  private let undecided: [String: Answer] = ["outcome": .code("usually"), "effort": .code("unsure")]

  /// What stands in the page, without its style sheet: that one is looked at, not compared.
  private func body(_ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<body>"))
    let end = try #require(page.firstRange(of: "<svg class=\"definitions\""))
    return String(page[start.lowerBound..<end.lowerBound])
  }

  @Test func `the page looks as it did when somebody last looked`() throws {
    try expectGolden(
      body(MockExplanation.page(undecided, isSimulated: true, language: .danish)), "explanation-undecided.da.html")
    try expectGolden(
      body(MockExplanation.page(decided, ratings: ["words": 2], language: .english)), "explanation-decided.en.html")
  }

  @Test func `the rule that decided is marked in its row, and by words as well as by looks`() throws {
    let page = try MockExplanation.page(decided, language: .english)
    #expect(
      page.contains(
        "<tr class=\"rule applies decisive\"><th scope=\"row\">rule 1<small class=\"state\">→ applies and decides</small>"
      ))
    #expect(page.contains("<p class=\"verdict\"><strong>routine</strong> <small>by rule 1</small></p>"))
    #expect(page.contains("Because: You get there &lt;easily&gt;."))
  }

  @Test func `every rule is a row and every cell bears a sign that is read aloud`() throws {
    let body = try body(MockExplanation.page(decided, language: .english))
    #expect(body.occurrences(of: "<tr class=\"rule") == 3 + 2 + 2)
    #expect(body.occurrences(of: "aria-label=\"met\">✓</span>") == 1 + 3)
    #expect(body.occurrences(of: "<small class=\"stop\">fails here</small>") == 2 + 1)
    #expect(body.contains("<td class=\"cell untried\" data-label=\"effort\">"))
  }

  @Test func `an answer that counts as missing is told as it was given`() throws {
    let page = try MockExplanation.page(undecided, language: .danish)
    #expect(page.contains("»Kan jeg ikke sige« – tæller som ikke besvaret"))
    #expect(page.contains("<strong>Uafgjort</strong> <small>venter på svaret på:</small>"))
    #expect(page.contains("<li>Hvor meget arbejde? <code>effort</code></li>"))
  }

  @Test func `what the missing answers would lead to stands as a table in the words of the question`() throws {
    let page = try MockExplanation.page(undecided, language: .danish)
    #expect(
      page.contains(
        """
        <tr><td data-label="Hvis svaret var"><div>»Ikke mere«</div></td>\
        <td data-label="Så ville det blive"><div><strong>routine</strong></div></td></tr>
        """))
    #expect(
      page.contains("havde været »Det er &lt;forskelligt&gt;« (nu »Ja, som regel«), ville udfaldet være problematic."))
  }

  @Test func `the version is told with status and hash, short where it is read and whole in title and footnote`() throws
  {
    let page = try MockExplanation.page(decided, language: .english)
    let whole = "sha256:" + MockExplanation.hash
    #expect(page.contains("version 4 · piloted · law from 1 July 2026"))
    #expect(page.contains("<span class=\"hash\" title=\"\(whole)\">sha256 0123456789ab…</span>"))
    #expect(page.contains("<li><code>cleaner</code>, version 4<br><code>\(whole)</code></li>"))
  }

  @Test func `levels are told with their points, and what raters gave with its mean`() throws {
    let page = try MockExplanation.page(decided, ratings: ["words": 1.5], language: .english)
    #expect(page.contains("<strong>0 of 1 points</strong> <small>weight 2, scored by rules</small>"))
    #expect(page.contains("<strong>1.5 of 2 points</strong> <small>weight 1, scored by raters</small>"))
    #expect(page.contains("1 point<small>Does much</small>"))
    #expect(page.contains("In all 1.5 of 4 weighted points"))
    #expect(try MockExplanation.page(decided, language: .english).contains("Not rated yet"))
  }

  @Test func `what raters would read of what was never asked is not relevant, rather than not rated yet`() throws {
    let page = try MockExplanation.page(decided, isAsked: false, language: .danish)
    #expect(!page.contains("Ikke bedømt endnu"))
    #expect(page.contains("<strong>Ikke relevant her</strong> <small>vægt 1, gives af bedømmere</small>"))
  }

  @Test func `nothing is loaded, nothing runs, and strange names stay names`() throws {
    for language in Language.allCases {
      let page = try MockExplanation.page(undecided, isSimulated: true, language: language)
      for word in ["<script", "://", " src=", "@import", "<b>", "<let>", "<forskelligt>", "Optional(", ">nan"] {
        #expect(!page.contains(word), "\(word)")
      }
      #expect(page.contains("o&#39;brien &lt;b&gt;"))
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
      #expect(page.contains(language == .danish ? "SIMULEREDE SVAR" : "SIMULATED ANSWERS"))
    }
    #expect(!(try MockExplanation.page(undecided, language: .english).contains("SIMULATED")))
  }

  @Test func `a weight and the points of raters keep the decimals that they have`() throws {
    let english = try MockExplanation.page(decided, ratings: ["words": 1.25], weight: 0.25, language: .english)
    #expect(english.contains("<strong>1.25 of 2 points</strong> <small>weight 1, scored by raters</small>"))
    #expect(english.contains("<small>weight 0.25, scored by rules</small>"))
    #expect(english.contains("In all 1.25 of 2.25 weighted points"))
    let danish = try MockExplanation.page(decided, ratings: ["words": 1.25], weight: 0.25, language: .danish)
    #expect(danish.contains("<small>vægt 0,25, gives af regler</small>"))
    #expect(danish.contains("<strong>1,25 af 2 point</strong>"))
  }
}
