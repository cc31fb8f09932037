import Foundation
import Statistics
import Testing

/// Data at which a search for the highest point overshoots unless it is held back.
@Suite struct SteepModelTests {
  private let successes = [20, 20, 10, 20, 2, 20, 19, 20, 20, 20, 11, 20]

  private func model() throws -> RandomInterceptLogistic {
    let rows = try BinomialRows(successes: successes, trials: successes.map { _ in 20 })
    return try RandomInterceptLogistic(rows, groups: Array(successes.indices))
  }

  /// Maximum likelihood by R 4.2.2: optim over integrate(dnorm(z) dbinom(x, 20, plogis(β + σz)), −12, 12).
  @Test func `groups far from the mean and far apart`() throws {
    let model = try model()
    #expect(abs(model.effects[0] - 5.395525) < 2e-3)
    #expect(abs(model.deviation - 4.570442) < 2e-3)
    #expect(abs(model.logLikelihood - -19.810969) < 1e-4)
    // At the mode the slope of the log-density is 0: what was seen less what is expected is mode/σ².
    for (count, intercept) in zip(successes, model.intercepts) {
      let expected = 20 / (1 + exp(-model.effects[0] - intercept.mode))
      let slope = Double(count) - expected - intercept.mode / (model.deviation * model.deviation)
      #expect(abs(slope) < 1e-6, "\(count) of 20")
    }
  }

  /// R 4.2.2 at σ = 4.570442328: exp(sqrt(2σ²) qnorm(0.75)) and σ²/(σ² + π²/3).
  @Test func `the median odds ratio and the latent correlation`() throws {
    let model = try model()
    #expect(abs(model.medianOddsRatio - 78.227362) < 0.2)
    #expect(abs(model.latentCorrelation - 0.863935902) < 2e-4)
  }
}
