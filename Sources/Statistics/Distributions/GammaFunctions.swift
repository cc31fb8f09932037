import CDistributions

/// Functions of the gamma family that the likelihoods need.
public enum GammaFunctions {
  /// The logarithm of the gamma function, or nil outside its domain (zero and the negative whole numbers).
  public static func logGamma(_ x: Double) -> Double? { finite(distribution_log_gamma(x)) }

  /// The derivative of ``logGamma(_:)``, or nil where that is not defined.
  public static func digamma(_ x: Double) -> Double? { finite(distribution_digamma(x)) }
}

/// The number, or nil when it is NaN or infinite: the border between the C face and the rest of the room.
func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }

/// Whether a number is a probability whose quantile may be asked for.
func isProbability(_ number: Double) -> Bool { number >= 0 && number <= 1 }
