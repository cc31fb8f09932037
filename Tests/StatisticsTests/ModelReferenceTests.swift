import Foundation
import Statistics
import Testing

/// Figures of programs that this project did not write.
@Suite(.enabled(if: ReferenceFiles.areHere)) struct ModelReferenceTests {
  @Test func `random-intercept logistic models`() throws {
    for reference in try ReferenceFiles.cases("glmm_random_intercept") {
      var comparison = Comparison(reference)
      let (rows, groups) = try design(reference)
      let points = Int(try #require(reference.number("nAGQ")))
      let model = try RandomInterceptLogistic(rows, groups: groups, integral: .points(points))
      comparison.check(all: "fixef", model.effects)
      comparison.check(all: "se", model.standardErrors)
      comparison.check("sigma", model.deviation)
      comparison.check("logLik", model.logLikelihood)
      comparison.check("marginal_logLik_at_estimate", model.exactLogLikelihood)
      comparison.check(all: "blup_mode", model.intercepts.map(\.mode))
      comparison.check(all: "blup_sd", model.intercepts.map(\.deviation))
      #expect(comparison.compared >= 5)
    }
  }

  private func design(_ reference: ReferenceCase) throws -> (BinomialRows, [Int]) {
    if let x = reference.numbers("x"), let n = reference.numbers("n") {
      return (try BinomialRows(successes: x.map { Int($0) }, trials: n.map { Int($0) }), Array(x.indices))
    }
    let table = try ReferenceTable(try #require(reference.input["csv"] as? String))
    let formula = try #require(reference.input["formula"] as? String)
    if formula.hasPrefix("cbind") {
      let periods = formula.contains("period") ? ["2", "3", "4"] : []
      let predictors = table["period"].map { period in [1] + periods.map { $0 == period ? 1.0 : 0 } }
      return (
        try BinomialRows(
          successes: table["incidence"].compactMap { Int($0) }, trials: table["size"].compactMap { Int($0) },
          predictors: predictors),
        table.levels("herd").indices
      )
    }
    let successes = table["y"].compactMap { Int($0) }
    let ages = table["age"].compactMap(Double.init)
    let urban = table["urban01"].compactMap(Double.init)
    let predictors: [[Double]] = zip(ages, urban).map { [1, $0, $1] }
    return (
      try BinomialRows(successes: successes, trials: successes.map { _ in 1 }, predictors: predictors),
      table.levels("district").indices
    )
  }
}
