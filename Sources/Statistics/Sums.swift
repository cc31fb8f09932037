/// The mean; 0 of nothing.
func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

/// How far each value lies from the mean; exactly 0 where all are equal, whatever rounding makes of the mean.
func deviations(_ values: [Double]) -> [Double] {
  guard let first = values.first, values.contains(where: { $0 != first }) else { return values.map { _ in 0 } }
  let middle = mean(values)
  return values.map { $0 - middle }
}

/// Σv².
func sumOfSquares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }

/// Σ(v − v̄)²/(n − 1); 0 for fewer than two values.
func sampleVariance(_ values: [Double]) -> Double {
  values.count < 2 ? 0 : sumOfSquares(deviations(values)) / Double(values.count - 1)
}

/// Σab.
func dot(_ first: [Double], _ second: [Double]) -> Double {
  var sum = 0.0
  for index in first.indices { sum += first[index] * second[index] }
  return sum
}
