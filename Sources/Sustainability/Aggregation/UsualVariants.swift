import Rubrics
import Studies
import Vignettes

extension Array where Element == JudgedAnswerSet {
  /// The variant of each vignette that most answered; of equally many the one whose text comes first.
  ///
  /// Asked of answers that may count at all: given at the first sitting, under the law that the vignette describes.
  var usualVariants: [String: String] {
    Dictionary(grouping: self, by: \.answerSet.key.vignette).mapValues { sets in
      let counts = Dictionary(grouping: sets, by: \.answerSet.variant.text).mapValues(\.count)
      return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    }
  }
}

extension JudgedAnswerSet {
  /// Whether it was given under the law that its vignette describes; without a date it is taken to be.
  func isUnderItsLaw(_ study: SoundStudy) -> Bool {
    guard let date = answerSet.date else { return true }
    return study.vignette(answerSet.key.vignette)?.vignette.standing.covers(date) != false
  }
}
