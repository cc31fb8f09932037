import Foundation
import Testing

/// Planning a study, as a user runs it.
@Suite(.timeLimit(.minutes(5))) struct PlanTests {
  private static let municipalities = [
    "plan", "--municipalities", "8", "--respondents", "10", "--vignettes", "8", "--per-respondent", "4", "--share",
    "25%", "--correlation", "0,1", "--seed", "1", "--simulations", "400",
  ]

  private func document(_ outcome: Program.Outcome) throws -> [String: Any] {
    #expect(outcome.exitCode == 0)
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func `the plan in English`() throws {
    let outcome = try Program.run(
      Self.municipalities + ["--employed", "20", "--difference", "0.15", "--half-width", "5%"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.messages.isEmpty)
    #expect(
      outcome.output == """
        8 municipalities with 10 respondents each, who each answer 4 of 8 vignettes: 40 answer sets from each municipality, 320 in all.
        Assumed: a share of 25% and a correlation of 0.10 between a respondent's answers.
        40 answer sets then tell as much as 31 that come from different respondents.
        20 are employed in each municipality, and the figures are about these very people.

        In short
          - With 10 respondents a municipality's share of 25% will be known to within about ± 15 percentage points (95% interval).
          - The share of the whole study will be known to within about ± 4.7 percentage points.
          - If one municipality's share is 40% and that of the rest 25%, the difference will be seen in about 45 of 100 such studies. If all 8 municipalities are compared with the rest, the limit must be stricter, and it will be seen in about 11 of 100.
          - Do not count on seeing that a municipality is higher than the rest by less than 23 percentage points: only from there on is it seen in 8 of 10 such studies, and only from 32 percentage points when all municipalities are compared with the rest.
          - For ± 5 percentage points each municipality would need 96 respondents, but only 20 are employed. Even when all of them answer it is ± 8.1 percentage points.

        The figures behind it             formula  400 simulated studies
          percentage points                        mean   8 of 10 between  hold the truth
          ± one municipality's share      14.7     14.5   11.6 and 17.9    97.8%
          ± the whole study's             4.7      4.7    4.3 and 5.1      94.5%
          power, difference of 15.0       43.8%    44.5%
            all 8 compared                11.0%
          smallest difference, power 80%  23.4
            all 8 compared                32.3

        Respondents are those who answer, not those who are asked. Share and correlation are guesses: try others too.
        The formula for ± is the report's own interval as it will be at the assumed share.
        The power is that of a two-sided test of one municipality against the rest, which the report does not make. The stricter limit is Bonferroni's;
        with Benjamini and Hochberg's method the power lies in between.

        """)
  }

  @Test func `the plan in Danish`() throws {
    let outcome = try Program.run(
      Self.municipalities + ["--employed", "20", "--difference", "0.15", "--half-width", "5%", "--language", "da"])
    #expect(
      outcome.output.split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(separator: " ") == """
        8 kommuner med 10 besvarere i hver, som hver besvarer 4 af 8 vignetter: 40 besvarelser fra hver kommune, 320 i alt.
        Antaget: en andel på 25 % og en korrelation på 0,10 mellem en besvarers svar.
        Så siger 40 besvarelser lige så meget som 31, der kommer fra hver sin besvarer.
        Der er 20 ansatte i hver kommune, og tallene gælder netop dem.

        Kort sagt
          - Med 10 besvarere får en kommunes andel på 25 % en usikkerhed på omkring ± 15 procentpoint (95 %-interval).
          - Hele undersøgelsens andel får en usikkerhed på omkring ± 4,7 procentpoint.
          - Er en kommunes andel 40 %, mens den er 25 % i resten, ses forskellen i omkring 45 af 100 sådanne undersøgelser. Sammenlignes alle 8 kommuner med resten, skal der en strengere grænse til, og så ses den i omkring 11 af 100.
          - Regn ikke med at se en kommune ligge højere end resten, hvis forskellen er under 23 procentpoint: først derfra ses den i 8 af 10 sådanne undersøgelser, og først fra 32 procentpoint, når alle kommuner sammenlignes med resten.
          - Til ± 5 procentpoint skulle hver kommune have 96 besvarere, men der er kun 20 ansatte. Selv når alle svarer, er usikkerheden ± 8,1 procentpoint.

        Tallene bag                        formel  400 simulerede undersøgelser
          procentpoint                             middel  8 af 10 mellem  dækker sandheden
          ± en kommunes andel              14,7    14,5    11,6 og 17,9    97,8 %
          ± hele undersøgelsens            4,7     4,7     4,3 og 5,1      94,5 %
          styrke, forskel på 15,0          43,8 %  44,5 %
            alle 8 sammenlignes            11,0 %
          mindste forskel med styrke 80 %  23,4
            alle 8 sammenlignes            32,3

        Besvarere er dem, der svarer, ikke dem, der bliver spurgt. Andel og korrelation er gæt: prøv også med andre.
        Formlen for ± er rapportens eget interval, som det bliver ved den antagne andel.
        Styrken er en tosidet test af én kommune mod resten; rapporten laver den ikke. Den strengere grænse er Bonferronis;
        med Benjamini og Hochbergs metode ligger styrken imellem.

        """)
  }

  // The figures of PlanningTests, from R: half-width 0.1673559379 and 0.05464179814, power 0.3424056333 and
  // 0.07011976863, smallest difference 0.2709736438 and 0.3733832219, 96 respondents.
  @Test func `the plan as JSON has the figures as fractions`() throws {
    let arguments = Self.municipalities + ["--difference", "0.15", "--half-width", "0.05", "--format", "json"]
    let plan = try document(try Program.run(arguments))
    #expect(plan["format"] as? String == "vignet.plan/1")
    #expect(plan["design_effect"] as? Double == 1.3)
    #expect(plan["answer_sets"] as? Int == 320)
    #expect(plan["simulations"] as? Int == 400)
    func figure(_ part: String, _ key: String) throws -> Double {
      let figures = try #require(plan[part] as? [String: Any])
      return try #require(figures[key] as? Double)
    }
    #expect(abs(try figure("municipality", "half_width") - 0.1673559379) < 1e-9)
    #expect(abs(try figure("study", "half_width") - 0.05464179814) < 1e-9)
    #expect(abs(try figure("power", "estimate") - 0.3424056333) < 1e-8)
    #expect(abs(try figure("power", "bonferroni") - 0.07011976863) < 1e-8)
    #expect(abs(try figure("smallest_difference", "estimate") - 0.2709736438) < 1e-8)
    #expect(abs(try figure("smallest_difference", "bonferroni") - 0.3733832219) < 1e-8)
    #expect(try figure("respondents_needed", "respondents") == 96)
    let municipality = try #require(plan["municipality"] as? [String: Any])
    #expect(municipality["reason"] is NSNull)
    let simulated = try #require(municipality["simulated"] as? [String: Any])
    #expect(
      Set(simulated.keys) == ["half_width", "half_width_10", "half_width_90", "coverage", "without_interval"])
    let coverage = try #require(simulated["coverage"] as? Double)
    // Four standard errors of a share of 0.97 from 400 studies.
    #expect(abs(coverage - 0.97) < 0.035)
  }

  @Test func `the same seed prints the same bytes, another seed does not`() throws {
    let first = try Program.run(Self.municipalities + ["--format", "json"]).output
    #expect(first == (try Program.run(Self.municipalities + ["--format", "json"]).output))
    let other = Self.municipalities.map { $0 == "1" ? "2" : $0 }
    #expect(first != (try Program.run(other + ["--format", "json"]).output))
  }

  @Test func `what does not exist is null with the reason`() throws {
    let lonely = try document(
      try Program.run([
        "plan", "--municipalities", "1", "--respondents", "1", "--vignettes", "4", "--difference", "0.1", "--format",
        "json",
      ]))
    let municipality = try #require(lonely["municipality"] as? [String: Any])
    #expect(municipality["half_width"] is NSNull)
    #expect(municipality["reason"] as? String == "one respondent says nothing about how much respondents differ")
    let power = try #require(lonely["power"] as? [String: Any])
    #expect(power["estimate"] is NSNull)
    #expect(power["reason"] as? String == "there is only one municipality, so there is none to compare it with")
    #expect(lonely["respondents_needed"] is NSNull)
  }

  @Test(
    arguments: [
      (["--per-respondent", "9"], "cannot answer 9 different vignettes"), (["--share", "25"], "--share must lie"),
      (["--share", "-5%"], "--share must lie"), (["--share", "0"], "--share must lie"),
      (["--correlation", "1.5"], "--correlation must be"), (["--employed", "9"], "only 9 are employed"),
      (["--difference", "0.8"], "--difference must not"), (["--difference", "-60%"], "--difference must not"),
      (["--half-width", "0.5"], "--half-width must lie"), (["--confidence", "1"], "--confidence must lie"),
      (["--simulations", "-1"], "--simulations must be"), (["--simulations", "100001"], "--simulations must be"),
      (["--municipalities", "0"], "--municipalities must be 1 to 2,000."),
      (["--respondents", "999999999"], "--respondents must be 1 to 5,000."),
      (["--respondents", "5000", "--municipalities", "2000", "--simulations", "50"], "would take too long"),
      (["--unit", "case"], "name the file with --ratings"), (["--ratings", "x.csv"], "does not go with --ratings"),
      (["--share", "a quarter"], "'a quarter' is invalid"),
    ])
  func `a plan that cannot be is refused with what is wrong`(change: [String], sentence: String) throws {
    let outcome = try Program.run(
      ["plan", "--municipalities", "8", "--respondents", "10", "--vignettes", "8"] + change)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(sentence), "\(outcome.messages)")
  }

  @Test func `what is missing is named, in the language asked for`() throws {
    let some = try Program.run(["plan", "--municipalities", "8", "--language", "da"])
    #expect(some.exitCode == 64)
    #expect(some.messages.contains("Der mangler --respondents, --vignettes."))
    let columns = try Program.run(["plan", "--ratings", "plan.csv", "--unit", "case"])
    #expect(columns.exitCode == 64)
    #expect(columns.messages.contains("--rater is missing."))
  }
}

