public import Conditions
public import DecisionTables
public import Diagnostics
public import Vignettes

/// A rubric that every check has passed. Only ``Rubric/checked(vignettes:modules:languages:)`` makes one.
public struct SoundRubric: Hashable, Sendable {
  /// The rubric.
  public let rubric: Rubric
  /// The position of every input, for naming missing answers in a fixed order.
  let questionOrder: [String: Int]
  /// The questions that are asked once per respondent.
  let onceQuestions: Set<String>
  /// The scales.
  public let scales: [SoundScale]
  /// The decisions in the order of the file.
  public let decisions: [SoundDecision]
  /// The names of the decisions, each behind those it uses.
  let evaluation: [String]
  /// The criteria in the order of the file.
  public let criteria: [SoundCriterion]

  /// Its name.
  public var id: String { rubric.id.text }
}

/// A scale whose items are known to be numbers.
public struct SoundScale: Hashable, Sendable {
  /// A question and how it counts.
  public struct Item: Hashable, Sendable {
    /// The question.
    public let question: String
    let range: ClosedRange<Double>
    let isReversed: Bool
  }

  /// Its name.
  public let name: String
  /// Its items.
  public let items: [Item]
  /// How many items must have been answered.
  public let atLeast: Int

  /// Every scale lies on 0–100.
  public var domain: Domain { .number(NumberDomain(range: 0...100)) }
}

/// A decision as a proved table.
public struct SoundDecision: Hashable, Sendable {
  /// The decision as written.
  public let declaration: Decision
  /// Its table.
  public let table: DecisionTable
  /// Where it is asked at all; `nil` for everywhere.
  public let when: Condition?

  /// Its name.
  public var name: String { declaration.name.text }

  /// The inputs that it reads itself.
  var inputNames: [String] { table.inputs.map(\.name) + (when?.parts.map(\.input) ?? []) }
}

/// A criterion with its levels as a table where rules give the score.
public struct SoundCriterion: Hashable, Sendable {
  /// The criterion as written.
  public let declaration: Criterion
  /// Its levels from the highest score down; `nil` where raters give the score.
  public let table: DecisionTable?

  /// Its name.
  public var name: String { declaration.name.text }

  /// The points of its highest level.
  public var fullPoints: Double { declaration.levels.compactMap { decimal($0.score.text) }.max() ?? 0 }

  var inputNames: [String] { table?.inputs.map(\.name) ?? [] }
}

extension Rubric {
  /// Runs every check on a rubric and reports all findings at once; the sound rubric where there is no error.
  ///
  /// - Parameters:
  ///   - vignettes: the vignettes it may apply to.
  ///   - modules: the modules it may apply to.
  ///   - languages: the languages each text must have.
  public func checked(
    vignettes: [SoundVignette], modules: SoundModules, languages: Set<Language>
  ) -> (sound: SoundRubric?, findings: [Finding]) {
    var scope = InputScope()
    let unknown = fill(&scope, vignettes: vignettes, modules: modules)
    guard unknown.isEmpty else { return (nil, unknown) }
    var check = RubricCheck(self, scope: scope)
    let sound = check.run(languages: languages)
    return (sound, check.findings)
  }

  private func fill(
    _ scope: inout InputScope, vignettes: [SoundVignette], modules: SoundModules
  ) -> [Finding] {
    switch self.scope {
    case .inputs(let questions):
      let inputs = Questionnaire.inputs(questions)
      scope.add(inputs.questionnaire.items)
      return inputs.findings
    case .modules(let names):
      return names.compactMap { name in
        guard let module = modules[name.text] else {
          return Finding(RubricFact.unknownModule(name.text, known: modules.all.map(\.id.text)), at: name.span)
        }
        scope.add(module.questionnaire.items, askedOnce: module.asked == .once)
        return nil
      }
    case .vignettes(let names):
      return names.compactMap { name in
        guard let vignette = vignettes.first(where: { $0.id == name.text }) else {
          return Finding(RubricFact.unknownVignette(name.text, known: vignettes.map(\.id)), at: name.span)
        }
        scope.add(vignette.questionnaire.items)
        for factor in vignette.vignette.factors {
          scope.add(DecisionTable.Input(factor.name.text, factor.domain, source: .question(isRequired: true)))
        }
        return nil
      }
    }
  }
}
