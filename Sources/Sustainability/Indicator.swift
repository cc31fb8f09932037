public import Diagnostics

/// A figure per municipality: what share of what, from which decision.
///
/// The definitions are those of the rubric `problem-classes`; the distinction between difficult and problematic cases is
/// Høgsbro's (FOKUS-NYT 16, 2002), the tables that class answers are this project's operationalisation.
public struct Indicator: Hashable, Sendable {
  /// Its stable name, such as `problematic`.
  public let id: String
  /// What it is called on screen.
  public let title: LocalisedText
  /// What share of what it is, in one sentence.
  public let definition: LocalisedText
  /// What is counted.
  public let unit: Unit
  /// What is read.
  public let source: Source
  /// The family it is drawn with.
  public let family: Family
  /// In what its figures are.
  public let measure: Measure

  /// The rubric that is read; `nil` where it is no single one.
  public var rubric: String? {
    switch source {
    case .decision(let share), .load(let share, _): share.rubric
    case .scale(let rubric, _), .controlPoint(let rubric, _): rubric
    case .expertScore, .panelCredit: nil
    }
  }

  /// The decision, scale or criterion of the rubric that is read; `nil` where it is no single one.
  public var reads: String? {
    switch source {
    case .decision(let share), .load(let share, _): share.decision
    case .scale(_, let name), .controlPoint(_, let name): name
    case .expertScore, .panelCredit: nil
    }
  }

  /// The group that its widest figure is about: all, or the ratings of its one criterion.
  public var widestGroup: IndicatorGroup {
    guard case .controlPoint(let rubric, let criterion) = source else { return .all }
    return .criterion(rubric: rubric, name: criterion)
  }

  /// What an indicator reads.
  public enum Source: Hashable, Sendable {
    /// Into which outcomes of a decision answers fall.
    case decision(DecisionShare)
    /// How many cases a year fall above the line of a decision: cases met of the vignette's kind times the outcome.
    case load(DecisionShare, CasesMet)
    /// The points of a scale of a rubric.
    case scale(rubric: String, name: String)
    /// What answers score by the rubrics with criteria (``ExpertScores``).
    case expertScore
    /// Whether one criterion of a rubric was met (``ControlPoint``).
    case controlPoint(rubric: String, criterion: String)
    /// How far respondents choose as a panel of experts does (``PanelCredit``).
    case panelCredit
  }

  /// How many cases of a vignette's kind a caseworker met in a year.
  public struct CasesMet: Hashable, Sendable {
    /// The question that asks.
    public let question: String
    /// For each code the middle of what it stands for; a code that is not here is no answer.
    public let cases: [String: Double]

    /// A question with the middles of its codes.
    public init(question: String, cases: [String: Double]) {
      self.question = question
      self.cases = cases
    }
  }

  /// Outcomes of a decision above and below the line of a share.
  public struct DecisionShare: Hashable, Sendable {
    /// The rubric whose decision is read.
    public let rubric: String
    /// The decision that is read.
    public let decision: String
    /// The outcomes that count above the line.
    public let numerator: Set<String>
    /// The outcomes that count below the line; `nil` for every decided one.
    public let denominator: Set<String>?

    /// A share of a decision's outcomes.
    public init(rubric: String, decision: String, numerator: Set<String>, denominator: Set<String>? = nil) {
      self.rubric = rubric
      self.decision = decision
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// In what figures are.
  public enum Measure: Hashable, Sendable {
    /// A share, 0 to 1.
    case share
    /// A mean of parts of full points, 0 to 1.
    case score
    /// Points from 0 to 100.
    case points
    /// Cases per caseworker and year.
    case perYear

    /// Whether figures lie from 0 to 1 and are written in per cent.
    public var isFraction: Bool { self == .share || self == .score }
  }

  /// What is counted.
  public enum Unit: Hashable, Sendable {
    /// Answer sets.
    case answerSet
    /// Respondents, asked once.
    case respondent
  }

  /// Indicators that are shown together.
  public enum Family: String, CaseIterable, Hashable, Sendable {
    /// How demanding the cases are.
    case difficulty
    /// How many problematic cases there are.
    case load
    /// What stands in the way.
    case cause
    /// What does not fit.
    case misfit
    /// Whether cases are seen as wild.
    case wildness
    /// Knowledge and what is drawn on.
    case expertise
    /// The hypotheses on politics and economy.
    case politics
    /// The ways of working: two scales, not the two ends of one.
    case culture
    /// Experienced colleagues' judgement of the answers: another yardstick than what caseworkers say themselves.
    case colleagues
  }

  /// An indicator.
  public init(
    id: String, title: LocalisedText, definition: LocalisedText, unit: Unit, source: Source, family: Family,
    measure: Measure = .share
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.unit = unit
    self.source = source
    self.family = family
    self.measure = measure
  }
}
