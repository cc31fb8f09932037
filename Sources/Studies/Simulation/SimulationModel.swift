import Glibc

/// The true model behind invented answers.
///
/// How hard a case is for a respondent is a sum on the logit scale: municipality + respondent + vignette +
/// municipality × vignette, each normal with mean 0. A satisfactory solution is reached *hardly ever* with probability
/// logistic(sum − `cutProblematic`), and *varies* or worse with logistic(sum − `cutVaries`).
public struct SimulationModel: Hashable, Sendable {
  /// Standard deviation between municipalities.
  public var municipality = 0.5
  /// Standard deviation between respondents of a municipality.
  public var respondent = 0.6
  /// Standard deviation between vignettes.
  public var vignette = 0.5
  /// Standard deviation of what is special to a vignette in a municipality, such as a local offer.
  public var interaction = 0.35
  /// Above this a satisfactory solution is hardly ever reached.
  public var cutProblematic = 1.0
  /// Above this it varies.
  public var cutVaries = -0.4
  /// Standard deviation, on the logit scale, of how often each obstacle and each wished-for change is named in a
  /// municipality.
  public var profile = 0.4
  /// How often a dealt vignette is not answered.
  public var dropOut = 0.1
  /// How often a question is answered "cannot say", independently of everything else.
  public var cannotSay = 0.03

  /// The values written above.
  public init() {}
}

extension SimulationModel {
  /// How likely it is that a satisfactory solution is hardly ever reached.
  func problematic(_ sum: Double) -> Double { logistic(sum - cutProblematic) }

  /// How likely it is that a solution is not usually reached.
  func variesOrWorse(_ sum: Double) -> Double { logistic(sum - cutVaries) }

  /// How likely it is that the case takes much more work than others.
  func muchMoreWork(_ sum: Double) -> Double { logistic(0.8 * sum - 0.7) }
}

/// The probability that belongs to a value on the logit scale.
func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }

/// Probabilities in proportion to given ones, moved on the logit scale by `shift`.
func shifted(_ probabilities: KeyValuePairs<String, Double>, by shift: (String) -> Double) -> [String: Double] {
  let weights = probabilities.map { ($0.key, $0.value * exp(shift($0.key))) }
  let total = weights.reduce(0) { $0 + $1.1 }
  return Dictionary(uniqueKeysWithValues: weights.map { ($0.0, $0.1 / total) })
}
