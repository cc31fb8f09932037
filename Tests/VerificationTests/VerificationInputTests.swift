import Testing
import Verification

/// Inputs of another form than the method needs.
@Suite struct VerificationInputTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let what: String
    let method: String
    let input: VerificationInput
    let key: String

    init(
      _ what: String, _ method: String, _ values: [String: VerificationValue], columns: [String: [String]] = [:],
      _ key: String
    ) {
      self.what = what
      self.method = method
      input = VerificationInput(values, columns: columns)
      self.key = key
    }

    var testDescription: String { what }
  }

  private static let pair = ["p": ["1", "1", "2", "2"], "i": ["1", "2", "1", "2"]]

  // Left out, what does not fit would leave another case, of which a figure could be right by chance.
  static let inputs = [
    Input(
      "a number among texts", "Rasch", ["person": "p", "items": ["a", 1]], columns: ["p": ["1"], "a": ["1"]], "se"),
    Input(
      "a null in a table of weights", "Cohen's kappa",
      ["table": [[5, 1], [1, 5]], "agreement_weights": [[1, nil], [0, 1]]], "kappa_weighted"),
    Input("a null in a table of counts", "Marginal homogeneity", ["table": [[5, 1, nil], [1, 5]]], "df"),
    Input("a broken count", "Cohen's kappa", ["table": [[5, 1], [2.5, 5]]], "kappa"),
    Input("a text in a table", "Krippendorff's alpha", ["ratings": [[1, 2], [1, "2"]]], "nominal"),
    Input("a row that is no list", "Krippendorff's alpha", ["ratings": [[1, 2], 3]], "nominal"),
    Input(
      "categories that are no numbers", "Fleiss' kappa", ["ratings": [[1, 2], [1, 1]], "categories": [1, "2"]], "kappa"),
    Input("a text among counts", "Index of qualitative variation", ["counts": [1, "2"]], "iqv"),
    Input("more members than yes", "Beta-binomial", ["x": [1, 2], "n": [4, 4, 4]], "mu"),
    Input("fewer members than yes", "Bootstrap", ["cluster_x": [1, 2, 3], "cluster_n": [4, 4]], "t0"),
    Input("a unit without yes", "Funnel", ["x": [1, 2], "n": [4, 4, 4]], "target"),
    Input(
      "a share without size", "Rank distributions", ["x": [1, 2, 3], "n": [4, 4], "prior": [1, 1]], "expected_rank"),
    Input("an estimate without error", "Rank distributions", ["estimate": [1, 2, 3], "se": [1, 1]], "expected_rank"),
    Input(
      "a prior of three", "Rank distributions", ["x": [1, 2], "n": [4, 4], "prior": [1, 1, 1]], "expected_rank"),
    Input("clusters without answers", "Design effect", ["cluster": [1, 1, 2], "y": [0, 1]], "p"),
    Input("an answer that is not 0 or 1", "Design effect", ["cluster": [1, 1, 2], "y": [0, 2, 1]], "p"),
    Input("a confidence of 190 %", "One binomial proportion", ["x": 1, "n": 4, "conf": 1.9], "wilson_lower"),
    Input("a confidence in words", "One binomial proportion", ["x": 1, "n": 4, "conf.level": "high"], "wilson_lower"),
    Input(
      "half a point", "Random-intercept", ["formula": "y ~ 1 + (1 | g)", "x": [1, 2], "n": [4, 4], "nAGQ": 2.5], "sigma"
    ),
    Input(
      "an outcome that is no number", "Random-intercept", ["formula": "y ~ 1 + (1 | g)"],
      columns: ["y": ["1", "no"], "g": ["1", "2"]], "sigma"),
    Input(
      "a rater column that is not there", "Rasch", ["person": "p", "item": "i", "outcome": "y", "rater": "r"],
      columns: pair.merging(["y": ["1", "0", "0", "1"]]) { $1 }, "deviance"),
    Input(
      "an answer that is not 0 or 1", "Rasch", ["person": "p", "item": "i", "outcome": "y"],
      columns: pair.merging(["y": ["1", "0", "2", "1"]]) { $1 }, "deviance"),
    Input("a population in words", "Sample size / precision", ["p": 0.5, "halfwidth": 0.1, "N": "many"], "n0"),
    Input("three sizes", "Sample size / precision", ["Py": 0.5, "epsilon": 0.1, "rho": 0, "b": [1, 2, 3]], "deff"),
    Input("two counts of points", "Special functions", ["function": "gaussHermite", "args": [2, 3]], "nodes"),
  ]

  @Test(arguments: inputs)
  func `what does not fit is not left out: the case cannot be used`(input: Input) {
    for expected in [VerificationValue.null, 1] {
      let row = row(input.key, expected, input.input, method: input.method)
      #expect(row.outcome == .notOffered)
      #expect(row.reason == .unusableInput, "\(input.what): \(row)")
    }
  }

  // What a case may leave out may also be null.
  @Test func `null stands for what is left out`() {
    let input = VerificationInput(["x": 0, "n": 20, "conf": nil])
    let row = row("wilson_upper", 0.1611, input, method: "One binomial proportion", tolerance: 5e-5)
    #expect(row.outcome == .reproduced)
  }
}
