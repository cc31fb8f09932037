public import Conditions
public import Diagnostics

/// A part of a vignette's text that is varied by design.
public struct Factor: Hashable, Sendable {
  /// One way the part may read.
  public struct Level: Hashable, Sendable {
    /// Its code.
    public let code: Written
    /// What stands in the text.
    public let text: AuthoredText

    /// A level.
    public init(code: Written, text: AuthoredText) {
      self.code = code
      self.text = text
    }
  }

  /// Its name, which stands in braces in the text.
  public let name: Written
  /// Its levels in order.
  public let levels: [Level]

  /// A factor with its levels.
  public init(name: Written, levels: [Level]) {
    self.name = name
    self.levels = levels
  }

  /// The levels as the domain of an input.
  public var domain: Domain { .choice(Options(codes: levels.map(\.code.text))) }
}

/// Text and questions shown after the earlier ones are locked.
public struct Stage: Hashable, Sendable {
  /// What has happened since.
  public let text: AuthoredText
  /// What is asked then.
  public let questions: [Question]

  /// A stage.
  public init(text: AuthoredText, questions: [Question]) {
    self.text = text
    self.questions = questions
  }
}

/// A fictional case: text, stages, factors that vary, questions.
public struct Vignette: Hashable, Sendable {
  /// Its name.
  public let id: Written
  /// Its version, status and law.
  public let standing: Standing
  /// What it is called on screen.
  public let title: AuthoredText
  /// The field of work that its respondents belong to.
  public let field: Written
  /// The group of cases it stands for.
  public let caseGroup: Written?
  /// Whether it is a plainly tame anchor.
  public let isTameAnchor: Bool
  /// What varies.
  public let factors: [Factor]
  /// Implausible combinations of levels.
  public let exclude: [WrittenCondition]
  /// The case.
  public let text: AuthoredText
  /// The modules asked after its own questions.
  public let modules: [Written]
  /// Its own questions.
  public let questions: [Question]
  /// What comes later.
  public let stages: [Stage]

  /// A vignette.
  public init(
    id: Written, standing: Standing, title: AuthoredText, field: Written, caseGroup: Written?, isTameAnchor: Bool,
    factors: [Factor], exclude: [WrittenCondition], text: AuthoredText, modules: [Written], questions: [Question],
    stages: [Stage]
  ) {
    self.id = id
    self.standing = standing
    self.title = title
    self.field = field
    self.caseGroup = caseGroup
    self.isTameAnchor = isTameAnchor
    self.factors = factors
    self.exclude = exclude
    self.text = text
    self.modules = modules
    self.questions = questions
    self.stages = stages
  }

  /// Its own questions, those of its stages included.
  public var ownQuestions: [Question] { questions + stages.flatMap(\.questions) }

  /// Everything an author wrote for people in it.
  public var texts: [AuthoredText] {
    [title, text] + factors.flatMap { $0.levels.map(\.text) } + stages.map(\.text) + ownQuestions.flatMap(\.texts)
  }
}
