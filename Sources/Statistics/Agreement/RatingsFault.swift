/// Why a table of ratings could not be made.
public enum RatingsFault: Error, Sendable, Hashable {
  /// The same category is listed twice.
  case repeatedCategory(String)
  /// A value is NaN or infinite.
  case notFinite(String)
  /// A rating is not in the list of categories.
  case unknownCategory(String)
  /// One rater rated one unit twice; indices from 0.
  case repeatedRating(unit: Int, rater: Int)
  /// A row has more or fewer cells than the first; index from 0.
  case unevenRow(unit: Int)
  /// A unit, rater or category index is outside its range.
  case indexOutOfRange
  /// A count is negative.
  case negativeCount
  /// There are more ratings than can be kept one by one.
  case tooManyRatings
}
