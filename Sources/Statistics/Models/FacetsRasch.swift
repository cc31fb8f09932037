/// One answer: a person's yes or no to an item, as one rater judged it.
public struct FacetResponse: Sendable, Hashable {
  /// The index of the person, from 0.
  public let person: Int
  /// The index of the item, from 0.
  public let item: Int
  /// The index of the rater, from 0; 0 in a plan without raters.
  public let rater: Int
  /// Whether the answer was yes.
  public let isYes: Bool

  /// An answer.
  public init(person: Int, item: Int, rater: Int = 0, isYes: Bool) {
    self.person = person
    self.item = item
    self.rater = rater
    self.isYes = isYes
  }
}

/// How hard items are and how severe raters are, on one scale with the persons.
public struct FacetsRasch: Sendable, Hashable {
  /// A place on the log-odds scale.
  public struct Measure: Sendable, Hashable {
    /// The difficulty or severity: how much it lowers the log-odds of yes.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
    /// The standard error as if all other measures were known and persons' abilities seen, which programs such as TAM
    /// print; always smaller than ``standardError``, and too small.
    public let partialStandardError: Double
  }

  /// How hard each item is for a person in the middle and raters of mean severity.
  public let items: [Measure]
  /// How severe each rater is; the severities sum to 0.
  public let raters: [Measure]
  /// The variance of the persons on the log-odds scale; 0 where they do not differ beyond chance.
  public let personVariance: Double
  /// −2 times the logarithm of the likelihood.
  public let deviance: Double
  /// How many persons answered.
  public let persons: Int
}

extension FacetsRasch {
  /// Fits the many-facet Rasch model of yes-or-no answers; with a single rater it is the Rasch model.
  ///
  /// Formula: logit P(yes) = θ − item − rater, θ normal around 0 over persons; marginal maximum likelihood by adaptive
  /// quadrature (``RandomInterceptLogistic``). Assumes that all items measure one thing equally well and that answers
  /// hang together through θ only; a missing answer is simply not there. Before fitting, the plan is tested: raters whom
  /// no chain of common persons joins cannot be compared (``RatingPlan`` says which), nor raters and items that always
  /// go together. Refused: such plans, fewer than two persons, items or raters that nobody or everybody said yes to.
  /// Source: Linacre, *Many-Facet Rasch Measurement* 1989; Adams, Wilson & Wang, *Applied Psychological Measurement* 21
  /// (1997) 1–23; R TAM 4.3 for the partial errors.
  public init(_ responses: [FacetResponse]) throws(Undefined) {
    try requireIndices(responses.flatMap { [$0.person, $0.item, $0.rater] })
    if responses.isEmpty { throw .noRatings }
    let itemCount = (responses.map(\.item).max() ?? 0) + 1
    let raterCount = (responses.map(\.rater).max() ?? 0) + 1
    try Self.requireConnection(responses, itemCount: itemCount, raterCount: raterCount)
    let rows = try BinomialRows(
      successes: responses.map { $0.isYes ? 1 : 0 }, trials: responses.map { _ in 1 },
      predictors: responses.map { Self.predictors($0, itemCount, raterCount) })
    let model = try RandomInterceptLogistic(rows, groups: responses.map(\.person), integral: .adaptive)
    let partial = try Self.partialErrors(rows, responses, model)
    let measures = model.effects.indices.map {
      Measure(value: model.effects[$0], standardError: model.standardErrors[$0], partialStandardError: partial[$0])
    }
    items = Array(measures.prefix(itemCount))
    let free = itemCount..<measures.count
    // The last rater is what is left of 0, and as uncertain as the sum of the others.
    let variance = free.reduce(0) { sum, row in free.reduce(sum) { $0 + model.covariances[row][$1] } }
    let last = Measure(
      value: 0 - measures[free].reduce(0) { $0 + $1.value }, standardError: squareRoot(ofVariance: variance),
      partialStandardError: sumOfSquares(free.map { partial[$0] }).squareRoot())
    raters = measures[free] + [last]
    personVariance = model.deviation * model.deviation
    deviance = -2 * model.logLikelihood
    persons = Set(responses.map(\.person)).count
  }

  private static func partialErrors(
    _ rows: BinomialRows, _ responses: [FacetResponse], _ model: RandomInterceptLogistic
  ) throws(Undefined) -> [Double] {
    let groups = responses.map(\.person)
    let likelihood = RandomInterceptLikelihood(rows, groups: groups, groupCount: (groups.max() ?? 0) + 1)
    guard let rule = GaussHermiteRule(count: model.points) else { throw .outOfNumericRange }
    let information = likelihood.completeInformation(
      effects: model.effects, deviation: model.deviation, rule: rule)
    guard information.allSatisfy({ $0 > 0 }) else { throw .separation }
    return information.map { 1 / $0.squareRoot() }
  }

  /// −1 for the item, −1 for the rater; +1 for all other raters in a row of the last.
  private static func predictors(_ response: FacetResponse, _ itemCount: Int, _ raterCount: Int) -> [Double] {
    var predictors = [Double](repeating: 0, count: itemCount + raterCount - 1)
    predictors[response.item] = -1
    if response.rater < raterCount - 1 {
      predictors[itemCount + response.rater] = -1
    } else {
      for place in itemCount..<predictors.count { predictors[place] = 1 }
    }
    return predictors
  }

  private static func requireConnection(
    _ responses: [FacetResponse], itemCount: Int, raterCount: Int
  ) throws(Undefined) {
    let plan = try RatingPlan(units: responses.map(\.person), raters: responses.map(\.rater))
    guard plan.isConnected else { throw .disconnectedPlan }
    // What items and raters tell apart within persons: all of them but one of each kind.
    var information = SymmetricMatrix(size: itemCount + raterCount)
    for (_, own) in Dictionary(grouping: responses, by: \.person).sorted(by: { $0.key < $1.key }) {
      var counts = [Double](repeating: 0, count: itemCount + raterCount)
      for response in own {
        let rater = itemCount + response.rater
        counts[response.item] += 1
        counts[rater] += 1
        information[response.item, response.item] += 1
        information[rater, rater] += 1
        information[response.item, rater] += 1
      }
      for row in counts.indices where counts[row] > 0 {
        for column in 0...row { information[row, column] -= counts[row] * counts[column] / Double(own.count) }
      }
    }
    guard information.rankRevealingFactor().rank == itemCount + raterCount - 2 else { throw .disconnectedPlan }
  }
}
