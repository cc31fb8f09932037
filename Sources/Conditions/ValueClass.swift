/// Values of an input that no cell of a table tells apart, with one of them as a witness.
public struct ValueClass: Hashable, Sendable {
  /// A value of the class.
  public let witness: Reading
  /// The pieces of the domain that make up the class.
  let pieces: [ClassPiece]
  /// What each cell says of the values of the class, in the order of the cells.
  public let truths: [Truth]

  /// The class as a cell would say it, such as `usual` or `]3..5[`.
  public var test: String { ClassPiece.cell(pieces) }

  /// Classes of one input together, as a cell would say it.
  public static func test(of classes: [ValueClass]) -> String { ClassPiece.cell(classes.flatMap(\.pieces)) }

  /// Whether the class holds answers (not "not answered" and the like).
  public var isAnswered: Bool {
    if case .value = witness { true } else { false }
  }
}

extension Domain {
  /// All values of the domain, put into classes that a list of cells cannot tell apart, answers first and then the ways
  /// in which there may be none; `nil` when there would be more than `limit` values to look at, or far too many tests
  /// to hold them against.
  public func classes(under cells: [Cell], absences: [Reading], limit: Int) -> [ValueClass]? {
    guard let values = telling(cells, limit: limit) else { return nil }
    let tested = cells.reduce(1) { $0 + $1.tests.reduce(1) { $0 + $1.size } }
    guard values.reduce(0, { $0 + $1.0.size }) <= mostComparisons / tested else { return nil }
    let named = values + absences.map { ($0, ClassPiece.test(CellText.test(ofAbsence: $0))) }
    var classes: [DraftClass] = []
    var place: [[Truth]: Int] = [:]
    for (value, piece) in named {
      let found = DraftClass(witness: value, truths: cells.map { $0.holds(for: value) }, pieces: [piece])
      if found.isAnswered, let index = place[found.truths] {
        classes[index].pieces.append(piece)
      } else {
        if found.isAnswered { place[found.truths] = classes.count }
        classes.append(found)
      }
    }
    return classes.map(\.finished)
  }

  /// Enough values to tell every two values apart that the cells tell apart.
  private func telling(_ cells: [Cell], limit: Int) -> [(Reading, ClassPiece)]? {
    switch self {
    case .choice(let options):
      return options.telling.map { (.value(.code($0.code)), .test(CellText.code($0.code))) }
    case .choices(let options):
      return Selections(of: options, toldApartBy: cells).all(limit: limit)?.map { ($0, .test($1)) }
    case .ranking(let options):
      return [(.value(.ranking(options.codes)), .test("answered"))]
    case .number(let domain):
      return domain.telling(cells).map { number, interval in
        (.value(.number(number)), .numbers(interval, isWhole: domain.isWhole))
      }
    case .text:
      let literals = cells.flatMap { $0.tests.flatMap(\.texts) }.uniqued
      let other = "…" + literals.joined()
      let otherwise =
        literals.isEmpty ? "answered" : "not(\(CellText.list(literals.map { "\"\($0)\"" })))"
      return literals.map { (.value(.text($0)), .test("\"\($0)\"")) } + [(.value(.text(other)), .test(otherwise))]
    }
  }
}

/// How often a value is held against a test before the classes of an input are given up: seconds of work.
private let mostComparisons = 100_000_000

extension Reading {
  /// How many codes there are to look at.
  fileprivate var size: Int {
    if case .value(.codes(let codes)) = self { 1 + codes.count } else { 1 }
  }
}

/// A class while further values are found that belong to it.
private struct DraftClass {
  let witness: Reading
  let truths: [Truth]
  var pieces: [ClassPiece]

  var isAnswered: Bool {
    if case .value = witness { true } else { false }
  }

  var finished: ValueClass {
    ValueClass(witness: witness, pieces: pieces, truths: truths)
  }
}

/// Pieces of cells, written so that they can be pasted into a rubric.
enum CellText {
  static func test(ofAbsence reading: Reading) -> String {
    switch reading {
    case .notAnswered: "not answered"
    case .value: "count [0..0]"
    case .undecided, .notAsked: "-"
    }
  }

  static func list(_ codes: [String]) -> String {
    codes.joined(separator: ", ")
  }

  /// A code, in quotes where it would otherwise read as something else.
  static func code(_ code: String) -> String {
    let isPlain = code.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "_-./+".unicodeScalars.contains(scalar)
    }
    return isPlain && code != "-" && code != "answered" && !code.contains("..") ? code : "\"\(code)\""
  }
}

/// Every selection of several choices that cells can tell apart. Options that no cell names differ only in how many of
/// them were chosen, so that sets stay few.
private struct Selections {
  let named: [String]
  let unnamed: [String]
  let exclusive: [String]
  let counts: Bool
  let most: Int

  init(of options: Options, toldApartBy cells: [Cell]) {
    let tests = cells.flatMap { $0.tests.flatMap(\.setTests) }
    let mentioned = Set(tests.flatMap(\.codes))
    let free = options.telling.filter { !$0.isExclusive }.map(\.code)
    named = free.filter(mentioned.contains)
    unnamed = free.filter { !mentioned.contains($0) }
    exclusive = options.telling.filter(\.isExclusive).map(\.code)
    counts = tests.contains { if case .count = $0 { true } else { false } }
    most = options.most ?? .max
  }

  /// How many codes may stand in all selections together, those that no cell names counted as often as they are chosen.
  private let mostCodes = 10_000_000

  func all(limit: Int) -> [(Reading, String)]? {
    let extras = counts ? Array(0...unnamed.count) : (unnamed.isEmpty ? [0] : [0, 1])
    guard named.count < 20, (1 << named.count) * extras.count <= limit,
      (1 << named.count) * extras.count <= mostCodes / max(1, extras.last ?? 0)
    else { return nil }
    var selections: [(Reading, String)] = []
    for chosen in 0..<(1 << named.count) {
      let codes = named.indices.filter { chosen & (1 << $0) != 0 }.map { named[$0] }
      for extra in extras where (1...max(1, most)).contains(codes.count + extra) {
        selections.append((.value(.codes(codes + unnamed.prefix(extra))), test(codes, extra: extra)))
      }
    }
    return selections + exclusive.map { (.value(.codes([$0])), "any of (\(CellText.code($0)))") }
  }

  private func test(_ codes: [String], extra: Int) -> String {
    var parts: [String] = []
    if !codes.isEmpty { parts.append("all of (\(CellText.list(codes.map(CellText.code))))") }
    let absent = named.filter { !codes.contains($0) } + (codes.isEmpty ? exclusive : [])
    if !absent.isEmpty { parts.append("none of (\(CellText.list(absent.map(CellText.code))))") }
    if counts { parts.append("count [\(codes.count + extra)..\(codes.count + extra)]") }
    return parts.isEmpty ? "answered" : parts.joined(separator: " and ")
  }
}

extension CellTest {
  /// How many things a value is compared with.
  fileprivate var size: Int {
    switch self {
    case .set(let tests): tests.reduce(1) { $0 + 1 + $1.codes.count }
    case .not(let tests): tests.reduce(1) { $0 + $1.size }
    default: 1
    }
  }

  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .not(let tests): tests.flatMap(\.texts)
    default: []
    }
  }

  fileprivate var setTests: [SetTest] {
    switch self {
    case .set(let tests): tests
    case .not(let tests): tests.flatMap(\.setTests)
    default: []
    }
  }
}

extension SetTest {
  fileprivate var codes: [String] {
    switch self {
    case .anyOf(let codes), .allOf(let codes), .noneOf(let codes): codes
    case .count: []
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of first appearance.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
