public import Diagnostics
public import Rubrics
public import Vignettes

/// Vignettes, modules and rubrics that belong together, after every check.
public struct Library: Sendable {
  /// The vignettes that are sound.
  public let vignettes: [SoundVignette]
  /// The modules that are sound.
  public let modules: SoundModules
  /// The rubrics that are sound.
  public let rubrics: [SoundRubric]
  /// Everything that was found, in reading order.
  public let findings: [Finding]

  /// Checks declarations together.
  ///
  /// - Parameters:
  ///   - declarations: what to check.
  ///   - languages: the languages that every text must have.
  ///   - context: further vignettes and modules that rubrics may name; they are not reported on.
  public init(_ declarations: Declarations, languages: Set<Language> = [], context: Declarations = Declarations()) {
    var findings = declarations.findings
    let allModules =
      declarations.modules
      + context.modules.filter { known in
        !declarations.modules.contains { $0.id.text == known.id.text }
      }
    let moduleFindings = allModules.map { $0.findings(languages: languages) }
    findings += moduleFindings.prefix(declarations.modules.count).joined()
    modules = zip(allModules, moduleFindings).filter { !$1.haveErrors }.map(\.0).sound()
    let checked = declarations.vignettes.map { $0.checked(with: allModules, languages: languages) }
    findings += checked.flatMap(\.findings)
    let others = context.vignettes.filter { known in
      !declarations.vignettes.contains { $0.id.text == known.id.text }
    }
    vignettes = checked.compactMap(\.sound) + others.compactMap { $0.checked(with: allModules, languages: []).sound }
    let faulty = Self.faulty(
      names: (allModules.map(\.id.text), (declarations.vignettes + others).map(\.id.text)),
      sound: (Set(modules.all.map(\.id.text)), Set(vignettes.map(\.id))))
    let (sound, rubricFindings) = Self.check(
      declarations.rubrics, vignettes: vignettes, modules: modules, languages: languages, faulty: faulty)
    rubrics = sound
    self.findings = (findings + rubricFindings).inReadingOrder()
  }

  /// The modules and vignettes that are there but not sound: a rubric for them cannot be checked, and need not say so.
  private static func faulty(
    names: (modules: [String], vignettes: [String]), sound: (modules: Set<String>, vignettes: Set<String>)
  ) -> (modules: Set<String>, vignettes: Set<String>) {
    (Set(names.modules).subtracting(sound.modules), Set(names.vignettes).subtracting(sound.vignettes))
  }

  private static func check(
    _ rubrics: [Rubric], vignettes: [SoundVignette], modules: SoundModules, languages: Set<Language>,
    faulty: (modules: Set<String>, vignettes: Set<String>)
  ) -> ([SoundRubric], [Finding]) {
    var sound: [SoundRubric] = []
    var findings: [Finding] = []
    for rubric in rubrics {
      let waitsForAnother =
        switch rubric.scope {
        case .modules(let names): names.contains { faulty.modules.contains($0.text) }
        case .vignettes(let names): names.contains { faulty.vignettes.contains($0.text) }
        case .inputs: false
        }
      guard !waitsForAnother else { continue }
      let checked = rubric.checked(vignettes: vignettes, modules: modules, languages: languages)
      findings += checked.findings
      if let rubric = checked.sound { sound.append(rubric) }
    }
    return (sound, findings)
  }
}

extension Declarations {
  /// The vignettes and modules that rubrics and vignettes name but that are not among the files read: looked for around
  /// each path.
  public func context(of paths: [String], from files: some Files) -> Declarations {
    let known = Set(modules.map(\.id.text) + vignettes.map(\.id.text))
    let named = rubrics.flatMap { rubric -> [String] in
      switch rubric.scope {
      case .modules(let names), .vignettes(let names): return names.map(\.text)
      case .inputs: return []
      }
    }
    guard named.contains(where: { !known.contains($0) }) || vignettesLackModules(known) else { return Declarations() }
    var context = Declarations()
    for path in paths {
      context.add(around: files.kind(of: path) == .folder ? path : Path.folder(of: path), from: files)
    }
    return context
  }

  private func vignettesLackModules(_ known: Set<String>) -> Bool {
    vignettes.contains { vignette in vignette.modules.contains { !known.contains($0.text) } }
  }
}
