/// What a colleague found on one control point of one case.
public struct AuditResult: Hashable, Sendable {
  /// What was found.
  public enum Finding: Hashable, Sendable {
    /// The level is the criterion's highest.
    case met
    /// The level is a lower one.
    case notMet
    /// The control point does not concern this case.
    case notRelevant
  }

  /// The quarter of the sample.
  public let quarter: Quarter
  /// The case's pseudonym.
  public let auditCase: String
  /// Who checked it.
  public let checker: String
  /// The rubric.
  public let rubric: String
  /// The criterion, as control point.
  public let criterion: String
  /// What was found.
  public let finding: Finding

  /// A result.
  public init(
    quarter: Quarter, auditCase: String, checker: String, rubric: String, criterion: String, finding: Finding
  ) {
    self.quarter = quarter
    self.auditCase = auditCase
    self.checker = checker
    self.rubric = rubric
    self.criterion = criterion
    self.finding = finding
  }
}

/// A control point with its series over the quarters.
public struct ControlPointSeries: Hashable, Sendable {
  /// One quarter.
  public struct Point: Hashable, Sendable {
    /// The quarter.
    public let quarter: Quarter
    /// In how many cases it was met.
    public let met: Int
    /// In how many cases it was relevant.
    public let relevant: Int
    /// In how many cases it was not relevant.
    public let notRelevant: Int

    /// The share of the relevant cases in which it was met; `nil` where it was relevant in none.
    public var share: Double? { relevant == 0 ? nil : Double(met) / Double(relevant) }
  }

  /// The rubric.
  public let rubric: String
  /// The criterion.
  public let criterion: String
  /// The quarters in which it was checked, in order.
  public let points: [Point]

  /// Whether it was not met in some case of a quarter.
  public func failed(in quarter: Quarter) -> Bool {
    points.contains { $0.quarter == quarter && $0.met < $0.relevant }
  }
}

extension Collection where Element == AuditResult {
  /// The series of every control point, by rubric and criterion. Of a case that is checked again in a quarter every check
  /// counts.
  public var controlPoints: [ControlPointSeries] {
    Dictionary(grouping: self) { [$0.rubric, $0.criterion] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { name, results in
        let points = Dictionary(grouping: results, by: \.quarter).sorted { $0.key < $1.key }.map { quarter, found in
          let notRelevant = found.count { $0.finding == .notRelevant }
          return ControlPointSeries.Point(
            quarter: quarter, met: found.count { $0.finding == .met }, relevant: found.count - notRelevant,
            notRelevant: notRelevant)
        }
        return ControlPointSeries(rubric: name[0], criterion: name[1], points: points)
      }
  }
}
