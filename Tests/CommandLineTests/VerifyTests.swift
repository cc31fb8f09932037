import Foundation
import Testing

/// `vignet verify`: reproduced, differs or not offered, for each figure.
@Suite(.timeLimit(.minutes(5))) struct VerifyTests {
  private static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["VIGNET_SHARED"].map { URL(fileURLWithPath: $0) }
    let folder = (named ?? Program.root.deletingLastPathComponent().appendingPathComponent("shared"))
      .appendingPathComponent("reference")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Wilson's interval for 0 of 20, once right, once not; a figure that is not offered; an input that is not known.
  private static let wilson = """
    {"method": "Confidence intervals for one binomial proportion", "cases": [
      {"name": "none of twenty", "input": {"x": 0, "n": 20, "colour": "blue"},
       "expected": {"wilson_lower": 0, "wilson_upper": UPPER, "hommel": 1},
       "tolerance": 1e-9, "tolerance_by_key": {"wilson_upper": 5e-5}}
    ]}
    """

  private func document(_ outcome: Program.Outcome) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func rows(_ document: [String: Any]) throws -> [[String: Any]] {
    try #require(document["rows"] as? [[String: Any]])
  }

  // MARK: What is printed

  @Test func `the project's own table of published figures is reproduced`() throws {
    let outcome = try Program.run(["verify", "Documentation/Reference"])
    #expect(outcome.exitCode == 0, "\(outcome.output)")
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output.hasSuffix("73 reproduced, 0 differ, 0 not offered. Nothing differs.\n"))
  }

  @Test func `every case of the project's own table names its publication`() throws {
    let folder = Program.root.appendingPathComponent("Documentation/Reference")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 10)
    for file in files {
      let root = try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any]
      for reference in try #require(root?["cases"] as? [[String: Any]]) {
        let source = try #require(reference["source"] as? String)
        #expect(source.contains { $0.isNumber }, "\(file.lastPathComponent): \(source)")
      }
    }
  }

  @Test func `JSON has one row for each figure, with the keys of the contract`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.wilson.replacingOccurrences(of: "UPPER", with: "0.1611"), to: "wilson.json")
    let outcome = try Program.run(["verify", "wilson.json", "--format", "json"], in: folder.url)
    #expect(outcome.exitCode == 0)
    let document = try document(outcome)
    #expect(document["format"] as? String == "vignet.verify/1")
    #expect(document["reproduced"] as? Int == 2)
    #expect(document["differs"] as? Int == 0)
    #expect(document["not_offered"] as? Int == 1)
    let rows = try rows(document)
    #expect(rows.map { $0["key"] as? String } == ["wilson_lower", "wilson_upper", "hommel"])
    for row in rows {
      #expect(
        Set(row.keys) == [
          "file", "method", "case", "key", "outcome", "expected", "actual", "difference", "tolerance", "reason",
        ])
      #expect(row["file"] as? String == "wilson.json")
      #expect(row["case"] as? String == "none of twenty")
    }
    #expect(rows[1]["outcome"] as? String == "reproduced")
    #expect(rows[1]["tolerance"] as? Double == 5e-5)
    #expect(abs(try #require(rows[1]["actual"] as? Double) - 0.161125158) < 1e-9)
    #expect(rows[1]["reason"] is NSNull)
    #expect(rows[2]["outcome"] as? String == "not_offered")
    #expect(rows[2]["actual"] is NSNull)
    #expect(rows[2]["reason"] as? String == "the method does not give this figure")
  }

  @Test func `a difference is told with its size, and the exit code is 1, with JSON too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.wilson.replacingOccurrences(of: "UPPER", with: "0.25"), to: "wilson.json")
    let text = try Program.run(["verify", "wilson.json"], in: folder.url)
    #expect(text.exitCode == 1)
    #expect(text.output.contains("differs: none of twenty, wilson_upper\n    expected 0.25, here 0.161125"))
    #expect(text.output.contains("tolerance 5e-05"))
    #expect(text.output.contains("1 case, 3 figures: 1 reproduced, 1 differs, 1 not offered"))
    let danish = try Program.run(["verify", "wilson.json", "--language", "da"], in: folder.url)
    #expect(danish.output.contains("afviger: none of twenty, wilson_upper\n    ventet 0,25, her 0,161125"))
    let json = try Program.run(["verify", "wilson.json", "--format", "json"], in: folder.url)
    #expect(json.exitCode == 1)
    let row = try rows(document(json))[1]
    #expect(row["outcome"] as? String == "differs")
    #expect(abs(try #require(row["difference"] as? Double) - 0.088874842) < 1e-9)
  }

  @Test func `a table is looked for beside the file, and what is null stays null`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"method": "Logistic mixed model, random-intercept", "cases": [{"name": "three", "tolerance": 0,
        "input": {"csv": "data/three.csv", "formula": "y ~ 1 + (1 | place)"},
        "expected": {"levels": ["a", "b", "c"], "fixef_names": ["(Intercept)"], "sigma": null}}]}
      """, to: "inner/three.json")
    try folder.write("place,y\na,1\na,0\nb,1\nc,0\n", to: "inner/data/three.csv")
    let outcome = try Program.run(["verify", "inner", "--format", "json"], in: folder.url)
    let rows = try rows(document(outcome))
    try #require(rows.count == 3)
    #expect(rows.prefix(2).allSatisfy { $0["outcome"] as? String == "reproduced" })
    #expect(rows[2]["expected"] is NSNull)
  }

  @Test func `folders in folders are not searched`() throws {
    let folder = try TemporaryFolder()
    let file = Self.wilson.replacingOccurrences(of: "UPPER", with: "0.1611")
    try folder.write(file, to: "outer/one.json")
    try folder.write(file, to: "outer/deeper/two.json")
    let outcome = try Program.run(["verify", "outer/", "--format", "json"], in: folder.url)
    #expect(try Set(rows(document(outcome)).map { $0["file"] as? String }) == ["outer/one.json"])
  }

  // MARK: Files that cannot be read

  static let files: [(name: String, content: Data, told: String)] = [
    ("empty", Data(), "[empty-file]"),
    ("words", Data("just words".utf8), "[syntax]"),
    ("comma", Data("{\"method\": \"x\",\n \"cases\": [],}".utf8), "2:14"),
    ("nan", Data("{\"method\": \"x\", \"cases\": [NaN]}".utf8), "[syntax]"),
    ("huge-number", Data("{\"method\": \"x\", \"cases\": [1e999]}".utf8), "too large"),
    ("twice", Data("{\"method\": \"x\", \"method\": \"y\", \"cases\": []}".utf8), "[duplicate-key]"),
    ("deep", Data(String(repeating: "[", count: 100_000).utf8), "[syntax]"),
    ("cut", Data("{\"method\": \"x\", \"cases\": [{\"name\": \"a".utf8), "[syntax]"),
    ("latin", Data([0x7B, 0x22, 0xE5, 0x22, 0x7D]), "[encoding]"),
    ("list", Data("[1, 2]".utf8), "[type]"),
    ("no-cases", Data("{\"method\": \"x\"}".utf8), "`cases`"),
    ("number-as-case", Data("{\"method\": \"x\", \"cases\": [3]}".utf8), "[type]"),
    (
      "no-tolerance",
      Data("{\"method\": \"x\", \"cases\": [\n{\"name\": \"a\", \"input\": {}, \"expected\": {}}]}".utf8), "`tolerance`"
    ),
    (
      "negative",
      Data(
        "{\"method\": \"x\", \"cases\": [{\"name\": \"a\", \"input\": {}, \"expected\": {}, \"tolerance\": -1}]}".utf8),
      "[value]"
    ),
    (
      "no-table",
      Data(
        """
        {"method": "x", "cases": [{"name": "a", "input": {"csv": "gone.csv"}, "expected": {}, "tolerance": 0}]}
        """.utf8), "gone.csv"
    ),
    ("large", Data(repeating: 0x20, count: 30_000_000), "[too-large]"),
  ]

  @Test(arguments: files.map(\.name))
  func `a file that cannot be read is told with its place, and the others are verified`(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let folder = try TemporaryFolder()
    try folder.write(file.content, to: "\(name).json")
    try folder.write(Self.wilson.replacingOccurrences(of: "UPPER", with: "0.1611"), to: "right.json")
    let outcome = try Program.run(["verify", "\(name).json", "right.json"], in: folder.url)
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages.contains("\(name).json"), "\(outcome.messages)")
    #expect(outcome.messages.contains(file.told), "\(outcome.messages)")
    #expect(outcome.output.contains("2 reproduced"))
  }

  @Test func `a missing file, a folder without reference files and a call without paths are told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("nothing", to: "bare/readme.txt")
    for (path, code) in [("gone.json", "[missing-file]"), ("bare", "[no-declarations]")] {
      let outcome = try Program.run(["verify", path], in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.messages.contains(code))
    }
    #expect(try Program.run(["verify"]).exitCode == 64)
  }

  @Test func `inputs of impossible size are refused and do not stop the program`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"method": "Confidence intervals for one binomial proportion", "cases": [
        {"name": "huge", "tolerance": 0, "input": {"x": 1e9, "n": 1e300, "conf": 0.95},
         "expected": {"clopper_pearson_lower": null}},
        {"name": "a figure", "tolerance": 0, "input": {"x": 1e9, "n": 1e300, "conf": 0.95},
         "expected": {"clopper_pearson_lower": 0.5}}]}
      """, to: "share.json")
    try folder.write(
      """
      {"method": "Beta-binomial ML", "cases": [
        {"name": "huge", "tolerance": 0, "input": {"x": [5, 5], "n": [20, 1000000000000000000]},
         "expected": {"mu": null}},
        {"name": "a figure", "tolerance": 0, "input": {"x": [5, 5], "n": [20, 1000000000000000000]},
         "expected": {"mu": 0.5}}]}
      """, to: "groups.json")
    let outcome = try Program.run(["verify", "share.json", "groups.json", "--format", "json"], in: folder.url)
    #expect(outcome.exitCode == 1)
    let rows = try rows(document(outcome))
    #expect(
      rows.map { $0["key"] as? String } == ["clopper_pearson_lower", "clopper_pearson_lower", "mu", "mu"])
    #expect(rows.allSatisfy { $0["actual"] is NSNull })
    // Where the reference expects no figure either, refusing is the same and needs no reason.
    #expect(rows.map { $0["outcome"] as? String } == ["reproduced", "differs", "reproduced", "differs"])
    #expect(
      rows.map { $0["reason"] as? String } == [
        nil, "a count is negative, is no number or is larger than what it was counted among; correct it",
        nil, "the figures are too large or too small to calculate with",
      ])
  }

  /// Whole numbers and sizes that once overflowed, asked for more memory than there is, or were searched without end.
  static let hostile: [(method: String, input: String)] = [
    ("Design effect", #"{"cluster": [1, 1], "y": [9e18, 9e18]}"#),
    ("Design effect", #"{"csv": "big.csv", "cluster": "g", "outcome": "y"}"#),
    ("Bootstrap", #"{"csv": "big.csv", "cluster": "g", "outcome": "y"}"#),
    ("Bootstrap", #"{"cluster_x": [9e18, 9e18], "cluster_n": [9e18, 9e18]}"#),
    ("Cohen's kappa", #"{"table": [[9e18, 9e18], [9e18, 9e18]]}"#),
    ("Gwet's AC1", #"{"table": [[9e18, 0], [0, 0]]}"#),
    ("Marginal homogeneity", #"{"table": [[9e18, 9e18], [9e18, 9e18]]}"#),
    ("Fleiss' kappa", #"{"counts": [[9e18, 9e18, 9e18], [9e18, 9e18, 9e18]]}"#),
    ("Fleiss' kappa", #"{"counts": [[-9e18, 9e18]]}"#),
    ("Percent agreement", #"{"ratings": [[9e18, -9e18], [1e300, 5e-324]]}"#),
    ("Beta-binomial", #"{"x": [9e18, 9e18], "n": [9e18, 9e18]}"#),
    ("Random-intercept", #"{"formula": "y ~ 1 + (1 | g)", "x": [9e18, 9e18], "n": [9e18, 9e18]}"#),
    ("Random-intercept", #"{"formula": "y ~ 1 + (1 | g)", "x": [1, 2, 1], "n": [4, 4, 4], "nAGQ": 9e18}"#),
    ("Random-intercept", #"{"formula": "y ~ 1 + (1 | g)", "x": [1, 2, 1], "n": [4, 4, 4], "nAGQ": -1}"#),
    ("Random-intercept", #"{"formula": "cbind(y, n - y) ~ 1 + (1 | g)", "csv": "big.csv"}"#),
    ("Random-intercept", #"{"formula": "cbind(y) ~ (1 | )", "csv": "big.csv"}"#),
    ("Crossed", #"{"formula": "cbind(y, n - y) ~ 1 + (1 | g) + (1 | n)", "csv": "big.csv"}"#),
    ("Rasch", #"{"csv": "big.csv", "person": "g", "item": "n", "outcome": "y"}"#),
    ("Finite population", #"{"x": 9e18, "n": 9e18, "N": 9e18}"#),
    ("Finite population", #"{"x": 0, "n": 1, "N": 9223372036854774784}"#),
    ("Funnel", #"{"x": [1, 1], "n": [1e300, 9e18], "theta": 0.5}"#),
    ("Sample size / precision", #"{"p": 0.5, "halfwidth": 5e-324, "N": 1e300}"#),
    ("Sample size / precision", #"{"Py": 0.5, "epsilon": 1e-9, "b": 5e-324, "rho": 1}"#),
    ("Special functions", #"{"function": "gaussHermite", "args": [9e18]}"#),
    ("Special functions", #"{"function": "betaCDF", "args": []}"#),
    ("Degenerate inputs", #"{"sample": []}"#),
    ("Degenerate inputs", #"{"ratings": []}"#),
    ("Degenerate inputs", #"{"ratings": [[], []]}"#),
  ]

  @Test(.timeLimit(.minutes(5)))
  func `hostile numbers end in a figure that is not reproduced or not offered, never in a crash`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "g,y,n\na,9223372036854775807,9223372036854775807\na,9223372036854775807,9223372036854775807\n", to: "big.csv")
    for (number, (method, input)) in Self.hostile.enumerated() {
      try folder.write(
        """
        {"method": "\(method)", "cases": [
          {"name": "hostile", "input": \(input), "expected": {"p": 0.123, "kappa": 0.123, "mu": 0.123}, "tolerance": 0}]}
        """, to: "\(number).json")
    }
    let outcome = try Program.run(["verify"] + Self.hostile.indices.map { "\($0).json" }, in: folder.url)
    #expect([0, 1].contains(outcome.exitCode), "\(outcome.messages)")
    #expect(outcome.messages.isEmpty)
    #expect(
      outcome.output.contains("Together \(Self.hostile.count) cases, \(3 * Self.hostile.count) figures: 0 reproduced"))
  }

  // MARK: The reference beside the package

  @Test(.enabled(if: VerifyTests.shared != nil))
  func `nothing differs from the reference beside the package`() throws {
    let outcome = try Program.run(["verify", try #require(Self.shared).path, "--format", "json"])
    let document = try document(outcome)
    #expect(try #require(document["reproduced"] as? Int) >= 1_283)
    #expect(document["differs"] as? Int == 0)
    #expect(outcome.exitCode == 0)
  }
}
