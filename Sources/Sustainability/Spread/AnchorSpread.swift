public import Statistics

import Rubrics
import Studies

/// How a plainly tame anchor was classed: where those asked differ on it, they differ in how they use the scales.
public struct AnchorSpread: Sendable {
  /// The vignette.
  public let vignette: String
  /// How many answer sets were classed as routine, difficult and problematic.
  public let routine: Int
  /// Difficult.
  public let difficult: Int
  /// Problematic.
  public let problematic: Int
  /// The split of the variation of the three classes within and between municipalities; or why there is none.
  public let variation: Result<GroupVariation, Undefined>
}

extension WaveAnswers {
  func anchorSpreads() -> [AnchorSpread] {
    let classes = ["routine", "difficult", "problematic"]
    return Self.byVignette(caseworkers.filter(\.isTameAnchor)).map { vignette, sets in
      var counts: [String: [Double]] = [:]
      for set in sets {
        guard let code = set.decision("difficulty", of: "problem-classes")?.code,
          let place = classes.firstIndex(of: code)
        else { continue }
        counts[set.respondent.municipality ?? "", default: [0, 0, 0]][place] += 1
      }
      let sums = (0..<3).map { place in Int(counts.values.reduce(0) { $0 + $1[place] }) }
      return AnchorSpread(
        vignette: vignette, routine: sums[0], difficult: sums[1], problematic: sums[2],
        variation: Dispersion.groupVariation(counts.sorted { $0.key < $1.key }.map(\.value)))
    }
  }
}
