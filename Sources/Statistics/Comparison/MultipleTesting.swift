/// How probabilities are raised because many were looked at.
public enum MultipleTestingMethod: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every probability times their number: rarely one false finding, at the highest price.
  case bonferroni
  /// The same promise as Bonferroni's at a lower price.
  case holm
  /// Of what is found, only so large a share is false in the long run; for independent tests.
  case benjaminiHochberg = "benjamini_hochberg"
  /// The same under any dependence between the tests.
  case benjaminiYekutieli = "benjamini_yekutieli"
}

/// Looking at many tests at once.
public enum MultipleTesting {
  /// Probabilities that may be compared with the usual limit although many were looked at, in the order given.
  ///
  /// Formulas, with the m probabilities sorted ascending p₁ … pₘ and never above 1: Bonferroni m·pᵢ; Holm the running
  /// largest of (m − i + 1)pᵢ from the first; Benjamini–Hochberg the running smallest of (m/i)pᵢ from the last;
  /// Benjamini–Yekutieli the same times 1 + ½ + … + 1/m. Assumes for Benjamini–Hochberg that tests are independent or
  /// positively dependent, for the others nothing. A test that could not be made must be left out before.
  /// Source: Holm, *Scandinavian Journal of Statistics* 6 (1979) 65–70; Benjamini & Hochberg, *Journal of the Royal
  /// Statistical Society* B 57 (1995) 289–300; Benjamini & Yekutieli, *Annals of Statistics* 29 (2001) 1165–1188.
  public static func adjusted(
    _ probabilities: [Double], by method: MultipleTestingMethod
  ) -> Result<[Double], Undefined> {
    guard probabilities.allSatisfy(isProbability) else { return .failure(.notAProbability) }
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    let count = Double(probabilities.count)
    let harmonic = (1...max(1, probabilities.count)).reduce(0) { $0 + 1 / Double($1) }
    var adjusted = probabilities
    switch method {
    case .bonferroni:
      adjusted = probabilities.map { min(1, count * $0) }
    case .holm:
      var largest = 0.0
      for (place, test) in order.enumerated() {
        largest = max(largest, (count - Double(place)) * probabilities[test])
        adjusted[test] = min(1, largest)
      }
    case .benjaminiHochberg, .benjaminiYekutieli:
      let factor = method == .benjaminiYekutieli ? count * harmonic : count
      var smallest = 1.0
      for (place, test) in order.enumerated().reversed() {
        smallest = min(smallest, factor / Double(place + 1) * probabilities[test])
        adjusted[test] = smallest
      }
    }
    return .success(adjusted)
  }
}
