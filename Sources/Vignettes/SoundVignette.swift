public import Conditions
public import Diagnostics

/// A vignette that every check has passed, with the questions asked after it. Only ``Vignette/checked(with:languages:)``
/// makes one.
public struct SoundVignette: Hashable, Sendable {
  /// The vignette.
  public let vignette: Vignette
  /// Its own questions, then those of its modules.
  public let questionnaire: Questionnaire
  /// The combinations of levels that are left out.
  public let exclusions: [Condition]
  /// Every variant, the fixed one of municipal studies first.
  public let variants: [Variant]

  /// Its name.
  public var id: String { vignette.id.text }

  /// The variant that municipal studies use: the first one.
  public var fixedVariant: Variant { variants.first ?? .only }

  /// The variant that a text names.
  ///
  /// - Throws: ``Variant/Problem`` when it names none.
  public func variant(_ text: String) throws(Variant.Problem) -> Variant {
    try Variant(text, of: vignette, excluding: exclusions)
  }
}

/// The modules that every check has passed, by name.
public struct SoundModules: Hashable, Sendable {
  /// The modules in the order of their names.
  public let all: [Module]
  private let byName: [String: Module]

  init(_ modules: [Module]) {
    all = modules.sorted { $0.id.text < $1.id.text }
    byName = Dictionary(modules.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    askedOnce = Questionnaire.once(all.filter { $0.asked == .once })
  }

  /// The module with a name.
  public subscript(name: String) -> Module? { byName[name] }

  /// The questions that are asked once per respondent, in the order of the modules' names.
  public let askedOnce: Questionnaire
}

extension Vignette {
  /// Runs every check on a vignette and reports all findings at once; the sound vignette where there is no error.
  ///
  /// - Parameters:
  ///   - modules: every module that may be named.
  ///   - languages: the languages each text must have; those that the vignette uses are asked for in any case.
  public func checked(
    with modules: [Module], languages: Set<Language>
  ) -> (sound: SoundVignette?, findings: [Finding]) {
    var findings = texts.missingTranslations(languages) + dateFindings(of: standing) + factorFindings()
    findings += placeholderFindings() + moduleFindings(modules)
    let known = Dictionary(modules.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    let asked = self.modules.compactMap { known[$0.text] }.filter { $0.asked == .vignette }
    var builder = QuestionnaireBuilder(factors: factors)
    for (stage, questions) in ([questions] + stages.map(\.questions)).enumerated() {
      builder.add(questions, module: nil, stage: stage)
    }
    for module in asked { builder.add(module.questions, module: module.id.text, stage: stages.count) }
    findings += builder.findings
    let beforeExclusions = findings.count
    let exclusions = exclude.map { condition in
      let resolved = condition.resolved(domain: builder.factorDomain, known: factors.map(\.name.text))
      findings += resolved.findings
      return resolved.condition
    }
    let canVary = factors.count <= 8 && findings.count == beforeExclusions
    let variants = canVary ? variants(excluding: exclusions) : []
    if canVary, variants.isEmpty { findings.append(Finding(VignetteFact.noVariantLeft, at: id.span)) }
    guard !findings.haveErrors else { return (nil, findings) }
    let sound = SoundVignette(
      vignette: self, questionnaire: Questionnaire(builder.items), exclusions: exclusions, variants: variants)
    return (sound, findings)
  }
}

extension Module {
  /// Runs every check on a module and reports all findings at once.
  public func findings(languages: Set<Language>) -> [Finding] {
    var builder = QuestionnaireBuilder(factors: [])
    builder.add(questions, module: id.text, stage: 0)
    return texts.missingTranslations(languages) + builder.findings
  }
}

extension Array where Element == Module {
  /// The modules as a sound collection; call it only when none of them has an error.
  public func sound() -> SoundModules { SoundModules(self) }
}

extension Questionnaire {
  /// The questions of modules asked once, which depend on one another only.
  static func once(_ modules: [Module]) -> Questionnaire {
    var builder = QuestionnaireBuilder(factors: [])
    for module in modules { builder.add(module.questions, module: module.id.text, stage: 0) }
    return Questionnaire(builder.items)
  }

  /// The inputs of a rubric that stands on its own feet, as questions that depend on one another only.
  public static func inputs(_ questions: [Question]) -> (questionnaire: Questionnaire, findings: [Finding]) {
    var builder = QuestionnaireBuilder(factors: [])
    builder.add(questions, module: nil, stage: 0)
    return (Questionnaire(builder.items), builder.findings)
  }
}

extension Module {
  /// Its questions taken by themselves.
  public var questionnaire: Questionnaire { Questionnaire.once([self]) }
}
