import Foundation
import Testing

/// `vignet deal` on a simulated study, as a coordinator runs it.
@Suite(.timeLimit(.minutes(5))) struct DealTests {
  /// A study whose caseworkers have answered nothing yet.
  private func study(respondents: Int = 6) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.simulate(municipalities: 2, respondents: respondents, seed: 7)
    try folder.write(folder.text("study/answers.csv"), to: "all-answers.csv")
    try folder.write(head(of: "answers.csv", in: folder), to: "study/answers.csv")
    try folder.write(head(of: "ratings.csv", in: folder), to: "study/ratings.csv")
    return folder
  }

  private func head(of table: String, in folder: TemporaryFolder) throws -> String {
    String(try folder.text("study/\(table)").split(separator: "\n").first ?? "") + "\n"
  }

  private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    try #require(outcome.exitCode == 0, "\(outcome.messages)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func rows(_ name: String, in folder: TemporaryFolder) throws -> [[String]] {
    try folder.text(name).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The field of a vignette, as its file says.
  private func field(of vignette: String, in folder: TemporaryFolder) throws -> String {
    let lines = try folder.text("study/Vignettes/\(vignette).yaml").split(separator: "\n")
    return String(try #require(lines.first { $0.hasPrefix("field: ") }).dropFirst("field: ".count))
  }

  @Test func `a plan is dealt, kept, and the same from the same seed`() throws {
    let (one, two) = (try study(), try study())
    let report = try json(Program.run(["deal", "study", "--format", "json"], in: one.url))
    #expect(report["format"] as? String == "vignet.deal/1")
    #expect(report["new_decks"] as? Int == 12)
    _ = try Program.run(["deal", "study"], in: two.url)
    let plan = try one.text("study/deals.csv")
    #expect(plan.hasPrefix("respondent,wave,position,vignette,version,variant,state\n"))
    #expect(try two.text("study/deals.csv") == plan)
    #expect(try two.text("study/deal-events.csv") == one.text("study/deal-events.csv"))
    let fields = try Dictionary(
      rows("study/respondents.csv", in: one).map { ($0[0], $0[2]) }, uniquingKeysWith: { first, _ in first })
    for row in try rows("study/deals.csv", in: one) {
      let field = try field(of: row[3], in: one)
      #expect(fields[row[0]]?.contains(field) == true)
    }
    // Nothing happened: nothing is added.
    let log = try one.text("study/deal-events.csv")
    #expect(try json(Program.run(["deal", "study", "--format", "json"], in: one.url))["new_decks"] as? Int == 0)
    #expect(try one.text("study/deal-events.csv") == log)
    #expect(try one.text("study/deals.csv") == plan)
  }

  @Test func `answers, drop-outs and newcomers are added to the log, and what was dealt stays`() throws {
    let folder = try study()
    _ = try Program.run(["deal", "study", "--per-respondent", "1"], in: folder.url)
    let (log, first) = (try folder.text("study/deal-events.csv"), try rows("study/deals.csv", in: folder))
    // The first respondent answers what was dealt, the second gives up, a third comes.
    let answers = try folder.text("all-answers.csv").split(separator: "\n").map(String.init)
    let template = try #require(answers.first { $0.contains(",\(first[0][3]),") })
    let cells = template.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    try folder.write(
      answers[0] + "\n" + ([first[0][0]] + cells.dropFirst()).joined(separator: ",") + "\n", to: "study/answers.csv")
    let respondents = try folder.text("study/respondents.csv")
    try folder.write(respondents + "sim-1-new,sim-1,employment,caseworker,yes\n", to: "study/respondents.csv")
    let report = try json(
      Program.run(
        ["deal", "study", "--per-respondent", "1", "--drop", first[1][0], "nobody", "--format", "json"], in: folder.url)
    )
    #expect(report["new_completed"] as? Int == 1)
    #expect(report["new_dropped"] as? Int == 1)
    #expect(report["new_decks"] as? Int == 1)
    #expect(try folder.text("study/deal-events.csv").hasPrefix(log))
    let after = try rows("study/deals.csv", in: folder)
    #expect(after.count == first.count + 1)
    #expect(after.prefix(first.count).map { $0.dropLast() } == first.map { $0.dropLast() })
    #expect(after[0].last == "completed" && after[1].last == "dropped")
  }

  @Test func `a log that was changed is refused with its line, and nothing is written`() throws {
    let folder = try study()
    _ = try Program.run(["deal", "study"], in: folder.url)
    let log = try folder.text("study/deal-events.csv")
    var lines = log.split(separator: "\n").map(String.init)
    let place = try #require(lines.lastIndex { $0.contains(",dealt,") })
    let dealt = try Set(rows("study/deals.csv", in: folder).map { $0[3] }).sorted()
    let own = try #require(dealt.first { lines[place].contains($0) })
    lines[place] = lines[place].replacing(own, with: try #require(dealt.first { $0 != own }))
    let tampered = lines.joined(separator: "\n") + "\n"
    try folder.write(tampered, to: "study/deal-events.csv")
    let plan = try folder.text("study/deals.csv")
    let outcome = try Program.run(["deal", "study", "--language", "en"], in: folder.url)
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages.contains("deal-events.csv:\(place + 1):"), "\(outcome.messages)")
    #expect(outcome.messages.contains("seed and what went before"))
    #expect(try folder.text("study/deal-events.csv") == tampered)
    #expect(try folder.text("study/deals.csv") == plan)
  }

  @Test func `a log that was cut off is noticed by the plan, and a plan that is behind is made anew`() throws {
    let folder = try study()
    _ = try Program.run(["deal", "study"], in: folder.url)
    let (log, plan) = (try folder.text("study/deal-events.csv"), try folder.text("study/deals.csv"))
    let lines = log.split(separator: "\n").map(String.init)
    let lastDeck = try #require(lines.lastIndex { $0.contains(",joined,") })
    try folder.write(lines[..<lastDeck].joined(separator: "\n") + "\n", to: "study/deal-events.csv")
    let outcome = try Program.run(["deal", "study", "--language", "en"], in: folder.url)
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages.contains("but the log does not"))
    try folder.write(log, to: "study/deal-events.csv")
    try folder.write(plan.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n", to: "study/deals.csv")
    #expect(try Program.run(["deal", "study"], in: folder.url).exitCode == 0)
    #expect(try folder.text("study/deals.csv") == plan)
  }

  @Test func `a dry run writes nothing, another folder keeps the files, and paper decks have pseudonyms`() throws {
    let folder = try study()
    let dry = try Program.run(["deal", "study", "--dry-run", "--language", "da"], in: folder.url)
    #expect(dry.exitCode == 0)
    #expect(dry.output.contains("intet er skrevet"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study/deals.csv"))
    let paper = try json(
      Program.run(["deal", "study", "--out", "kept", "--paper", "2", "--format", "json"], in: folder.url))
    #expect(paper["new_paper_decks"] as? Int == 8)
    #expect(try folder.text("kept/deals.csv").contains("\npaper-sim-1-employment-01,1,1,"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study/deals.csv"))
  }

  @Test func `the study reads the plan, and reports say how many were dealt`() throws {
    let folder = try study()
    try folder.write(folder.text("study/study.yaml") + "deals: deals.csv\n", to: "study/study.yaml")
    try folder.write(folder.text("all-answers.csv"), to: "study/answers.csv")
    #expect(try Program.run(["check", "study"], in: folder.url).exitCode == 0)
    let dealt = try Program.run(["deal", "study", "--paper", "1", "--per-respondent", "2"], in: folder.url)
    #expect(dealt.exitCode == 0, "\(dealt.messages)")
    let report = try json(Program.run(["indicators", "study", "--format", "json"], in: folder.url))
    let all = try #require((report["rows"] as? [[String: Any]])?.first { $0["municipality"] is NSNull })
    let listed = Set(try rows("study/respondents.csv", in: folder).map { $0[0] })
    #expect(all["dealt"] as? Int == (try rows("study/deals.csv", in: folder).count { listed.contains($0[0]) }))
  }

  @Test func `no file of the study is overwritten but the own log and plan`() throws {
    let folder = try study()
    let yaml = try folder.text("study/study.yaml")
    try folder.write(yaml + "deal_events: answers.csv\n", to: "study/study.yaml")
    let outcome = try Program.run(["deal", "study", "--language", "en"], in: folder.url)
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages.contains("this would overwrite `study/answers.csv`"))
  }

  @Test func `answer sets are dealt to raters, and another plan does not replace the first`() throws {
    let folder = try study(respondents: 20)
    try folder.write(folder.text("all-answers.csv"), to: "study/answers.csv")
    let call = ["deal", "study", "--raters", "r1,r2,r3", "--overlap", "0.3", "--format", "json"]
    let report = try json(Program.run(call, in: folder.url))
    #expect(report["connected"] as? Bool == true)
    let loads = try #require(report["raters"] as? [[String: Any]]).compactMap { $0["ratings"] as? Int }
    #expect(loads.count == 3)
    #expect((loads.max() ?? 9) - (loads.min() ?? 0) <= 1)
    let plan = try folder.text("study/rating-plan.csv")
    #expect(try Program.run(call, in: folder.url).exitCode == 0)
    let other = try Program.run(call + ["--seed", "3", "--language", "en"], in: folder.url)
    #expect(other.exitCode == 1)
    #expect(other.messages.contains("another rating plan"))
    #expect(try folder.text("study/rating-plan.csv") == plan)
    #expect(try Program.run(["deal", "study", "--overlap", "0.3"], in: folder.url).exitCode == 64)
  }
}
