import Diagnostics
import Statistics
import Studies
import Sustainability
import Vignettes

/// What the levels of factors do, in studies that gave several variants of a vignette.
struct EffectsSection {
  let effects: [FactorEffect]
  let vignettes: [SoundVignette]
  let say: Sentences

  /// `nil` where no vignette was given in several variants.
  var section: ResearchSection? {
    guard !effects.isEmpty else { return nil }
    let byVignette = Dictionary(grouping: effects, by: \.vignette)
    let tables = vignettes.compactMap { vignette in byVignette[vignette.id].map { table(vignette, $0) } }
    return ResearchSection(
      id: "effects", title: say.effectsTitle, introduction: say.effectsIntroduction,
      blocks: tables.map { .table($0) } + refusals)
  }

  private func table(_ vignette: SoundVignette, _ effects: [FactorEffect]) -> ResearchSection.Table {
    ResearchSection.Table(
      say.effectsCaption(say.say(vignette.vignette.title.text)),
      [
        .words(say.levelOfFactorHead), .number(say.answerSetsHead), .number(say.shareProblematicHead),
        .number(say.factorDifferenceHead), .number(say.standardErrorHead),
      ],
      groups: effects.map { effect in
        let factor = vignette.vignette.factors.first { $0.name.text == effect.factor }
        return ResearchSection.Group(
          heading: effect.factor,
          rows: effect.levels.map { level in
            let text = factor?.levels.first { $0.code.text == level.code }.map { say.say($0.text.text) }
            return [text ?? level.code, say.numbers.whole(level.answerSets), mean(level)] + difference(level)
          })
      })
  }

  private func mean(_ level: FactorEffect.Level) -> String {
    guard let mean = try? level.marginalMean.get() else { return say.none }
    guard let lower = mean.lower, let upper = mean.upper, lower <= upper else { return say.percent(mean.value) }
    return say.percent(mean.value) + " (\(say.interval(max(0, lower)...min(1, upper))))"
  }

  private func difference(_ level: FactorEffect.Level) -> [String] {
    guard let effect = level.effect else { return [say.reference, say.none] }
    guard let effect = try? effect.get() else { return [say.none, say.none] }
    let points = { (value: Double) in (value > 0 ? "+" : "") + say.numbers.fixed(value * 100, decimals: 1) }
    let limits = "(\(points(effect.interval.lower)) \(say.to) \(points(effect.interval.upper)))"
    return ["\(points(effect.value)) \(limits)", say.numbers.fixed(effect.standardError * 100, decimals: 1)]
  }

  private var refusals: [ResearchSection.Block] {
    let reasons = effects.flatMap(\.levels).compactMap { level -> String? in
      guard case .failure(let reason)? = level.effect else { return nil }
      return say.cannotBeComputed(say.factorDifferenceHead, reason)
    }
    return Set(reasons).sorted().map { .words($0) }
  }
}
