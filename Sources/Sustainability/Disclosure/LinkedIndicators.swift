/// Indicators that are parts of one whole, or the same share counted in two ways: what one of them says gives another
/// back, so that they are withheld together.
///
/// The causes are parts of one whole: three of the four give the fourth. Narrow and wide share a denominator. The
/// answer sets behind the causes are the problematic ones: where `problematic` is withheld, everything inside it is.
/// Parts of a whole that is sensitive are not withheld together (a rare part would take the common one with it); they
/// are looked at one by one (``SensitiveParts``).
struct LinkedIndicators: Sendable {
  /// The name of the whole.
  let name: String
  /// What is withheld together.
  let indicators: [Indicator]
  /// Whether a question behind it needs stricter disclosure control.
  let isSensitive: Bool
  /// The whole that this one divides further.
  let within: String?

  var unit: Indicator.Unit { indicators[0].unit }

  /// The linked indicators among given ones, each behind what it lies within.
  static func all(of indicators: [Indicator], sensitive: Set<String>) -> [LinkedIndicators] {
    let names = indicators.map(\.whole).uniqued
    let linked = names.flatMap { name -> [LinkedIndicators] in
      let members = indicators.filter { $0.whole == name }
      let within = members[0].outerWhole
      guard members.contains(where: { sensitive.contains($0.id) }) else {
        return [LinkedIndicators(name: name, indicators: members, isSensitive: false, within: within)]
      }
      guard disjointWholes.contains(name) else {
        return [LinkedIndicators(name: name, indicators: members, isSensitive: true, within: within)]
      }
      return members.map { LinkedIndicators(name: name, indicators: [$0], isSensitive: true, within: within) }
    }
    return linked.filter { $0.within == nil } + linked.filter { $0.within != nil }
  }
}

/// The wholes that fall into parts of which an answer is in one at most.
private let disjointWholes: Set<String> = ["cause", "misfit", "interference"]

extension Indicator {
  /// The whole that it is a part of.
  package var whole: String {
    switch id {
    case "problematic", "problematic_wide", "difficult": "difficulty"
    case "cause_system", "cause_client", "cause_both", "cause_other": "cause"
    case "misfit_goals", "misfit_competences", "misfit_conditions": "misfit"
    case "expertise_unmet", "expertise_unmet_wide": "expertise"
    case "compensation", "compensation_wide": "compensation"
    case "interference_harmful", "interference_helpful": "interference"
    default: id
    }
  }

  /// The whole whose parts it divides further: its denominator is a numerator there.
  var outerWhole: String? {
    switch whole {
    case "cause", "misfit", "problematic_load": "difficulty"
    case "compensation": "expertise"
    default: nil
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of its first appearance.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
