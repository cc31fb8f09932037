public import Diagnostics
public import Rubrics
public import Vignettes

extension Study {
  /// The rubrics as the study needs them: each for those of its vignettes that the study has, those for none of them left
  /// out, which is noted.
  public func chosen(
    _ rubrics: [Rubric], vignettes: [Vignette], modules: [Module]
  ) -> (rubrics: [Rubric], findings: [Finding]) {
    let chosen = rubrics.map { (whole: $0, own: $0.only(for: vignettes, modules: modules)) }
    let idle = chosen.filter { $0.own == nil }.map(\.whole.id)
    return (chosen.compactMap(\.own), idle.map { Finding(StudyFact.rubricOfOthers($0.text), at: $0.span) })
  }

  /// Everything wrong with how a study names its parts.
  public func findings(vignettes: [SoundVignette], rubrics: [SoundRubric]) -> [Finding] {
    let known = fields.map(\.text)
    var findings = vignettes.map(\.vignette.field).filter { !known.contains($0.text) }.map {
      Finding(StudyFact.fieldNotListed($0.text, known: known), at: $0.span)
    }
    for linking in deal?.linking ?? [] {
      if !known.contains(linking.field.text) {
        findings.append(Finding(StudyFact.fieldNotListed(linking.field.text, known: known), at: linking.field.span))
      }
      findings += linking.vignettes.compactMap { finding(on: $0, in: linking.field.text, vignettes) }
    }
    for rubric in rubrics {
      if case .inputs = rubric.rubric.scope {
        findings.append(Finding(StudyFact.rubricOfNothing(rubric.id), at: rubric.rubric.id.span))
      }
    }
    return findings + findingsOnWaves(vignettes: vignettes, rubrics: rubrics)
  }

  private func finding(on name: Written, in field: String, _ vignettes: [SoundVignette]) -> Finding? {
    guard let vignette = vignettes.first(where: { $0.id == name.text }) else {
      return Finding(StudyFact.unknownVignette(name.text, known: vignettes.map(\.id)), at: name.span)
    }
    guard vignette.vignette.field.text != field else { return nil }
    return Finding(StudyFact.linkingOutsideField(name.text, field: field), at: name.span)
  }
}
