public import Diagnostics

/// Why a file is no bundle of peers.
public enum PeerBundleFault: Error, Hashable, Sendable {
  /// It is of another format, or another version of it.
  case otherFormat(String?)
  /// A key is missing or holds something else than it must; the path says which.
  case wrongForm(path: String)
  /// A number is outside its range.
  case outOfRange(path: String)
  /// There are more of something than any study has.
  case tooMany(path: String)

  /// The same in words.
  public var sentence: LocalisedText { PeerSentences.fault(self) }
}

extension PeerBundle {
  /// More municipalities than this no study has.
  static let mostEntries = 5_000
  private static let mostFigures = 1_000
  private static let longestText = 200

  /// Reads a bundle that comes from elsewhere. Every number is checked: it may have been written by anybody.
  public init(_ json: JSON) throws(PeerBundleFault) {
    let root = BundleNode(value: json, path: "")
    let format = json.member("format").flatMap { if case .string(let text) = $0 { text } else { nil } }
    guard format == Self.format else { throw .otherFormat(format.map { String($0.prefix(40)) }) }
    study = try root["study"].text(Self.longestText)
    isSimulated = try root["simulated"].flag()
    wave = try root["wave"].whole(in: 1...1_000_000)
    minimum = try root["minimum"].whole(in: 1...1_000_000)
    isMarked = try root["marked"].flag()
    rubrics = try root["rubrics"].list(atMost: Self.mostFigures) { node throws(PeerBundleFault) in
      Rubric(
        id: try node["rubric"].text(Self.longestText), version: try node["version"].whole(in: 0...1_000_000_000),
        hash: try node["hash"].optional { node throws(PeerBundleFault) in try node.text(Self.longestText) })
    }
    groups = try root["groups"].list(atMost: Self.mostFigures) { node throws(PeerBundleFault) in
      Group(
        group: try node["group"].text(Self.longestText),
        vignettes: try node["vignettes"].list(atMost: Self.mostFigures) { node throws(PeerBundleFault) in
          Vignette(
            id: try node["vignette"].text(Self.longestText),
            version: try node["version"].whole(in: 0...1_000_000_000))
        })
    }
    entries = try root["municipalities"].list(atMost: Self.mostEntries, Self.entry)
  }

  private static func entry(_ node: BundleNode) throws(PeerBundleFault) -> Entry {
    Entry(
      label: try node["label"].text(longestText),
      name: try node["name"].optional { node throws(PeerBundleFault) in try node.text(longestText) },
      population: try node["population"].optional { node throws(PeerBundleFault) in
        try node.whole(in: 0...1_000_000_000)
      },
      context: try node["context"].numbers(atMost: mostFigures),
      peerIn: try node["peer_in"].list(atMost: mostFigures) { node throws(PeerBundleFault) in
        try node.text(longestText)
      },
      figures: try node["figures"].list(atMost: mostFigures, figure))
  }

  private static func figure(_ node: BundleNode) throws(PeerBundleFault) -> Figure {
    let lower = try node["lower"].optional { node throws(PeerBundleFault) in try node.number(in: 0...1) }
    let upper = try node["upper"].optional { node throws(PeerBundleFault) in try node.number(in: 0...1) }
    if let lower, let upper, lower > upper { throw .outOfRange(path: node.path + ".lower") }
    return Figure(
      indicator: try node["indicator"].text(longestText), group: try node["group"].text(longestText),
      share: try node["share"].number(in: 0...1), effectiveSize: try node["effective_size"].number(in: 1...1e9),
      interval: lower.flatMap { lower in upper.map { lower...$0 } })
  }
}

/// A value of the file and where it stands, such as `municipalities[2].figures[0].share`.
private struct BundleNode {
  let value: JSON?
  let path: String

  subscript(name: String) -> BundleNode {
    BundleNode(value: value?.member(name), path: path.isEmpty ? name : path + "." + name)
  }

  func text(_ longest: Int) throws(PeerBundleFault) -> String {
    guard case .string(let text) = value else { throw .wrongForm(path: path) }
    guard text.utf8.count <= longest else { throw .tooMany(path: path) }
    return text
  }

  func flag() throws(PeerBundleFault) -> Bool {
    guard case .bool(let flag) = value else { throw .wrongForm(path: path) }
    return flag
  }

  func number(in range: ClosedRange<Double>) throws(PeerBundleFault) -> Double {
    let number: Double
    switch value {
    case .number(let value): number = value
    case .integer(let value): number = Double(value)
    default: throw .wrongForm(path: path)
    }
    guard number.isFinite, range.contains(number) else { throw .outOfRange(path: path) }
    return number
  }

  func whole(in range: ClosedRange<Int>) throws(PeerBundleFault) -> Int {
    let number = try number(in: Double(range.lowerBound)...Double(range.upperBound))
    guard number == number.rounded() else { throw .wrongForm(path: path) }
    return Int(number)
  }

  /// A value that may be `null` but not missing.
  func optional<Value>(
    _ read: (BundleNode) throws(PeerBundleFault) -> Value
  ) throws(PeerBundleFault) -> Value? {
    guard let value else { throw .wrongForm(path: path) }
    return value == .null ? nil : try read(self)
  }

  func list<Value>(
    atMost most: Int, _ read: (BundleNode) throws(PeerBundleFault) -> Value
  ) throws(PeerBundleFault) -> [Value] {
    guard case .array(let elements) = value else { throw .wrongForm(path: path) }
    guard elements.count <= most else { throw .tooMany(path: path) }
    var values: [Value] = []
    for (place, element) in elements.enumerated() {
      values.append(try read(BundleNode(value: element, path: "\(path)[\(place)]")))
    }
    return values
  }

  func numbers(atMost most: Int) throws(PeerBundleFault) -> [String: Double] {
    guard case .object(let members) = value else { throw .wrongForm(path: path) }
    guard members.count <= most else { throw .tooMany(path: path) }
    var numbers: [String: Double] = [:]
    for member in members { numbers[member.key] = try self[member.key].number(in: -1e15...1e15) }
    return numbers
  }
}

extension JSON {
  fileprivate func member(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == name }?.value
  }
}
