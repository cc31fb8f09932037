import Statistics

/// A municipality to draw again and again: how many answer, and the truth that they come from.
struct CoverageCell: Hashable {
  /// Where a municipality's answers come from.
  enum Truth: Hashable, CaseIterable {
    /// Each respondent has a share of his own from a beta distribution; vignettes are alike.
    case betaBinomial
    /// Each respondent has a leaning of his own from a normal distribution on the logit scale; eight vignettes differ.
    case logisticNormal

    var title: String {
      switch self {
      case .betaBinomial: "beta-binomial"
      case .logisticNormal: "logistic-normal"
      }
    }
  }

  /// How many vignettes there are, and how many of them each respondent answers.
  static let vignettes = 8
  static let answersEach = 4
  static let respondentCounts = [5, 10, 30]
  /// Numbers in between and beyond, on which only the report's interval and the plain one are tried.
  static let otherCounts = [3, 4, 6, 8, 12, 15, 20, 25, 40]
  static let shares = [0.02, 0.05, 0.1, 0.25, 0.5, 0.8]
  static let correlations = [0, 0.1, 0.3]

  let respondents: Int
  let truth: Truth
  let share: Double
  let correlation: Double

  static let all = cells(respondentCounts)
  static let others = cells(otherCounts)

  private static func cells(_ counts: [Int]) -> [CoverageCell] {
    counts.flatMap { respondents in
      Truth.allCases.flatMap { truth in
        shares.flatMap { share in
          correlations.map {
            CoverageCell(respondents: respondents, truth: truth, share: share, correlation: $0)
          }
        }
      }
    }
  }

  /// All but the number of respondents, in words.
  var conditions: String {
    "\(truth.title), share \(Markdown.percent(share, decimals: 0)) %, correlation \(correlation)"
  }
}
