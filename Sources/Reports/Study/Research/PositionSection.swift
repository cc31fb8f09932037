import Diagnostics
import Statistics
import Sustainability

/// Whether it matters where in the deck a vignette lay.
struct PositionSection {
  let effects: Result<PositionEffects, PositionEffects.Refusal>
  let say: Sentences

  var section: ResearchSection {
    ResearchSection(
      id: "positions", title: say.positionsTitle, introduction: say.positionsIntroduction, blocks: blocks)
  }

  private var blocks: [ResearchSection.Block] {
    switch effects {
    case .failure(let refusal): return [.words(say.refusal(refusal))]
    case .success(let effects):
      let table = ResearchSection.Table(
        say.positionsCaption,
        [
          .words(say.positionHead), .number(say.answerSetsHead), .number(say.shareProblematicHead),
          .number(say.intervalHead), .number(say.missingHead), .number(say.intervalHead),
        ],
        rows: effects.positions.map { place in
          [
            say.numbers.whole(place.position), say.numbers.whole(place.answerSets),
            figure(place.problematic) { say.percent($0) },
            limits(place.problematic) { say.percent(min(1, max(0, $0))) },
            figure(place.missing, number), limits(place.missing) { number(max(0, $0)) },
          ]
        })
      return [
        .table(table),
        slope(effects.problematicSlope, of: say.shareProblematicHead) { say.points($0) },
        slope(effects.missingSlope, of: say.missingHead, number),
      ]
    }
  }

  private func number(_ value: Double) -> String { say.numbers.fixed(value, decimals: 2) }

  private func figure(_ result: Result<Estimate, Undefined>, _ write: (Double) -> String) -> String {
    (try? result.get()).map { write($0.value) } ?? say.none
  }

  private func limits(_ result: Result<Estimate, Undefined>, _ write: (Double) -> String) -> String {
    guard let estimate = try? result.get(), let lower = estimate.lower, let upper = estimate.upper else {
      return say.noInterval
    }
    return "\(write(lower)) \(say.to) \(write(upper))"
  }

  private func slope(
    _ result: Result<PositionEffects.Slope, Undefined>, of what: String, _ write: (Double) -> String
  ) -> ResearchSection.Block {
    switch result {
    case .success(let slope):
      .words(
        say.perPlace(
          what, write(slope.value), "\(write(slope.interval.lower)) \(say.to) \(write(slope.interval.upper))"))
    case .failure(let reason): .words(say.cannotCompute(say.slope(of: what), reason))
    }
  }
}
