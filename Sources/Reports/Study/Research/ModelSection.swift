import Diagnostics
import Statistics
import Studies
import Sustainability

/// What the mixed models behind adjusted figures were estimated to be, how well the municipalities' means tell them
/// apart, and how figures hang together with size.
struct ModelSection {
  let models: [ModelOutput]
  let counted: CountedStudy
  /// What the study asks about.
  let asked: Set<Indicator.Family>
  let say: Sentences

  /// The scales whose means' reliability is told.
  private static let scales = ["service", "rules"]
  /// The indicators whose relation to population is told.
  private static let sized = ["problematic", "service", "rules"]

  /// `nil` where nobody answered.
  var section: ResearchSection? {
    guard !counted.answerSets.isEmpty else { return nil }
    return ResearchSection(
      id: "models", title: say.modelsTitle, introduction: say.modelsIntroduction,
      blocks: outputs + reliability + size)
  }

  private func indicators(_ names: [String]) -> [Indicator] {
    names.compactMap { Indicator.named($0) }.filter { asked.contains($0.family) }
  }

  // MARK: Models

  private var outputs: [ResearchSection.Block] {
    guard !models.isEmpty else { return [.words(say.noModel)] }
    let effects = ResearchSection.Table(
      say.effectsOfModelsCaption, [.words(say.effectHead), .number(say.logOddsHead), .number(say.standardErrorHead)],
      groups: models.map { model in
        ResearchSection.Group(
          heading: say.say(model.indicator.title),
          rows: model.effects.map { effect in
            [
              effect.field.map(say.distance(ofField:)) ?? say.intercept, number(effect.value),
              number(effect.standardError),
            ]
          })
      }, isFolded: true)
    let sources: [ModelOutput.Source] = [.municipality, .respondent, .vignette, .meeting]
    let deviations = ResearchSection.Table(
      say.deviationsCaption, [.words(say.indicatorHead)] + sources.map { .number(say.betweenHead($0)) },
      rows: models.map { model in
        [say.say(model.indicator.title)]
          + sources.map { source in
            model.deviations.first { $0.source == source }.map(deviation) ?? say.none
          }
      })
    return [.table(deviations), .words(say.deviationsNote), .table(effects)]
  }

  /// A standard deviation with its standard error, and what part of the variance it makes up.
  private func deviation(_ deviation: ModelOutput.Deviation) -> String {
    let error = deviation.standardError.map { " (\(number($0)))" } ?? ""
    return "\(number(deviation.value))\(error) · \(say.percent(deviation.share))"
  }

  private func number(_ value: Double) -> String { say.numbers.fixed(value, decimals: 2) }

  // MARK: Reliability

  private var reliability: [ResearchSection.Block] {
    let found = indicators(Self.scales).map { ($0, counted.reliability(of: $0)) }
    let rows = found.compactMap { indicator, result in
      (try? result.get()).map { reliability in
        [
          say.say(indicator.title), number(reliability.estimate.value), limits(reliability.estimate),
          number(reliability.single), say.numbers.fixed(reliability.meanSize, decimals: 1),
        ]
      }
    }
    let table = ResearchSection.Table(
      say.reliabilityCaption,
      [
        .words(say.whatHead), .number("ICC(2)"), .number(say.intervalHead), .number("ICC(1)"),
        .number(say.meanSizeHead),
      ], rows: rows)
    return (rows.isEmpty ? [] : [.table(table)])
      + found.compactMap { refusal(say.reliability(of: say.say($0.title)), $1) }
  }

  private func limits(_ estimate: Estimate) -> String {
    guard let lower = estimate.lower, let upper = estimate.upper else { return say.noInterval }
    return "\(number(lower)) \(say.to) \(number(upper))"
  }

  private func refusal<Figure>(_ what: String, _ result: Result<Figure, Undefined>) -> ResearchSection.Block? {
    guard case .failure(let reason) = result else { return nil }
    return .words(say.cannotCompute(what, reason))
  }

  // MARK: Size

  private var size: [ResearchSection.Block] {
    let sized = indicators(Self.sized)
    if sized.isEmpty { return [] }
    let hasPopulation = counted.judged.data.municipalities.allSatisfy { $0.population != nil }
    guard hasPopulation else { return [.words(say.noPopulation)] }
    let found = sized.map { ($0, counted.sizeRelation(of: $0)) }
    let rows = found.compactMap { indicator, result in
      (try? result.get()).map { relation in
        [
          say.say(indicator.title), say.scale(of: indicator.measure), number(relation.perDoubling.value),
          limits(relation.perDoubling), say.numbers.whole(relation.municipalities),
        ]
      }
    }
    let table = ResearchSection.Table(
      say.sizeCaption,
      [
        .words(say.whatHead), .words(say.unitHead), .number(say.perDoublingHead), .number(say.intervalHead),
        .number(say.municipalitiesHead),
      ], rows: rows)
    return (rows.isEmpty ? [] : [.table(table), .words(say.sizeNote)])
      + found.compactMap { refusal(say.sizeRelation(of: say.say($0.title)), $1) }
  }
}
