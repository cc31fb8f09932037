import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct CompareTests {
  private func simulated(_ folder: TemporaryFolder) throws {
    try folder.simulate(municipalities: 6, respondents: 24, seed: 5)
  }

  private func document(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a municipality is compared with peers that are not named without consent`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let arguments = ["compare", "study", "--municipality", "sim-3", "--format", "json"]
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.exitCode == 0)
    let json = try document(outcome.output)
    #expect(json["format"] as? String == "vignet.compare/1")
    let scope = try #require((json["scopes"] as? [[String: Any]])?.first)
    let peers = try #require(scope["peers"] as? [[String: Any]])
    #expect(peers.count == 5 && peers.allSatisfy { $0["name"] is NSNull && $0["distance"] is NSNull })
    let difference = try #require((scope["differences"] as? [[String: Any]])?.first)
    #expect(difference["indicator"] as? String == "problematic")
    let named = try Program.run(arguments + ["--names"], in: folder.url)
    #expect(named.messages.contains("--names"))
    #expect(named.output.contains("Simuleret kommune 4"))
    let text = try Program.run(
      ["compare", "study", "--municipality", "sim-3", "--language", "en", "--ranks"], in: folder.url)
    #expect(text.output.contains("its peers"))
    #expect(text.output.contains("place from the smallest share: Simuleret kommune 3 between "))
    #expect(!text.output.contains("Simuleret kommune 4"))
  }

  @Test func `who cannot be found, and what may not choose peers, is told`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let nobody = try Program.run(["compare", "study", "--municipality", "sim-33"], in: folder.url)
    #expect(nobody.exitCode == 1 && nobody.messages.contains("sim-33"))
    let yaml = try folder.text("study/study.yaml").replacing("children_at_risk", with: "neet")
    try folder.write(yaml, to: "study/study.yaml")
    let refused = try Program.run(["compare", "study", "--municipality", "sim-3", "--language", "en"], in: folder.url)
    #expect(refused.exitCode == 1)
    #expect(refused.messages.contains("`neet` is itself a yardstick"))
    #expect(refused.messages.contains("study.yaml:"))
  }

  @Test func `a file of peers is enough to compare with, and hostile ones are refused in words`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let export = try Program.run(
      ["export", "study", "--to", "peers", "--municipality", "sim-3", "--out", "peers.json"], in: folder.url)
    #expect(export.exitCode == 0)
    let bundle = try folder.text("peers.json")
    #expect(!bundle.contains("Simuleret kommune") && !bundle.contains("sim-4"))
    let arguments = ["compare", "--peers", "peers.json", "--own", "study", "--municipality", "sim-3"]
    let outcome = try Program.run(arguments + ["--format", "json"], in: folder.url)
    #expect(outcome.exitCode == 0)
    let scope = try #require((try document(outcome.output)["scopes"] as? [[String: Any]])?.first)
    let difference = try #require((scope["differences"] as? [[String: Any]])?.first)
    #expect(difference["peer_municipalities"] as? Int == 5)
    for (text, words) in [
      ("{", "peers.json"), ("[]", "vignet.peers/1"),
      (bundle.replacing("vignet.peers/1", with: "vignet.peers/9"), "vignet.peers/9"),
      (bundle.replacing("\"effective_size\": ", with: "\"effective_size\": -"), "effective_size"),
      (bundle.replacing("\"wave\": 1", with: "\"wave\": null"), "wave"),
    ] {
      try folder.write(text, to: "peers.json")
      let refused = try Program.run(arguments + ["--language", "en"], in: folder.url)
      #expect(refused.exitCode == 1)
      #expect(refused.messages.contains(words), "\(refused.messages)")
    }
  }

  @Test func `an export does not overwrite what it is made of`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let refused = try Program.run(
      ["export", "study", "--to", "peers", "--out", "study/answers.csv"], in: folder.url)
    #expect(refused.exitCode == 1)
  }
}
