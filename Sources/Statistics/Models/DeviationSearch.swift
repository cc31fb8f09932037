/// Whether a likelihood that is highest at a deviation of 0, as far as a search saw, is higher elsewhere.
///
/// A likelihood is the same for σ and −σ, so it is level at 0 whether or not it is highest there, and a search that comes
/// by may stop.
enum DeviationSearch {
  /// What is gained by less than this is rounding.
  static let tolerance = 1e-6
  private static let tried = [0.05, 0.1, 0.2, 0.4]

  /// The deviation above 0 at which the likelihood is highest of those tried, if it is higher there than `atZero`.
  static func better(than atZero: Double, _ likelihood: (Double) -> Double?) -> Double? {
    let values = tried.compactMap { deviation in likelihood(deviation).map { (deviation, $0) } }
    guard let best = values.max(by: { $0.1 < $1.1 }), best.1 > atZero + tolerance else { return nil }
    return best.0
  }
}
