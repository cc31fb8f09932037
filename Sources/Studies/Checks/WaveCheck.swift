import Diagnostics
import Rubrics
import Vignettes

extension Study {
  /// Everything wrong with the versions that waves are said to have been made with.
  func findingsOnWaves(vignettes: [SoundVignette], rubrics: [SoundRubric]) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<Int> = []
    for wave in waves {
      if !seen.insert(wave.wave).inserted { findings.append(Finding(StudyFact.waveTwice(wave.wave), at: wave.span)) }
      for named in wave.rubrics where !rubrics.contains(where: { $0.id == named.name.text }) {
        let fact = StudyFact.unknownRubric(named.name.text, known: rubrics.map(\.id))
        findings.append(Finding(fact, at: named.name.span))
      }
      for named in wave.vignettes where !vignettes.contains(where: { $0.id == named.name.text }) {
        let fact = StudyFact.unknownVignette(named.name.text, known: vignettes.map(\.id))
        findings.append(Finding(fact, at: named.name.span))
      }
    }
    return findings
  }
}
