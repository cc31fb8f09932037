extension SeededGenerator {
  /// A draw from the normal distribution with this mean and standard deviation.
  ///
  /// Marsaglia's polar method with a logarithm of our own: the one in the C library differs in the last bit between
  /// machines, and one different bit may turn a simulated answer. The second number of each pair is thrown away, so
  /// that a draw leaves nothing behind.
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      guard square > 0, square < 1 else { continue }
      return mean + standardDeviation * x * (-2 * portableLogarithm(square) / square).squareRoot()
    }
  }
}

/// The natural logarithm from additions, multiplications and divisions alone, so that every machine that follows
/// IEEE 754 gives the same bits. Within a few units in the last place; for finite arguments above 0.
package func portableLogarithm(_ x: Double) -> Double {
  var significand = x.significand
  var exponent = Double(x.exponent)
  if significand > 1.4142135623730951 {
    significand /= 2
    exponent += 1
  }
  // log m = 2 artanh((m − 1)/(m + 1)); the argument is at most 0.172, so 12 terms reach the last bit.
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  var series = 0.0
  for odd in stride(from: 23.0, through: 1, by: -2) { series = series * square + 1 / odd }
  // ln 2 in two parts: the upper has trailing zeros, so that its product with the exponent is exact.
  return exponent * 0x1.62e42fee00000p-1 + (exponent * 0x1.a39ef35793c76p-33 + 2 * ratio * series)
}
