extension StudyPlan {
  /// The most work that a simulation may be, counted in answers: a few seconds.
  public static let mostAnswers = 200_000_000
  /// What a respondent costs beside the answers.
  private static let respondentCost = 4

  /// Simulates the plan many times, with the intervals that a report would show.
  ///
  /// Each respondent's answers are beta-binomial (``AlikeAnswers``) with the plan's share and correlation, in every
  /// municipality. Where the staff is known, everybody employed has an answer to every vignette, the respondents are drawn
  /// from them, and the truth to be covered is the share over all those answers. Municipality and study have the
  /// interval of ``Proportions/clusteredShare(_:population:confidence:)``.
  ///
  /// For the power one more municipality answers with the share p + d and is set against all but one of the others by
  /// ``Proportions/clusteredDifference(_:minus:)``. The difference is seen where the interval excludes the value that lies d
  /// off the truth; without a known staff that value is 0. Each study has a stream of its own.
  ///
  /// - Parameters:
  ///   - studies: how many studies are simulated.
  ///   - difference: one municipality's share minus that of the rest, or nil.
  public func simulated(
    studies: Int, difference: Double? = nil, generator: SeededGenerator
  ) throws(PlanFault) -> SimulatedPlan {
    try require(studies: studies)
    if let difference { try require(difference: difference) }
    var tally = PlanTally()
    for study in 0..<studies {
      var draws = generator.stream(UInt64(study))
      tally.add(self, drawn: (0..<municipalities).map { _ in draw(share, &draws) })
      guard let difference, municipalities > 1 else { continue }
      tally.add(self, differing: draw(share + difference, &draws), by: difference)
    }
    return tally.simulated(studies: studies, hasPower: difference != nil && municipalities > 1)
  }

  /// How many studies of this size can be simulated; 0 when a single one would take too long.
  public var mostStudies: Int { Self.mostAnswers / (2 * (municipalities + 1) * workPerMunicipality) }

  /// Throws unless so many studies can be simulated.
  public func require(studies: Int) throws(PlanFault) {
    guard 1...100_000 ~= studies else { throw .outside(.simulations, 0...100_000) }
    guard studies <= mostStudies else { throw .tooManyAnswers(mostSimulations: mostStudies) }
  }

  /// Throws unless a municipality can differ so much from the expected share.
  public func require(difference: Double) throws(PlanFault) {
    guard difference != 0, isProbability(share + difference) else { throw .impossibleDifference }
  }

  /// How much work one municipality is, counted in answers.
  private var workPerMunicipality: Int {
    employed.map { $0 * (vignettes + Self.respondentCost) } ?? (respondents * (perRespondent + Self.respondentCost))
  }

  /// What a municipality's respondents answer, and the truth behind it.
  private func draw(_ share: Double, _ generator: inout SeededGenerator) -> SimulatedMunicipality {
    guard let nobody = AlikeAnswers(share: share, correlation: correlation) else {
      return SimulatedMunicipality(clusters: [], truth: share)
    }
    var clusters: [ClusterCount] = []
    var yes = 0
    for person in 0..<(employed ?? respondents) {
      var answers = nobody
      if person < respondents {
        answers.answer(perRespondent, &generator)
        clusters.append(ClusterCount(answers.yes, of: perRespondent))
      }
      if employed != nil { answers.answer(vignettes - answers.count, &generator) }
      yes += answers.yes
    }
    guard let employed else { return SimulatedMunicipality(clusters: clusters, truth: share) }
    return SimulatedMunicipality(clusters: clusters, truth: Double(yes) / Double(employed * vignettes))
  }

  /// The share of respondents, with the staff of some municipalities.
  fileprivate func clusteredShare(
    _ municipalities: ArraySlice<SimulatedMunicipality>
  ) -> Result<ClusteredShare, Undefined> {
    Proportions.clusteredShare(
      municipalities.flatMap(\.clusters),
      population: employed.map {
        AnswerSetPopulation(caseworkers: $0 * municipalities.count, vignettes: vignettes)
      }, confidence: confidence)
  }
}

/// One municipality of one simulated study.
private struct SimulatedMunicipality {
  let clusters: [ClusterCount]
  /// The share that its interval should hold.
  let truth: Double
}

/// What is counted over the simulated studies.
private struct PlanTally {
  private var one = IntervalTally()
  private var all = IntervalTally()
  private var seen = 0
  /// All municipalities of the current study but the first.
  private var rest: ArraySlice<SimulatedMunicipality> = []

  mutating func add(_ plan: StudyPlan, drawn municipalities: [SimulatedMunicipality]) {
    rest = municipalities.dropFirst()
    one.add(plan.clusteredShare(municipalities.prefix(1)), truth: municipalities[0].truth)
    all.add(plan.clusteredShare(municipalities[...]), truth: Self.truth(of: municipalities[...]))
  }

  mutating func add(_ plan: StudyPlan, differing other: SimulatedMunicipality, by difference: Double) {
    let interval = plan.clusteredShare([other]).flatMap { one in
      plan.clusteredShare(rest).flatMap { rest in Proportions.clusteredDifference(one, minus: rest).flatMap(\.interval)
      }
    }
    guard let interval = try? interval.get() else { return }
    let offTruth = other.truth - Self.truth(of: rest) - difference
    if offTruth < interval.lower || offTruth > interval.upper { seen += 1 }
  }

  func simulated(studies: Int, hasPower: Bool) -> SimulatedPlan {
    SimulatedPlan(
      studies: studies, municipality: one.intervals(of: studies), study: all.intervals(of: studies),
      power: hasPower ? Double(seen) / Double(studies) : nil)
  }

  /// Municipalities are equally large.
  private static func truth(of municipalities: ArraySlice<SimulatedMunicipality>) -> Double {
    municipalities.reduce(0) { $0 + $1.truth } / Double(municipalities.count)
  }
}

/// The intervals of one kind.
private struct IntervalTally {
  private var halfWidths: [Double] = []
  private var covered = 0

  mutating func add(_ share: Result<ClusteredShare, Undefined>, truth: Double) {
    guard let interval = try? share.flatMap(\.estimate.interval).get() else { return }
    halfWidths.append(interval.width / 2)
    if interval.lower <= truth, truth <= interval.upper { covered += 1 }
  }

  func intervals(of studies: Int) -> SimulatedPlan.Intervals {
    SimulatedPlan.Intervals(halfWidths: halfWidths, covered: covered, studies: studies)
  }
}
