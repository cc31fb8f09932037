public import DecisionTables

/// What a rubric says of one answer set, with every trial that led there.
public struct Judgement: Hashable, Sendable {
  /// The rubric's name.
  public let rubric: String
  /// The scales in the order of the file.
  public let scales: [ScaleValue]
  /// The decisions in the order of the file.
  public let decisions: [DecisionJudgement]
  /// The criteria in the order of the file.
  public let criteria: [CriterionJudgement]

  /// The judgement of a decision.
  public func decision(_ name: String) -> DecisionJudgement? {
    decisions.first { $0.name == name }
  }

  /// Weighted points over the criteria that were scored, and what they would be with full points; `nil` where no
  /// criterion was scored, because nothing missing counts as zero.
  public var score: (points: Double, full: Double)? {
    let scored = criteria.filter { $0.points != nil }
    guard !scored.isEmpty else { return nil }
    return (
      scored.reduce(0) { $0 + $1.weight * ($1.points ?? 0) }, scored.reduce(0) { $0 + $1.weight * $1.fullPoints }
    )
  }
}

/// The value of a scale.
public struct ScaleValue: Hashable, Sendable {
  /// The scale's name.
  public let name: String
  /// On 0–100; `nil` with too few answered items.
  public let value: Double?
  /// The items that were not answered.
  public let missing: [String]
}

/// What was decided, or why not.
public struct DecisionJudgement: Hashable, Sendable {
  /// The decision's name.
  public let name: String
  /// The names of its outputs; `nil` for the only one.
  public let outputs: [String?]
  /// What came out.
  public let verdict: Verdict
  /// The unanswered questions that keep it undecided, in the order of the inputs; empty otherwise.
  public let missing: [String]
  /// How its `when` fared; `nil` where it has none.
  public let when: TableTrace.RuleTrace?
  /// Every rule and cell; `nil` where the decision was not asked for.
  public let trace: TableTrace?

  /// The one literal that was decided; `nil` when undecided, not applicable, or a list.
  public var code: String? {
    if case .decided(let values, _) = verdict, case .single(let literal)? = values.first { literal } else { nil }
  }

  /// The numbers of the rules that decided; empty otherwise.
  public var rules: [Int] { verdict.rules }
}

/// How well one criterion was met.
public struct CriterionJudgement: Hashable, Sendable {
  /// The criterion's name.
  public let name: String
  /// How much it counts.
  public let weight: Double
  /// The points given; `nil` when it was not scored.
  public let points: Double?
  /// The points as tables write them; empty when it was not scored.
  public let written: String
  /// The points of the highest level.
  public let fullPoints: Double
  /// The unanswered questions that keep it unscored, in the order of the inputs.
  public let missing: [String]
  /// Every level tried from the highest score down; `nil` where raters give the score.
  public let trace: TableTrace?
}
