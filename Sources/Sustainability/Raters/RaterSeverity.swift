public import Statistics
public import Studies

/// How severe the raters of one rubric are, and whether that can be told at all.
public struct RaterSeverity: Sendable {
  /// Raters who can be compared with each other, but with nobody else.
  public struct Part: Hashable, Sendable {
    /// Their pseudonyms.
    public let raters: [String]
    /// How many answer sets they rated.
    public let answerSets: Int
  }

  /// A rating that would join two parts.
  public struct Join: Hashable, Sendable {
    /// Who would rate.
    public let rater: String
    /// What would be rated too.
    public let answerSet: AnswerSetKey
    /// On which criterion; the others of the answer set will do as well.
    public let criterion: String
  }

  /// One rater.
  public struct Rater: Hashable, Sendable {
    /// The pseudonym.
    public let rater: String
    /// How much lower than the raters' mean this one gives, as a share of full points, with its interval.
    public let measure: LinearSeverity.Measure
  }

  /// The rubric.
  public let rubric: String
  /// Each rater's severity, in the order of their pseudonyms; or why it cannot be told.
  public let raters: Result<[Rater], Undefined>
  /// The parts into which the ratings fall; one where all raters can be compared.
  public let parts: [Part]
  /// The fewest ratings that would join the parts.
  public let joins: [Join]

  /// What is added to a rater's points, as a share of full points, to make them those of a rater of mean severity; 0
  /// where severity cannot be told.
  public func correction(of rater: String) -> Double { corrections[rater] ?? 0 }

  private let corrections: [String: Double]

  /// The severity of the raters of a rubric from the ratings that each gave independently of the others
  /// (``Statistics/LinearSeverity``, with the points as a share of full points and the answer sets as clusters).
  ///
  /// - Parameter criteria: the rated criteria of one rubric.
  public init(_ criteria: [RatedCriterion], of rubric: String) {
    self.rubric = rubric
    let rows = criteria.filter { $0.fullPoints > 0 }.flatMap { criterion in
      criterion.answers.flatMap { answer in
        answer.originals.compactMap { mark in
          mark.points.map {
            Row(
              unit: Unit(answerSet: answer.key, criterion: criterion.criterion), rater: mark.rater,
              value: $0 / criterion.fullPoints)
          }
        }
      }
    }
    let design = Design(rows)
    let names = design.raters
    raters = Result { () throws(Undefined) in
      let severity = try LinearSeverity(design.ratings)
      return zip(names, severity.raters).map { Rater(rater: $0, measure: $1) }
    }
    corrections = Dictionary(
      ((try? raters.get()) ?? []).map { ($0.rater, $0.measure.value) }, uniquingKeysWith: { first, _ in first })
    let plan = try? RatingPlan(units: design.ratings.map(\.unit), raters: design.ratings.map(\.rater))
    parts = (plan?.parts ?? []).map { part in
      Part(raters: part.raters.map { names[$0] }, answerSets: Set(part.units.map { design.units[$0].answerSet }).count)
    }
    joins = (plan?.joins ?? []).map {
      Join(
        rater: names[$0.rater], answerSet: design.units[$0.unit].answerSet, criterion: design.units[$0.unit].criterion)
    }
  }

  private struct Unit: Hashable {
    let answerSet: AnswerSetKey
    let criterion: String
  }

  private struct Row {
    let unit: Unit
    let rater: String
    let value: Double
  }

  /// Ratings with names in the place of indices.
  private struct Design {
    let units: [Unit]
    let raters: [String]
    let ratings: [SeverityRating]

    init(_ rows: [Row]) {
      let raters = Set(rows.map(\.rater)).sorted()
      let raterPlaces = Dictionary(uniqueKeysWithValues: raters.enumerated().map { ($1, $0) })
      var units: [Unit] = []
      var unitPlaces: [Unit: Int] = [:]
      var clusters: [AnswerSetKey: Int] = [:]
      ratings = rows.map { row in
        let unit = unitPlaces[row.unit] ?? units.count
        if unit == units.count {
          unitPlaces[row.unit] = unit
          units.append(row.unit)
        }
        let cluster = clusters[row.unit.answerSet] ?? clusters.count
        clusters[row.unit.answerSet] = cluster
        return SeverityRating(unit: unit, rater: raterPlaces[row.rater] ?? 0, cluster: cluster, value: row.value)
      }
      self.units = units
      self.raters = raters
    }
  }
}
