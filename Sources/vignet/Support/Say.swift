import Diagnostics

extension Language {
  /// One of two wordings.
  func say(_ danish: String, _ english: String) -> String { self == .danish ? danish : english }
}
