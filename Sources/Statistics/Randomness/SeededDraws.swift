extension SeededGenerator {
  /// A whole number from 0 up to, but not including, `bound`, each equally likely; 0 when `bound` is below 2.
  ///
  /// Unbiased for every bound: Lemire, "Fast Random Integer Generation in an Interval", *ACM Transactions on
  /// Modeling and Computer Simulation* 29 (2019) 3.
  public mutating func integer(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let unfair = (0 &- bound) % bound
      while product.low < unfair { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number in [0, 1): the upper 53 bits, so that every value is a multiple of 2⁻⁵³ and equally likely.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Whether an event of this probability happens; 0 or less never, 1 or more always.
  public mutating func happens(withProbability probability: Double) -> Bool {
    uniform() < probability
  }

  /// Puts the elements into a random order, every order equally likely (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }

  /// The elements in a random order, every order equally likely.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    shuffle(&shuffled)
    return shuffled
  }

  /// `count` different elements in random order; all of them when there are not so many.
  public mutating func sample<Element>(_ count: Int, from elements: [Element]) -> [Element] {
    var pool = elements
    let count = min(max(0, count), pool.count)
    for place in 0..<count {
      pool.swapAt(place, place + integer(below: pool.count - place))
    }
    return Array(pool.prefix(count))
  }

  /// One element, each equally likely; nil when there is none.
  public mutating func choice<Element>(from elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[integer(below: elements.count)]
  }

  /// The index of one weight, chosen with a probability in proportion to it.
  ///
  /// Nil when no weight is above 0, or when one is negative or not finite, or the sum is not.
  public mutating func index(weights: [Double]) -> Int? {
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }), let last = weights.lastIndex(where: { $0 > 0 }) else {
      return nil
    }
    let total = weights.reduce(0, +)
    guard total.isFinite else { return nil }
    var remaining = uniform() * total
    for (index, weight) in weights.enumerated() where weight > 0 {
      remaining -= weight
      if remaining < 0 { return index }
    }
    return last  // Rounding may leave a crumb of `remaining` after the last weight.
  }
}
