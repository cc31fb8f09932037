import Foundation
import Testing

extension TemporaryFolder {
  private static let library =
    ["core", "panel", "workplace"].map { "Vignettes/Modules/\($0).yaml" }
    + ["worn-down-cleaner", "young-outside-work", "newcomer-family"].flatMap {
      ["Vignettes/\($0).yaml", "Rubrics/content-\($0).yaml"]
    } + ["Rubrics/problem-classes.yaml", "Rubrics/approach.yaml"]

  /// Writes a study of invented answers to three of the project's vignettes into the folder `study`; what else is in the
  /// library changes no test.
  func simulate(municipalities: Int, respondents: Int, seed: Int = 2026) throws {
    for name in Self.library {
      try write(Data(contentsOf: Program.root.appendingPathComponent(name)), to: "library/" + name)
    }
    let outcome = try Program.run([
      "simulate", "--municipalities", "\(municipalities)", "--respondents", "\(respondents)", "--seed", "\(seed)",
      "--vignettes", path + "/library/Vignettes", "--rubrics", path + "/library/Rubrics", path + "/study",
    ])
    try #require(outcome.exitCode == 0, "\(outcome.messages)")
  }
}
