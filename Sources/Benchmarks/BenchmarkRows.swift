/// The rows of the race: five answers a row, drawn by SplitMix64 from the number of the row and of the column, so that
/// programs in any language draw the same.
enum BenchmarkRows {
  /// How many different codes each column has: role, frequency, confidence, pain, tools. The tools are a set of six, each a
  /// bit of its code.
  static let codeCounts = [6, 5, 11, 11, 64]

  /// The code of each row, a column after the other.
  static func columns(rowCount: Int) -> [ContiguousArray<UInt8>] {
    codeCounts.enumerated().map { column, codes in
      ContiguousArray(
        (0..<rowCount).map { row in
          UInt8((mixed(2026_0501 + UInt64(row) * 8 + UInt64(column)) >> 11) % UInt64(codes))
        })
    }
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
