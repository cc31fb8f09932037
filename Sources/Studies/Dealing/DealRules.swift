import Diagnostics
import Vignettes

/// A vignette that can be dealt.
public struct VignetteOnOffer: Hashable, Sendable {
  /// Its name.
  public let id: String
  /// Its version: answers to different versions are not counted together.
  public let version: Int
  /// The field of work whose respondents may get it.
  public let field: String
  /// Whether everybody of the field gets it.
  public let isLinking: Bool
  /// The variants that may be dealt, as tables write them: one in municipal studies, all in a factorial edition.
  public let variants: [String]

  /// A vignette on offer.
  public init(id: String, version: Int = 1, field: String, isLinking: Bool = false, variants: [String] = [""]) {
    self.id = id
    self.version = version
    self.field = field
    self.isLinking = isLinking
    self.variants = variants
  }
}

/// How vignettes are dealt: what the plan follows from, together with the order in which things happened.
public struct DealRules: Hashable, Sendable {
  /// How many vignettes a respondent gets where neither the study nor the call says it: 45 minutes' work.
  public static let usualDeck = 4

  /// Where all chance comes from.
  public let seed: UInt64
  /// How many vignettes each respondent gets; more only where the linking vignettes alone are more.
  public let perRespondent: Int
  /// The vignettes on offer, in a fixed order.
  public internal(set) var vignettes: [VignetteOnOffer]

  /// Rules for dealing.
  public init(seed: UInt64, perRespondent: Int = usualDeck, vignettes: [VignetteOnOffer]) {
    self.seed = seed
    self.perRespondent = max(1, perRespondent)
    self.vignettes = vignettes
  }

  /// The vignettes of some fields; those of every field for who names none.
  func vignettes(of fields: [String]) -> [VignetteOnOffer] {
    fields.isEmpty ? vignettes : vignettes.filter { fields.contains($0.field) }
  }
}

extension SoundStudy {
  /// The rules that the study's own file gives.
  ///
  /// - Parameters:
  ///   - seed: the seed.
  ///   - perRespondent: how many vignettes each respondent gets; as the study says, else ``DealRules/usualDeck``.
  ///   - isFactorial: whether variants are dealt too; as the study says if left out.
  public func dealRules(seed: UInt64, perRespondent: Int? = nil, isFactorial: Bool? = nil) -> DealRules {
    let linking = Set((study.deal?.linking ?? []).flatMap(\.vignettes).map(\.text))
    let isFactorial = isFactorial ?? study.deal?.isFactorial ?? false
    return DealRules(
      seed: seed, perRespondent: perRespondent ?? study.deal?.perRespondent ?? DealRules.usualDeck,
      vignettes: vignettes.map { vignette in
        VignetteOnOffer(
          id: vignette.id, version: vignette.vignette.standing.version, field: vignette.vignette.field.text,
          isLinking: linking.contains(vignette.id),
          variants: isFactorial ? vignette.variants.map(\.text) : [vignette.fixedVariant.text])
      })
  }
}
