public import Diagnostics

/// The figures of a study that were given out before, as `vignet indicators --format json` wrote them: whoever has both
/// editions can subtract one from the other.
public struct EarlierEdition: Sendable {
  /// What a row told.
  struct Figures: Hashable, Sendable {
    let crude: Double?
    let respondents: Int?
    let answerSets: Int?
    let isSuppressed: Bool
  }

  /// Which row it is.
  struct Key: Hashable, Sendable {
    let municipality: String?
    let indicator: String
    let group: String
  }

  /// The study's name.
  public let study: String
  /// The wave.
  public let wave: Int
  /// The codes of the municipalities.
  let municipalities: Set<String>
  let rows: [Key: Figures]
}

/// Why a file is no earlier edition of a study's figures.
public enum EarlierEditionFault: Error, Hashable, Sendable {
  /// It is of another format, or another version of it.
  case otherFormat(String?)
  /// A key is missing or holds something else than it must; the path says which.
  case wrongForm(path: String)
  /// A row stands there twice.
  case rowTwice(path: String)
  /// There are more rows than any study has.
  case tooMany
  /// It is of another study.
  case otherStudy(String)
  /// It is of another wave.
  case otherWave(Int)
  /// It has a municipality that the study no longer has, so that sums could be taken apart.
  case municipalityGone(String)

  /// The same in words.
  public var sentence: LocalisedText { Sentences.fault(self) }
}

extension EarlierEdition {
  private static let mostRows = 2_000_000
  private static let longestText = 200

  /// Reads an edition that may have been written by anybody: every value is checked.
  public init(_ json: JSON) throws(EarlierEditionFault) {
    let format = json.member("format").flatMap(\.textValue)
    guard format == "vignet.indicators/1" else { throw .otherFormat(format.map { String($0.prefix(40)) }) }
    study = try Self.text(json.member("study"), "study")
    guard let wave = json.member("wave")?.wholeValue else { throw .wrongForm(path: "wave") }
    self.wave = wave
    guard case .array(let elements)? = json.member("rows") else { throw .wrongForm(path: "rows") }
    guard elements.count <= Self.mostRows else { throw .tooMany }
    var rows: [Key: Figures] = [:]
    for (number, element) in elements.enumerated() {
      let path = "rows[\(number)]"
      let key = try Self.key(element, path)
      guard rows.updateValue(try Self.figures(element, path), forKey: key) == nil else { throw .rowTwice(path: path) }
    }
    self.rows = rows
    municipalities = Set(rows.keys.compactMap(\.municipality))
  }

  private static func key(_ row: JSON, _ path: String) throws(EarlierEditionFault) -> Key {
    let municipality: String? =
      row.member("municipality") == .null ? nil : try text(row.member("municipality"), path + ".municipality")
    return Key(
      municipality: municipality, indicator: try text(row.member("indicator"), path + ".indicator"),
      group: try text(row.member("group"), path + ".group"))
  }

  private static func figures(_ row: JSON, _ path: String) throws(EarlierEditionFault) -> Figures {
    guard case .bool(let isSuppressed)? = row.member("suppressed") else { throw .wrongForm(path: path + ".suppressed") }
    var crude: Double?
    switch row.member("crude") {
    case .null?: crude = nil
    case .number(let number)? where number.isFinite: crude = number
    case .integer(let number)?: crude = Double(number)
    default: throw .wrongForm(path: path + ".crude")
    }
    return Figures(
      crude: crude, respondents: try count(row, "respondents", path), answerSets: try count(row, "answer_sets", path),
      isSuppressed: isSuppressed)
  }

  private static func count(_ row: JSON, _ name: String, _ path: String) throws(EarlierEditionFault) -> Int? {
    guard let value = row.member(name) else { throw .wrongForm(path: "\(path).\(name)") }
    if value == .null { return nil }
    guard let count = value.wholeValue else { throw .wrongForm(path: "\(path).\(name)") }
    return count
  }

  private static func text(_ value: JSON?, _ path: String) throws(EarlierEditionFault) -> String {
    guard let text = value?.textValue, text.utf8.count <= longestText else { throw .wrongForm(path: path) }
    return text
  }
}

extension JSON {
  fileprivate func member(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == name }?.value
  }

  fileprivate var textValue: String? { if case .string(let text) = self { text } else { nil } }

  /// A count that a study can have.
  fileprivate var wholeValue: Int? {
    switch self {
    case .integer(let number) where (0...1_000_000_000).contains(number): number
    case .number(let number) where (0...1e9).contains(number) && number == number.rounded(): Int(number)
    default: nil
    }
  }
}

extension Sentences {
  static func fault(_ fault: EarlierEditionFault) -> LocalisedText {
    switch fault {
    case .otherFormat(let format):
      let da = format.map { "er skrevet som `\($0)`" } ?? "har intet format"
      let en = format.map { "is written as `\($0)`" } ?? "has no format"
      return LocalisedText(
        da: "filen \(da), men en tidligere udgave skal være `vignet.indicators/1` (vignet indicators --format json)",
        en: "the file \(en), but an earlier edition must be `vignet.indicators/1` (vignet indicators --format json)")
    case .wrongForm(let path):
      return LocalisedText(da: "`\(path)` mangler eller har en forkert form", en: "`\(path)` is missing or malformed")
    case .rowTwice(let path):
      return LocalisedText(da: "`\(path)` står der to gange", en: "`\(path)` stands there twice")
    case .tooMany:
      return LocalisedText(
        da: "filen har flere rækker, end nogen undersøgelse har", en: "the file has more rows than any study has")
    case .otherStudy(let name):
      return LocalisedText(da: "filen er fra undersøgelsen `\(name)`", en: "the file is of the study `\(name)`")
    case .otherWave(let wave):
      return LocalisedText(da: "filen er fra bølge \(wave)", en: "the file is of wave \(wave)")
    case .municipalityGone(let name):
      return LocalisedText(
        da: "filen har kommunen `\(name)`, som undersøgelsen ikke længere viser; tallene kunne trækkes fra hinanden",
        en: "the file has the municipality `\(name)`, which the study shows no longer; figures could be subtracted")
    }
  }
}
