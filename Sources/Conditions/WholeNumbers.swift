extension Double {
  /// The next whole number above; beyond 2⁵³, where adding 1 changes nothing and all numbers are whole, the next number.
  var nextWhole: Double {
    let next = rounded(.down) + 1
    return next > self ? next : nextUp
  }

  /// The next whole number below.
  var previousWhole: Double { -(-self).nextWhole }
}
