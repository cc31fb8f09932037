import Conditions
public import Vignettes

import Diagnostics

extension Rubric {
  /// The rubric for those of its vignettes that a study has; `nil` where it has none of them.
  ///
  /// What only the other vignettes are asked cannot be judged there: criteria and decisions that read nothing else are
  /// left out, levels and readings of it fall away. A question that is not asked meets no condition, so that nothing else
  /// comes of what is left.
  public func only(for vignettes: [Vignette], modules: [Module]) -> Rubric? {
    guard case .vignettes(let names) = scope else { return self }
    let known = Set(vignettes.map(\.id.text))
    let own = names.filter { known.contains($0.text) }
    guard own.count < names.count else { return self }
    guard !own.isEmpty else { return nil }
    let questions = vignettes.flatMap { $0.questions + $0.stages.flatMap(\.questions) } + modules.flatMap(\.questions)
    let inputs = questions.map(\.id.text) + vignettes.flatMap { $0.factors.map(\.name.text) }
    let derived = scales.map(\.name.text) + decisions.flatMap(\.names)
    let isKnown = Set(inputs + derived).contains
    var rubric = self
    rubric.scope = .vignettes(own)
    rubric.decisions = decisions.filter { $0.inputs.isEmpty || $0.inputs.contains(where: isKnown) }
    rubric.criteria = criteria.compactMap { $0.only(reading: isKnown) }
    return rubric
  }
}

extension Decision {
  /// The names under which others read it.
  fileprivate var names: [String] {
    outputs.map { output in output.name.map { "\(name.text).\($0.text)" } ?? name.text }
  }

  fileprivate var inputs: [String] {
    (rules.map(\.cells) + [when].compactMap(\.self)).flatMap(\.parts).map(\.input.text)
  }
}

extension Criterion {
  /// The criterion without what is not asked; `nil` where nothing is left to tell levels apart by.
  fileprivate func only(reading isKnown: (String) -> Bool) -> Criterion? {
    let reads = reads.filter { isKnown($0.text) }
    let levels = levels.filter { ($0.when?.parts ?? []).allSatisfy { isKnown($0.input.text) } }
    let isLeft = scorer == .raters ? !reads.isEmpty : levels.contains { !($0.when?.parts ?? []).isEmpty }
    guard isLeft else { return nil }
    return Criterion(
      name: name, title: title, weight: weight, weightSpan: weightSpan, scorer: scorer, reads: reads, levels: levels,
      feedback: feedback, law: law)
  }
}
