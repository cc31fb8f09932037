/// What may be read out of the categories, from least to most.
public enum MeasurementLevel: String, Sendable, Hashable, CaseIterable, Codable {
  /// Same or different.
  case nominal
  /// Order, without distances.
  case ordinal
  /// Distances between numbers.
  case interval
  /// Distances in proportion to the numbers, which have a true zero.
  case ratio
}
