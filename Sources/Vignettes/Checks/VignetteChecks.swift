public import Diagnostics

/// Law that ends before it begins.
public func dateFindings(of standing: Standing) -> [Finding] {
  guard let from = standing.lawFrom, let until = standing.lawTo, until < from, let span = standing.lawToSpan else {
    return []
  }
  return [Finding(VignetteFact.lawEndsBeforeItBegins(from: from, until: until), at: span)]
}

extension Vignette {
  /// Factors without levels, and names or codes that stand twice.
  func factorFindings() -> [Finding] {
    var findings: [Finding] = []
    if factors.count > 8 { findings.append(Finding(VignetteFact.tooManyFactors, at: factors[8].name.span)) }
    for factor in factors {
      if factor.levels.isEmpty {
        findings.append(Finding(VignetteFact.noLevels(factor.name.text), at: factor.name.span))
      }
      let isReserved = ReservedWords.inputs.union(ReservedWords.codes).contains(factor.name.text)
      if isReserved { findings.append(Finding(VignetteFact.reservedName(factor.name.text), at: factor.name.span)) }
    }
    return findings
  }

  /// Modules that do not exist, or that are not asked after vignettes.
  func moduleFindings(_ modules: [Module]) -> [Finding] {
    self.modules.compactMap { name in
      guard let module = modules.first(where: { $0.id.text == name.text }) else {
        return Finding(VignetteFact.unknownModule(name.text, known: modules.map(\.id.text)), at: name.span)
      }
      return module.asked == .once ? Finding(VignetteFact.moduleAskedOnce(name.text), at: name.span) : nil
    }
  }
}
