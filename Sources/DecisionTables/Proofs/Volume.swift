/// How many combinations of classes a box holds: a product of counts over many inputs, too large for a machine word.
struct Volume: Hashable, Sendable {
  /// Digits to the base 2³², the lowest first, without zeros at the end.
  private var digits: [UInt32]

  /// The volume of a box with so many classes along each input.
  init(product counts: some Sequence<Int>) {
    digits = [1]
    for count in counts { multiply(by: UInt32(clamping: count)) }
  }

  /// Nothing.
  static let zero = Volume(product: [0])

  private mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in digits.indices {
      let product = UInt64(digits[index]) * UInt64(factor) + carry
      digits[index] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { digits.append(UInt32(carry)) }
    while digits.last == 0 { digits.removeLast() }
  }

  static func += (left: inout Volume, right: Volume) {
    var carry: UInt64 = 0
    for index in 0..<max(left.digits.count, right.digits.count) {
      if index == left.digits.count { left.digits.append(0) }
      let other = index < right.digits.count ? UInt64(right.digits[index]) : 0
      let sum = UInt64(left.digits[index]) + other + carry
      left.digits[index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    if carry > 0 { left.digits.append(UInt32(carry)) }
  }
}
