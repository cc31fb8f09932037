/// A short text as the columns of Arrow and polars hold it: its length in four bytes, then its bytes, at most twelve. A
/// Swift `String` is as large, but to copy one is more than to copy bytes.
struct TextView: BitwiseCopyable {
  private let bytes: SIMD16<UInt8>

  /// The first 12 bytes of a text, which is all of each band.
  init(_ text: String) {
    let text = Array(text.utf8.prefix(12))
    let padding = repeatElement(UInt8(0), count: 12 - text.count)
    bytes = SIMD16([UInt8(text.count), 0, 0, 0] + text + padding)
  }

  /// The text.
  var text: String {
    String(decoding: (0..<Int(bytes[0])).map { bytes[4 + $0] }, as: UTF8.self)
  }
}
