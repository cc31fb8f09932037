/// What a widely used package computes where it departs from the definition of the method that it names.
///
/// A reference made with such a package differs from the method, and a reader wants to know which of the two is wrong. So
/// the package's own way is walked too: when it gives the very number of the reference, that number is the package's slip,
/// which is not offered. It never counts as reproduced, and nothing but verification uses it.
package struct PackageDeparture: Sendable, Hashable {
  /// Which package departs, and how.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// R binom 1.1-1.1, `binom.lrt`: the search for a limit stops when it is known to 1.2 · 10⁻⁴.
    case binomLikelihoodSearch = "binom_likelihood_search"
    /// statsmodels 0.15.0, `score_test_proportions_2indep`: the number of yes stands where the size of the group belongs.
    case statsmodelsScoreCubic = "statsmodels_score_cubic"
  }

  /// Which package, and how.
  package let kind: Kind
  /// What it computes.
  package let value: Double
}
