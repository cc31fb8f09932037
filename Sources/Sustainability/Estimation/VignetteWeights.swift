import Diagnostics
import Studies
import Vignettes

/// How much each vignette counts where adjusted figures are standardised.
public enum VignetteWeights: String, CaseIterable, Hashable, Sendable {
  /// Every vignette the same.
  case equal
  /// As many as the cases of its group that the study's municipalities state (`cases.<case_group>`), all municipalities
  /// together, so that they stay comparable; vignettes of one case group share its cases.
  case caseload
}

extension CountedStudy {
  /// The weight of each vignette that was answered, in the order of ``answeredVignettes``; `nil` where caseloads are asked
  /// for and a case group has none stated.
  func weights(_ kind: VignetteWeights) -> [Double]? {
    switch kind {
    case .equal: return answeredVignettes.map { _ in 1 }
    case .caseload:
      let groups = answeredVignettes.map { $0.vignette.caseGroup?.text }
      let weights = groups.map { group -> Double in
        guard let group else { return 0 }
        let cases = judged.data.municipalities.reduce(0) { $0 + ($1.cases[group] ?? 0) }
        return cases / Double(groups.count { $0 == group })
      }
      return weights.allSatisfy { $0 > 0 } ? weights : nil
    }
  }

  /// Whether every case group that was answered has a stated caseload.
  package var statesCaseloads: Bool { weights(.caseload) != nil }
}
