import Foundation
import Testing

/// Agreement on real ratings with published results; they are looked for beside the package and never committed.
@Suite(.timeLimit(.minutes(5))) struct AgreementVerbTests {
  static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["VIGNET_SHARED"].map { URL(fileURLWithPath: $0) }
    let folder = named ?? Program.root.deletingLastPathComponent().appendingPathComponent("shared")
    let file = folder.appendingPathComponent("data/ratings/irr_diagnoses_long.csv")
    return FileManager.default.fileExists(atPath: file.path) ? folder : nil
  }()

  private func results(_ file: String, _ arguments: [String]) throws -> [[String: Any]] {
    let path = try #require(Self.shared).appendingPathComponent("data/ratings/\(file)").path
    let outcome = try Program.run(
      ["agreement", path, "--unit", "case_id", "--rater", "rater_id", "--value", "rating", "--format", "json"]
        + arguments)
    #expect(outcome.exitCode == 0)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "vignet.agreement/1")
    return try #require(document["results"] as? [[String: Any]])
  }

  private func estimate(_ results: [[String: Any]], _ coefficient: String, _ group: String?) -> Double? {
    results.first { $0["coefficient"] as? String == coefficient && $0["group"] as? String == group }?["estimate"]
      as? Double
  }

  // Vanbelle & Albert (2009), 39 students and 11 experts on 34 cases.
  @Test(.enabled(if: AgreementVerbTests.shared != nil))
  func `the script concordance test gives its published kappas, by group and all together`() throws {
    let results = try results(
      "sct_vanbelle_albert_long.csv",
      ["--by", "rater_group", "--coefficient", "fleiss", "--coefficient", "krippendorff"])
    for (group, kappa) in [(nil, 0.273), ("expert", 0.221), ("student", 0.292)] as [(String?, Double)] {
      #expect(abs(try #require(estimate(results, "fleiss", group)) - kappa) < 0.0005)
      #expect(abs(try #require(estimate(results, "krippendorff", group)) - kappa) < 0.005)
    }
  }

  @Test(.enabled(if: AgreementVerbTests.shared != nil))
  func `a condition on a column gives the same as the group`() throws {
    let results = try results(
      "sct_vanbelle_albert_long.csv", ["--where", "rater_group=expert", "--coefficient", "fleiss"])
    #expect(results.count == 1)
    #expect(abs(try #require(estimate(results, "fleiss", nil)) - 0.221) < 0.0005)
  }

  // Fleiss (1971): 30 patients, 6 psychiatrists, kappa .430.
  @Test(.enabled(if: AgreementVerbTests.shared != nil))
  func `Fleiss' own example gives .430`() throws {
    let results = try results("irr_diagnoses_long.csv", ["--coefficient", "fleiss"])
    #expect(abs(try #require(estimate(results, "fleiss", nil)) - 0.430) < 0.0005)
  }

  @Test func `a unit that a rater rated twice is an error, and what is undefined is not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("u,r,v\n1,a,x\n1,a,y\n", to: "twice.csv")
    let columns = ["--unit", "u", "--rater", "r", "--value", "v"]
    let twice = try Program.run(["agreement", "twice.csv"] + columns, in: folder.url)
    #expect(twice.exitCode == 1)
    #expect(twice.messages.contains("twice.csv:3"))
    try folder.write("u,r,v\n1,a,x\n1,b,x\n2,a,x\n2,b,x\n", to: "same.csv")
    let same = try Program.run(
      ["agreement", "same.csv", "--coefficient", "fleiss", "--format", "json"] + columns, in: folder.url)
    #expect(same.exitCode == 0)
    #expect(same.output.contains("\"estimate\": null"))
    #expect(same.output.contains("\"reason\": \""))
  }
}
