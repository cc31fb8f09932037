/// A language that Vignet speaks to its users in.
///
/// Nothing in Vignet reads the machine's locale: the language is always a parameter, so that the same input gives the
/// same bytes everywhere.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  /// Danish, the language of the caseworkers.
  case danish = "da"
  /// English, the language of the code and of readers abroad.
  case english = "en"
}
