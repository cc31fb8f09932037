public import Conditions
import Diagnostics

/// One vignette with one level chosen for each factor, written `age=fifty_two;capacity=recognised`.
public struct Variant: Hashable, Sendable {
  /// The chosen level of each factor, in the order of the factors.
  public let levels: [String: String]
  /// As tables write it.
  public let text: String

  /// The variant of a vignette without factors.
  public static let only = Variant(levels: [:], text: "")

  private init(levels: [String: String], text: String) {
    self.levels = levels
    self.text = text
  }

  /// A level for each factor, in the order of the factors.
  public init(_ chosen: [(factor: String, level: String)]) {
    self.init(
      levels: Dictionary(chosen.map { ($0.factor, $0.level) }, uniquingKeysWith: { first, _ in first }),
      text: chosen.map { "\($0.factor)=\($0.level)" }.joined(separator: ";"))
  }

  /// Why a text names no variant of a vignette.
  public enum Problem: Error, Hashable, Sendable {
    case malformed(String)
    case unknownFactor(String, known: [String])
    case unknownLevel(String, factor: String, known: [String])
    case missingFactor(String)
    case excluded
  }

  /// The variant that a text names.
  ///
  /// - Throws: ``Problem`` when a factor is missing, unknown or named twice, or the combination is excluded.
  public init(_ text: String, of vignette: Vignette, excluding: [Condition]) throws(Problem) {
    var levels: [String: String] = [:]
    for part in text.split(separator: ";") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, levels[sides[0]] == nil else { throw .malformed(String(part)) }
      guard let factor = vignette.factors.first(where: { $0.name.text == sides[0] }) else {
        throw .unknownFactor(sides[0], known: vignette.factors.map(\.name.text))
      }
      guard factor.levels.contains(where: { $0.code.text == sides[1] }) else {
        throw .unknownLevel(sides[1], factor: sides[0], known: factor.levels.map(\.code.text))
      }
      levels[sides[0]] = sides[1]
    }
    let chosen = try vignette.factors.map { factor throws(Problem) -> (factor: String, level: String) in
      guard let level = levels[factor.name.text] else { throw .missingFactor(factor.name.text) }
      return (factor.name.text, level)
    }
    self.init(chosen)
    if excluding.contains(where: { $0.holds(reading: reading) == .yes }) { throw .excluded }
  }

  /// What a cell over a factor reads.
  public func reading(of factor: String) -> Reading {
    levels[factor].map { .value(.code($0)) } ?? .notAsked
  }
}

extension Vignette {
  /// Every variant that is not excluded, in the order of the levels; the first is the fixed one of municipal studies.
  public func variants(excluding: [Condition]) -> [Variant] {
    var partial: [[(factor: String, level: String)]] = [[]]
    for factor in factors {
      partial = partial.flatMap { chosen in factor.levels.map { chosen + [(factor.name.text, $0.code.text)] } }
    }
    return partial.map(Variant.init).filter { variant in
      !excluding.contains { $0.holds(reading: variant.reading) == .yes }
    }
  }
}
