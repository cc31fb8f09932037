import Foundation
import Testing

@Suite struct YardstickTests {
  private let letter = ["yardstick", "--answered", "545", "--population", "3800"]

  @Test(arguments: ["0.93", "0,93", "93%", "93 %"])
  func `the letter's share may be written as people write it`(share: String) throws {
    let outcome = try Program.run(letter + ["--share", share, "--format", "json"])
    #expect(outcome.exitCode == 0)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "vignet.yardstick/1")
    #expect(document["response"] is NSNull)
    let coverage = try #require(document["coverage"] as? Double)
    #expect(abs(coverage - 0.1434) < 0.00005)
    let bounds = try #require(document["bounds"] as? [String: Double])
    #expect(abs((bounds["lower"] ?? 0) - 0.1334) < 0.00005)
    #expect(abs((bounds["upper"] ?? 0) - 0.99) < 0.00005)
    for key in ["may_be_said", "may_not_be_said"] {
      let sentence = try #require(document[key] as? [String: String])
      #expect(Set(sentence.keys) == ["da", "en"])
    }
  }

  @Test func `the text says what is known and what is not`() throws {
    let outcome = try Program.run(letter + ["--share", "93%"])
    #expect(outcome.exitCode == 0)
    for part in [
      "Dækning                     14,3\u{A0}%", "Svarprocent                 ingen", "13,3–99,0\u{A0}%", "Må siges: ",
      "Må ikke siges: ", "Det ved vi ikke", "Hvordan svarene er indsamlet",
      "93\u{A0}% af 545 er ikke et helt antal personer; der er regnet med 507.",
    ] {
      #expect(outcome.output.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    (["--answered", "10", "--population", "9", "--share", "0.5"], "more answered (10) than there are in all (9)"),
    (["--answered", "10", "--population", "90", "--share", "1.5"], "lies outside 0–1"),
    (["--answered", "10", "--population", "90", "--share", "0.5", "--asked", "9"], "than were asked (9)"),
    (["--answered", "0", "--population", "90", "--share", "0.5"], "nobody answered"),
    (["--answered", "0", "--population", "0", "--share", "0.5"], "nobody of whom"),
  ])
  func `numbers that cannot be are refused in words`(arguments: [String], words: String) throws {
    let outcome = try Program.run(["yardstick"] + arguments)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("error: "))
    #expect(outcome.messages.contains(words))
  }

  @Test func `the published letter is a study without answers that is checked, counted and reported`() throws {
    let folder = try TemporaryFolder()
    let check = try Program.run(["check", "Documentation/Example/letter", "--format", "json"])
    #expect(check.exitCode == 0)
    #expect(!check.output.contains("\"error\"") && !check.output.contains("\"warning\""))
    #expect(try Program.run(["indicators", "Documentation/Example/letter"]).exitCode == 0)
    let report = try Program.run(["report", "Documentation/Example/letter", "--out", folder.path])
    #expect(report.exitCode == 0)
    #expect(try folder.text("0390.html").contains("Vordingborg"))
  }
}