/// Whether a rating plan hangs together.
@Suite(.timeLimit(.minutes(5))) struct RatingPlanVerbTests {
  private static let apart = "case,expert,class\na,Hanne,1\na,Ole,1\nb,Hanne,2\nc,Ole,1\nd,Pia,2\ne,Pia,\n"

  private func run(_ table: String, _ arguments: [String] = []) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "plan.csv")
    return try Program.run(
      ["plan", "--ratings", "plan.csv", "--unit", "case", "--rater", "expert"] + arguments, in: folder.url)
  }

  @Test func `a plan that falls apart, in Danish and English`() throws {
    #expect(
      try run(Self.apart, ["--language", "da"]).output == """
        6 bedømmelser af 5 enheder foretaget af 3 bedømmere. Planen falder i 2 dele uden fælles enheder eller bedømmere.
        Bedømmere i forskellige dele kan ikke sammenlignes: ingen kan se, om de er strenge, eller om deres enheder er svære.
          del 1: 2 bedømmere (Hanne, Ole), 3 enheder (a, b, c)
          del 2: 1 bedømmer (Pia), 2 enheder (d, e)
        Én bedømmelse mere ville samle dem:
          Pia bedømmer også a
        Det er det mindste, der skal til. Flere fælles enheder gør sammenligningen sikrere.
        Noget af planen hænger i en tynd tråd: uden a falder den i flere dele. Lad flere enheder blive bedømt på tværs.

        """)
    let english = try run(Self.apart)
    #expect(english.exitCode == 0)
    #expect(english.output.contains("The plan falls into 2 parts without common units or raters."))
    #expect(english.output.contains("One more rating would join them:\n  Pia also rates a\n"))
  }

  @Test func `a plan that hangs together says so`() throws {
    let table = "case,expert\na,Hanne\na,Ole\nb,Hanne\nb,Ole\n"
    #expect(
      try run(table).output
        == "4 ratings of 2 units by 2 raters. The plan is connected: all raters can be compared, if not directly, then "
        + "through others.\n")
    #expect(try run("case,expert\na,Hanne\n").output.contains("nobody to compare the rater with"))
    #expect(try run("case,expert\n", ["--language", "da"]).output == "Tabellen har ingen bedømmelser.\n")
  }

  @Test func `a plan as JSON`() throws {
    let outcome = try run(Self.apart, ["--value", "class", "--format", "json"])
    let plan = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(plan["format"] as? String == "vignet.rating-plan/1")
    #expect(plan["connected"] as? Bool == false)
    // e was not rated.
    #expect(plan["units"] as? Int == 4)
    let parts = try #require(plan["parts"] as? [[String: [String]]])
    #expect(parts == [["units": ["a", "b", "c"], "raters": ["Hanne", "Ole"]], ["units": ["d"], "raters": ["Pia"]]])
    #expect(plan["joining_ratings"] as? [[String: String]] == [["rater": "Pia", "unit": "a"]])
    #expect(plan["bridging_units"] as? [String] == ["a"])
    let empty = try run("case,expert\n", ["--format", "json"])
    #expect(empty.output.contains("\"connected\": null"))
    #expect(empty.output.contains("\"reason\": \"there are no ratings\""))
  }

  @Test func `long lists are shortened`() throws {
    let rows = (0..<30).flatMap { rater in (0..<8).map { "u\(rater)-\($0),r\(rater)\n" } }
    let output = try run("case,expert\n" + rows.joined()).output
    #expect(output.contains("(u0-0, u0-1, u0-2, u0-3, u0-4, u0-5 and 2 more)"))
    #expect(output.contains("  … and 20 more\n29 more ratings would join them:"))
    #expect(output.split(separator: "\n").count < 30)
  }

  @Test func `rows that name nobody are told and left out, and a missing file or column is an error`() throws {
    let nameless = try run("case,expert\na,Hanne\na,Ole\nb,\nc,\n,Ole\n")
    #expect(nameless.exitCode == 0)
    #expect(nameless.output.hasPrefix("2 ratings of 1 unit by 2 raters."))
    #expect(nameless.messages.contains("2 rows, the first here, have nothing in `expert` and are not counted"))
    #expect(nameless.messages.contains("plan.csv:4"))
    #expect(nameless.messages.contains("the row has nothing in `case` and is not counted"))
    #expect(try run("case,rater\na,Hanne\n").exitCode == 1)
    #expect(try run("case,expert\na,Hanne\na,Hanne\n").exitCode == 1)
    #expect(try Program.run(["plan", "--ratings", "none.csv", "--unit", "a", "--rater", "b"]).exitCode == 1)
  }
}
