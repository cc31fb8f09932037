import Diagnostics
import Statistics

/// A plan with everything that is reckoned of it.
struct PlannedStudy {
  let plan: StudyPlan
  /// One municipality's share minus that of the rest, where it was asked for.
  let difference: Double?
  let needed: RespondentsNeeded?
  let simulated: SimulatedPlan?
  let seed: UInt64

  /// The studies that are simulated when nobody says how many, unless that took too long.
  static let usualStudies = 2_000
  /// Fewer are not simulated unasked: what they show is chance.
  static let fewestStudies = 200

  /// - Parameter studies: how many studies to simulate; nil for the usual number, or as many as take a few seconds.
  init(
    _ plan: StudyPlan, difference: Double?, halfWidth: Double?, studies: Int?, seed: UInt64
  ) throws(PlanFault) {
    self.plan = plan
    self.difference = difference
    self.seed = seed
    var needed: RespondentsNeeded?
    if let halfWidth { needed = try plan.respondentsNeeded(halfWidth: halfWidth) }
    self.needed = needed
    let usual = min(Self.usualStudies, plan.mostStudies)
    let studies = studies ?? (usual < Self.fewestStudies ? 0 : usual)
    simulated =
      studies == 0
      ? nil : try plan.simulated(studies: studies, difference: difference, generator: SeededGenerator(seed: seed))
  }

  /// Each municipality is compared with the rest; of two that is the same comparison.
  var comparisons: Int { plan.municipalities > 2 ? plan.municipalities : 1 }

  /// Whether differences are looked for upwards: as asked, or else where shares vary more.
  var isIncrease: Bool { difference.map { $0 > 0 } ?? (plan.share <= 0.5) }

  func power(comparisons: Int) -> Result<Double, Undefined>? {
    difference.map { plan.power(difference: $0, comparisons: comparisons) }
  }

  func smallestDifference(comparisons: Int) -> Result<Double, Undefined> {
    plan.smallestDifference(isIncrease: isIncrease, comparisons: comparisons)
  }
}

// MARK: JSON

extension PlannedStudy {
  /// The plan as one document (contract `vignet.plan/1`).
  func json(in language: Language) -> JSON {
    .members([
      "format": .string("vignet.plan/1"),
      "plan": .members([
        "municipalities": .integer(plan.municipalities), "respondents": .integer(plan.respondents),
        "vignettes": .integer(plan.vignettes), "per_respondent": .integer(plan.perRespondent),
        "share": .figure(plan.share), "correlation": .figure(plan.correlation), "employed": .count(plan.employed),
        "confidence": .figure(plan.confidence.level),
      ]),
      "answer_sets": .integer(plan.municipalities * plan.respondents * plan.perRespondent),
      "design_effect": .figure(plan.designEffect), "population_factor": .figure(plan.populationFactor),
      "municipality": json(plan.municipality, simulated?.municipality, language),
      "study": json(plan.study, simulated?.study, language),
      "power": power(in: language), "smallest_difference": smallest(in: language),
      "respondents_needed": needed.map { json($0, language) } ?? .null,
      "simulations": .integer(simulated?.studies ?? 0),
      "seed": Int(exactly: seed).map(JSON.integer) ?? .string(String(seed)),
    ])
  }

  private func json(
    _ precision: Result<ExpectedPrecision, Undefined>, _ simulated: SimulatedPlan.Intervals?, _ language: Language
  ) -> JSON {
    let known = try? precision.get()
    return .members([
      "half_width": .figure(known?.halfWidth), "lower": .figure(known?.interval.lower),
      "upper": .figure(known?.interval.upper), "effective_size": .figure(known?.effectiveSize),
      "method": .text(known?.interval.method.rawValue), "reason": reason([precision.map { _ in }], language),
      "simulated": simulated.map(json) ?? .null,
    ])
  }

  private func json(_ intervals: SimulatedPlan.Intervals) -> JSON {
    .members([
      "half_width": .figure(intervals.meanHalfWidth), "half_width_10": .figure(intervals.tenth),
      "half_width_90": .figure(intervals.ninetieth), "coverage": .figure(intervals.coverage),
      "without_interval": .figure(intervals.withoutInterval),
    ])
  }

  private func power(in language: Language) -> JSON {
    guard let difference, let one = power(comparisons: 1), let all = power(comparisons: comparisons) else {
      return .null
    }
    return .members([
      "difference": .figure(difference), "estimate": .figure(try? one.get()), "bonferroni": .figure(try? all.get()),
      "comparisons": .integer(comparisons), "simulated": .figure(simulated?.power),
      "reason": reason([one.map { _ in }], language),
    ])
  }

  private func smallest(in language: Language) -> JSON {
    let (one, all) = (smallestDifference(comparisons: 1), smallestDifference(comparisons: comparisons))
    return .members([
      "power": .figure(StudyPlan.usualPower), "estimate": .figure(try? one.get()),
      "bonferroni": .figure(try? all.get()), "comparisons": .integer(comparisons),
      "reason": reason([one.map { _ in }, all.map { _ in }], language),
    ])
  }

  private func json(_ needed: RespondentsNeeded, _ language: Language) -> JSON {
    let found = needed.ofStaff ?? needed.ofAnyStaff
    return .members([
      "half_width": .figure(needed.halfWidth), "respondents": .count(try? found.get()),
      "of_any_staff": .count(try? needed.ofAnyStaff.get()), "half_width_of_all": .figure(needed.halfWidthOfAll),
      "reason": reason([found.map { _ in }], language),
    ])
  }

  /// The first reason why a figure does not exist.
  private func reason(_ results: [Result<Void, Undefined>], _ language: Language) -> JSON {
    for case .failure(let reason) in results { return .string(reason.planSentence[language]) }
    return .null
  }
}
