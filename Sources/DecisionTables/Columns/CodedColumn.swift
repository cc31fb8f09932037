/// A column of codes, one a row: equal codes stand for equal answers.
///
/// It knows its largest code from the beginning, so that whoever reads many rows has to compare once only.
public struct CodedColumn: Sendable {
  /// The codes as they are stored: a byte each where they fit, which is a quarter of the memory to fetch.
  enum Codes: Sendable {
    case bytes(ContiguousArray<UInt8>)
    case words(ContiguousArray<Int32>)
  }

  let codes: Codes
  /// How many rows there are.
  public let count: Int
  /// One more than the largest code; 0 without rows.
  public let codeCount: Int

  /// A column of at most 256 different codes.
  public init(_ codes: ContiguousArray<UInt8>) {
    self.codes = .bytes(codes)
    count = codes.count
    codeCount = codes.isEmpty ? 0 : 1 + Int(codes.reduce(0) { max($0, $1) })
  }

  /// A column of any number of codes, from 0.
  public init(_ codes: ContiguousArray<Int32>) {
    self.codes = .words(codes)
    count = codes.count
    // A negative code becomes one that is too large, so one comparison finds both.
    codeCount = codes.isEmpty ? 0 : 1 + Int(codes.reduce(0) { max($0, UInt32(bitPattern: $1)) })
  }

  /// The code of one row.
  subscript(row: Int) -> Int {
    switch codes {
    case .bytes(let codes): Int(codes[row])
    case .words(let codes): Int(codes[row])
    }
  }
}
