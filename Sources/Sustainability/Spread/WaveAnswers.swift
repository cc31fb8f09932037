import Rubrics
import Studies
import Vignettes

/// The answers of one wave that figures about whole vignettes are made from.
///
/// Of each vignette only the variant that most caseworkers answered counts, as answers to different variants are not
/// compared as if they were one case; answers under another law and those given again at another sitting are kept
/// apart. Tame anchors are kept: they are where response style shows.
struct WaveAnswers {
  let judged: JudgedStudy
  let wave: Int
  /// Caseworkers' first answers to the usual variant of each vignette.
  let caseworkers: [JudgedAnswerSet]
  /// Caseworkers' first answers to any variant.
  let anyVariant: [JudgedAnswerSet]
  /// Caseworkers' answers given again at another sitting, to any variant.
  let repeated: [JudgedAnswerSet]
  /// Each expert's latest answers to the usual variant of each vignette, given in this wave or an earlier one.
  let experts: [JudgedAnswerSet]
  /// The variant of each vignette that most answered.
  let usualVariants: [String: String]

  init(_ judged: JudgedStudy, wave: Int) {
    self.judged = judged
    self.wave = wave
    let lawful = judged.answerSets.filter { $0.isUnderItsLaw(judged.study) }
    let ofWave = lawful.filter { $0.respondent.role == .caseworker && $0.answerSet.key.wave == wave }
    anyVariant = ofWave.filter { $0.answerSet.key.occasion == 1 }
    repeated = ofWave.filter { $0.answerSet.key.occasion > 1 }
    let panel = lawful.filter {
      $0.respondent.role == .expert && $0.answerSet.key.wave <= wave && $0.answerSet.key.occasion == 1
    }
    // Experts choose only where no caseworker has answered.
    let usual = anyVariant.usualVariants.merging(panel.usualVariants) { own, _ in own }
    usualVariants = usual
    caseworkers = anyVariant.filter { usual[$0.answerSet.key.vignette] == $0.answerSet.variant.text }
    experts = Self.latest(panel.filter { usual[$0.answerSet.key.vignette] == $0.answerSet.variant.text })
  }

  private static func latest(_ sets: [JudgedAnswerSet]) -> [JudgedAnswerSet] {
    var place: [[String]: Int] = [:]
    var kept: [JudgedAnswerSet] = []
    for set in sets {
      let key = [set.respondent.id, set.answerSet.key.vignette]
      if let place = place[key] {
        if kept[place].answerSet.key.wave < set.answerSet.key.wave { kept[place] = set }
      } else {
        place[key] = kept.count
        kept.append(set)
      }
    }
    return kept
  }

  /// Answer sets by their vignette, in the order of the vignettes' names.
  static func byVignette(_ sets: [JudgedAnswerSet]) -> [(vignette: String, sets: [JudgedAnswerSet])] {
    Dictionary(grouping: sets, by: \.answerSet.key.vignette).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
