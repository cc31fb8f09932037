/// The ordered list of everything a rating could have been, whether or not it was used.
///
/// The list matters: weights and ordinal distances depend on the order, and a category that nobody used still
/// counts for them. Order is never guessed from the alphabet.
public struct CategoryScale: Sendable, Hashable {
  /// The categories in order, each once.
  public let labels: [String]
  /// The number that each category stands for, ascending, or nil when the categories are not numbers.
  public let values: [Double]?

  /// How many categories there are.
  public var count: Int { labels.count }

  /// Categories in this order that are not numbers.
  public init(labels: [String]) throws(RatingsFault) {
    if let repeated = Self.firstRepeated(labels) { throw .repeatedCategory(repeated) }
    self.labels = labels
    values = nil
  }

  /// Categories that are numbers; they are put in ascending order, and repeated ones count once.
  public init(values: some Sequence<Double>) throws(RatingsFault) {
    let ordered = Set(values).sorted()
    if let odd = ordered.first(where: { !$0.isFinite }) { throw .notFinite(odd.description) }
    self.values = ordered
    labels = ordered.map(Self.label)
  }

  /// The categories seen in the data: as numbers when every label is one, else in order of first appearance.
  ///
  /// The second kind fits nominal methods only, as nobody has said what the order is.
  public init(observed: some Sequence<String>) {
    var seen: Set<String> = []
    let distinct = observed.filter { seen.insert($0).inserted }
    let numbers = distinct.compactMap(Self.number)
    if numbers.count == distinct.count, let scale = try? CategoryScale(values: numbers) {
      self = scale
    } else {
      labels = distinct
      values = nil
    }
  }

  /// The index of every spelling that a category goes by; on a numeric scale `1`, `1.0` and `+1` are one category.
  package func indices(of spellings: some Sequence<String>) -> [String: Int] {
    let byLabel = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let byValue = Dictionary(uniqueKeysWithValues: (values ?? []).enumerated().map { ($1, $0) })
    var indices: [String: Int] = [:]
    for spelling in spellings where indices[spelling] == nil {
      indices[spelling] = byLabel[spelling] ?? Self.number(spelling).flatMap { byValue[$0] }
    }
    return indices
  }

  private static func firstRepeated(_ labels: [String]) -> String? {
    var seen: Set<String> = []
    return labels.first { !seen.insert($0).inserted }
  }

  private static func label(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
  }

  /// A decimal number as people write it; the standard library would also take `inf`, `nan` and `0x1p3`.
  private static func number(_ label: String) -> Double? {
    guard label.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }), let value = Double(label) else { return nil }
    return value.isFinite ? value : nil
  }
}
