/// Why a figure does not exist for the data at hand.
///
/// A method refuses rather than print 0, 1 or an empty interval. The reason is a fact; the sentence that a
/// reader sees is written elsewhere, in the reader's language. The raw value is stable and may be stored.
public enum Undefined: String, Error, Sendable, Hashable, CaseIterable, Codable {
  /// There is not a single rating.
  case noRatings = "no_ratings"
  /// The method compares units, and there are fewer than two that can be used.
  case fewerThanTwoUnits = "fewer_than_two_units"
  /// The method compares raters, and there are fewer than two.
  case fewerThanTwoRaters = "fewer_than_two_raters"
  /// The method compares exactly two raters.
  case notTwoRaters = "not_two_raters"
  /// No unit was rated twice, so there is no pair of ratings to compare.
  case noUnitRatedTwice = "no_unit_rated_twice"
  /// The method needs units that every rater rated, and there is none.
  case noCompleteUnit = "no_complete_unit"
  /// The method cannot bear missing ratings, and some are missing.
  case incompleteRatings = "incomplete_ratings"
  /// The list of possible categories holds fewer than two.
  case fewerThanTwoCategories = "fewer_than_two_categories"
  /// Every rating is the same, or chance alone would make them all agree: 0/0.
  case noVariation = "no_variation"
  /// The units do not differ, so the reliability of their differences does not exist.
  case noVariationBetweenUnits = "no_variation_between_units"
  /// The method needs numbers, and the categories have none.
  case categoriesAreNotNumbers = "categories_are_not_numbers"
  /// The ratio metric needs numbers that are not negative.
  case negativeNumbers = "negative_numbers"
  /// The weights do not fit the categories, or are not between 0 and 1 with 1 on the diagonal.
  case unusableWeights = "unusable_weights"
  /// The denominator is zero.
  case emptyDenominator = "empty_denominator"
  /// A count is negative, not finite, or larger than the number it is taken from.
  case impossibleCount = "impossible_count"
  /// The population is smaller than the sample that is said to come from it.
  case populationSmallerThanSample = "population_smaller_than_sample"
  /// There is one cluster, so nothing is known of how clusters differ.
  case singleCluster = "single_cluster"
  /// The share is 0 or 1, so its variance, and with it the design effect, is 0/0.
  case shareIsZeroOrOne = "share_is_zero_or_one"
  /// No cluster has two members, so nothing is known of how members of a cluster agree.
  case noClusterWithTwoMembers = "no_cluster_with_two_members"
  /// Too many resamples have no value of their own for the interval to mean anything.
  case tooManyUndefinedResamples = "too_many_undefined_resamples"
  /// No resamples were asked for.
  case noResamples = "no_resamples"
  /// Lists that belong together have different lengths.
  case unequalLengths = "unequal_lengths"
  /// A number is missing where the method needs one, or is not finite.
  case notANumber = "not_a_number"
  /// There are fewer pairs of values than the method needs.
  case tooFewPairs = "too_few_pairs"
  /// A probability lies outside 0 … 1.
  case notAProbability = "not_a_probability"
  /// The two raters never disagreed, so there is nothing in which one could be stricter.
  case noDisagreement = "no_disagreement"
  /// The scale has fewer items than the method needs.
  case tooFewItems = "too_few_items"
  /// An item has the same value for everybody.
  case itemWithoutVariation = "item_without_variation"
  /// There are fewer groups than the method needs.
  case tooFewGroups = "too_few_groups"
  /// The precision asked for is not a number above zero.
  case impossiblePrecision = "impossible_precision"
  /// The search for the best fit did not end.
  case notConverged = "not_converged"
  /// There are too few resamples for a limit so far out.
  case tooFewResamples = "too_few_resamples"
  /// There are too many clusters to list every resample.
  case tooManyClusters = "too_many_clusters"
  /// Every group is all yes or all no, so members of a group are as alike as can be.
  case groupsAllOrNothing = "groups_all_or_nothing"
  /// The best fit lies where the groups do not differ beyond chance, so there is no distribution around it.
  case groupsDoNotDiffer = "groups_do_not_differ"
  /// The spread of a distribution is not a number above zero.
  case impossibleSpread = "impossible_spread"
  /// The unit has no value in common with any other, so nothing is near it.
  case nothingInCommon = "nothing_in_common"
  /// The predictors separate yes from no, so the most likely effect is infinite.
  case separation
  /// A predictor is a combination of the others, so their effects cannot be told apart.
  case dependentPredictors = "dependent_predictors"
  /// There are no more observations than effects to estimate.
  case tooFewObservations = "too_few_observations"
  /// The rating plan falls apart into pieces that share nothing, so they cannot be compared.
  case disconnectedPlan = "disconnected_plan"
  /// Every effect of the factor would be seen in one observation only, so it cannot be told from the error.
  case factorWithoutRepetition = "factor_without_repetition"
  /// So few yes or no are expected that the normal distribution says nothing about them.
  case tooFewExpected = "too_few_expected"
  /// The method gives no interval or standard error here.
  case notOffered = "not_offered"
  /// The arithmetic left the range of the machine's numbers.
  case outOfNumericRange = "out_of_numeric_range"
}
