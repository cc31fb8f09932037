/// Why a plan cannot be reckoned with.
public enum PlanFault: Error, Sendable, Hashable {
  /// A number of a plan.
  public enum Quantity: Sendable, Hashable {
    /// How many municipalities take part.
    case municipalities
    /// How many respondents answer in each.
    case respondents
    /// How many vignettes there are.
    case vignettes
    /// How many vignettes each respondent answers.
    case perRespondent
    /// How many caseworkers each municipality employs.
    case employed
    /// How many studies are simulated.
    case simulations
  }

  /// A number lies outside what can be planned.
  case outside(Quantity, ClosedRange<Int>)
  /// Each respondent would answer more vignettes than there are.
  case moreThanVignettes(perRespondent: Int, vignettes: Int)
  /// More respondents would answer than are employed.
  case moreThanEmployed(respondents: Int, employed: Int)
  /// A share is 0, 1, outside, or no number.
  case impossibleShare
  /// A correlation between answers is outside 0 … 1, or no number.
  case impossibleCorrelation
  /// A difference is 0, or leads out of 0 … 1.
  case impossibleDifference
  /// A half-width is not between 0 and ½.
  case impossibleHalfWidth
  /// The simulation would draw more answers than anybody waits for.
  case tooManyAnswers(mostSimulations: Int)
}
