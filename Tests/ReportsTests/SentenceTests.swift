import Diagnostics
import Reports
import Sustainability
import Testing
import Vignettes

@Suite struct SentenceTests {
  private let danish = Sentences(.danish)
  private let english = Sentences(.english)

  private func share(_ estimate: Double, _ interval: ClosedRange<Double>?) -> ShownFigure {
    .share(ShownFigure.Share(estimate: estimate, interval: interval))
  }

  @Test func `overlapping intervals are said not to be told apart, and by what criterion`() {
    let statement = danish.problematic(share(0.32, 0.24...0.41), of: "Nordby", beside: share(0.29, 0.26...0.33))
    #expect(
      statement.sentence
        == "I Nordby er 32\u{A0}% (95 %-interval 24–41\u{A0}%) af de afgjorte besvarelser problematiske, og det kan ikke "
        + "skelnes fra alle kommuner under ét (29\u{A0}%, 26–33\u{A0}%), fordi de to intervaller overlapper.")
  }

  @Test func `intervals that touch overlap, and those that do not are described without claiming more`() {
    #expect(Comparison(share(0.5, 0.4...0.6), with: share(0.7, 0.6...0.8)) == .overlapping)
    #expect(Comparison(share(0.5, 0.4...0.6), with: share(0.7, 0.61...0.8)) == .below)
    #expect(Comparison(share(0.9, 0.81...1), with: share(0.7, 0.61...0.8)) == .above)
    let statement = english.problematic(share(0.9, 0.81...1), of: "Nordby", beside: share(0.7, 0.61...0.8))
    #expect(statement.sentence.contains("does not test what the difference is due to"))
    #expect(!statement.sentence.contains("significant"))
  }

  @Test func `without both intervals nothing is compared`() {
    #expect(Comparison(share(0.5, nil), with: share(0.7, 0.6...0.8)) == .unknown)
    #expect(Comparison(.fewerThan(5), with: share(0.7, 0.6...0.8)) == .unknown)
    #expect(danish.problematic(share(0.5, nil), of: "Nordby", beside: .fewerThan(5)).sentence.contains("ikke grundlag"))
  }

  @Test func `the main misfit is named only when its interval lies above the next`() {
    let clear = [share(0.1, 0.05...0.2), share(0.15, 0.1...0.25), share(0.75, 0.6...0.85)]
    #expect(MainPart(clear) == .standsOut(largest: 2))
    let unclear = [share(0.45, 0.3...0.6), share(0.15, 0.1...0.25), share(0.4, 0.3...0.55)]
    #expect(MainPart(unclear) == .cannotBeTold(largest: 0, next: 2))
    #expect(MainPart([share(0.5, 0.4...0.6), .fewerThan(5), share(0.2, 0.1...0.3)]) == .notShown)
    let names = ["Målene", "Kompetencerne", "Betingelserne"]
    #expect(danish.misfit(clear, names: names).sentence.contains("oftest betingelserne"))
    #expect(danish.misfit(unclear, names: names).sentence.contains("kan det ikke afgøres"))
    #expect(danish.misfit(unclear, names: names).sentence.contains("(målene 45\u{A0}% og betingelserne 40\u{A0}%)"))
  }

  @Test func `of two parts of the same size the first comes first`() {
    let parts = [share(0.2, 0.1...0.3), share(0.4, 0.3...0.5), share(0.4, 0.3...0.5)]
    #expect(MainPart(parts) == .cannotBeTold(largest: 1, next: 2))
  }

  @Test func `the limit names how many of how many answered`() {
    let numbers = Participation(
      municipality: "1", respondents: 14, listed: 20, answerSets: 56, dealt: 80, employed: 22)
    let sentence = danish.limit(numbers, isSimulated: false).sentence
    #expect(sentence.contains("14 af 22 ansatte sagsbehandlere"))
    #expect(sentence.contains("56 besvarelser"))
    #expect(sentence.contains("ingen enkelt målestok"))
    #expect(!sentence.contains("opdigtede"))
    #expect(danish.limit(numbers, isSimulated: true).sentence.hasPrefix("Svarene er opdigtede"))
  }

  @Test func `a withheld number of respondents is not told in the line on participation`() {
    let hidden = Participation(
      municipality: "1", respondents: nil, listed: 8, answerSets: nil, dealt: 32, employed: 9)
    #expect(
      danish.participation(hidden, minimum: 5)
        == "Besvaret / delt ud / ansatte: færre end 5 sagsbehandlere har svaret / 32 vignetter delt ud / 9 sagsbehandlere ansat."
    )
    let open = Participation(
      municipality: nil, respondents: 1030, listed: 1040, answerSets: 4100, dealt: nil, employed: nil)
    #expect(
      english.participation(open, minimum: 5)
        == "Answered / dealt / employed: 4,100 answer sets by 1,030 caseworkers / how many vignettes were dealt is not "
        + "told / how many caseworkers are employed is not told."
    )
  }

  @Test(arguments: [
    (0.0, "0%"), (0.001, "<\u{2060}1%"), (0.004, "<\u{2060}1%"), (0.005, "1%"), (0.994, "99%"), (0.996, ">\u{2060}99%"),
    (1.0, "100%"),
  ])
  func `a share that is not quite nothing or everything does not read so`(share: Double, text: String) {
    #expect(english.percent(share) == text)
  }

  @Test func `days read as people write them`() throws {
    let day = try MockStudy.day("2026-03-01")
    #expect(danish.day(day) == "1. marts 2026")
    #expect(english.day(day) == "1 March 2026")
  }

  @Test(arguments: [
    ("study.yaml", "study.yaml"), ("my study", "'my study'"), ("o'brien", "'o'\\''brien'"), ("", "''"),
    ("$(rm)", "'$(rm)'"),
  ])
  func `a word of a command is quoted where a shell would read more into it`(word: String, quoted: String) {
    #expect(word.shellWord == quoted)
  }
}
