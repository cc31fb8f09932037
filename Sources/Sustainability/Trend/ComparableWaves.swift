import Diagnostics
import Rubrics
import Studies
import Vignettes

/// Two waves cut down to what can be compared: the same vignettes in the same version and variant, under the same law.
///
/// Every answer is judged by the present rubric; where a wave was made with another version of it, its questions were
/// others, and nothing that rests on it is compared. A vignette's version is that of the deal, where one was recorded that
/// is not the present one, else that which the study declares for the wave, else the present one. A vignette answered in several versions is
/// compared in the one that most answered in the later wave. Answers without a day count as given under the vignette's law.
struct ComparableWaves {
  let earlier: CountedStudy
  let now: CountedStudy
  /// The same waves with the comparable answers only.
  let earlierPart: CountedStudy
  let nowPart: CountedStudy
  /// The comparable vignettes, in the study's order.
  let vignettes: [String]
  let gaps: [TrendGap]
  /// The rubrics that are not the same in both waves.
  let changedRubrics: Set<String>

  init(_ judged: JudgedStudy, earlier: Int, now: Int) {
    let (before, after) = (judged.counted(wave: earlier), judged.counted(wave: now))
    let pairs = VignettePair.all(judged, before, after)
    let kept = pairs.filter { $0.gap == nil }
    let rubrics = judged.study.rubrics.compactMap { TrendGap(rubric: $0, judged.study.study, earlier, now) }
    let nothing =
      kept.isEmpty && !pairs.isEmpty
      ? [
        TrendGap(
          subject: .waves, id: "", title: LocalisedText(da: "", en: ""), reason: .nothingInCommon)
      ] : []
    self.earlier = before
    self.now = after
    earlierPart = before.with(kept.flatMap(\.earlier))
    nowPart = after.with(kept.flatMap(\.now))
    vignettes = kept.map(\.vignette.id)
    gaps = rubrics + pairs.compactMap(\.gap) + nothing
    changedRubrics = Set(rubrics.map(\.id))
  }

  /// Whether all answers of a municipality to the comparable vignettes are comparable: none is of another version.
  func isWhole(_ municipality: String) -> Bool {
    let names = Set(vignettes)
    return [(earlier, earlierPart), (now, nowPart)].allSatisfy { whole, part in
      let own = (whole.byMunicipality[municipality] ?? []).count { names.contains($0.answerSet.key.vignette) }
      return own == (part.byMunicipality[municipality] ?? []).count
    }
  }
}

extension CountedStudy {
  fileprivate func with(_ sets: [JudgedAnswerSet]) -> CountedStudy {
    CountedStudy(
      judged, wave: wave, answerSets: sets.sorted { $0.answerSet.key < $1.answerSet.key }, respondents: respondents,
      leftOut: leftOut, colleagues: colleagues)
  }
}

extension TrendGap {
  /// The gap of a rubric; `nil` where it was the same in both waves.
  fileprivate init?(rubric: SoundRubric, _ study: Study, _ earlier: Int, _ now: Int) {
    let current = rubric.rubric.standing.version
    let before = study.rubricVersion(rubric.id, wave: earlier) ?? current
    let after = study.rubricVersion(rubric.id, wave: now) ?? current
    guard before != after else { return nil }
    self.init(
      subject: .rubric, id: rubric.id, title: rubric.rubric.title?.text ?? LocalisedText(same: rubric.id),
      reason: .version(earlier: before, now: after))
  }
}

/// One vignette in two waves.
private struct VignettePair {
  let vignette: SoundVignette
  /// The answers of each wave that can be compared.
  let earlier: [JudgedAnswerSet]
  let now: [JudgedAnswerSet]
  /// Why it cannot be compared; `nil` when it can.
  let gap: TrendGap?

  /// The vignettes that anybody answered in one of the waves.
  static func all(_ judged: JudgedStudy, _ earlier: CountedStudy, _ now: CountedStudy) -> [VignettePair] {
    let versions = DealtVersions(judged)
    let (before, after) = (earlier.answerSets.byVignette, now.answerSets.byVignette)
    let otherLaw = judged.vignettesUnderOtherLaw(in: [earlier.wave, now.wave])
    return earlier.vignettes.compactMap { vignette in
      VignettePair(
        vignette, before[vignette.id] ?? [], after[vignette.id] ?? [], versions,
        isUnderOtherLaw: otherLaw.contains(vignette.id))
    }
  }

  private init?(
    _ vignette: SoundVignette, _ before: [JudgedAnswerSet], _ after: [JudgedAnswerSet], _ versions: DealtVersions,
    isUnderOtherLaw: Bool
  ) {
    if before.isEmpty, after.isEmpty, !isUnderOtherLaw { return nil }
    self.vignette = vignette
    let version = versions.usual(after)
    earlier = before.filter { versions[$0] == version }
    now = after.filter { versions[$0] == version }
    let reason: TrendGap.Reason? =
      if before.isEmpty || after.isEmpty {
        isUnderOtherLaw ? .law : before.isEmpty ? .onlyNow : .onlyEarlier
      } else if earlier.isEmpty {
        .version(earlier: versions.usual(before) ?? 0, now: version ?? 0)
      } else if before[0].answerSet.variant.text != after[0].answerSet.variant.text {
        .variant
      } else {
        nil
      }
    gap = reason.map {
      TrendGap(subject: .vignette, id: vignette.id, title: vignette.vignette.title.text, reason: $0)
    }
  }
}

/// Which version of its vignette an answer set is to.
private struct DealtVersions {
  private struct Key: Hashable {
    let respondent: String
    let vignette: String
    let wave: Int
  }

  private let study: SoundStudy
  private let dealt: [Key: Int]

  init(_ judged: JudgedStudy) {
    study = judged.study
    dealt = Dictionary(
      (judged.data.deals ?? []).map {
        (Key(respondent: $0.respondent, vignette: $0.vignette, wave: $0.wave), $0.version)
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(answered: JudgedAnswerSet) -> Int {
    let key = answered.answerSet.key
    let current = study.vignette(key.vignette)?.vignette.standing.version ?? 1
    let dealt = dealt[Key(respondent: key.respondent, vignette: key.vignette, wave: key.wave)]
    if let dealt, dealt != current { return dealt }
    return study.study.vignetteVersion(key.vignette, wave: key.wave) ?? current
  }

  /// The version that most are to; of equally many the later one.
  func usual(_ answers: [JudgedAnswerSet]) -> Int? {
    Dictionary(grouping: answers) { self[$0] }.mapValues(\.count).max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

extension [JudgedAnswerSet] {
  fileprivate var byVignette: [String: [JudgedAnswerSet]] { Dictionary(grouping: self, by: \.answerSet.key.vignette) }
}

extension JudgedStudy {
  /// The vignettes to which an answer of these waves was given under another law.
  fileprivate func vignettesUnderOtherLaw(in waves: Set<Int>) -> Set<String> {
    Set(
      answerSets.filter { judged in
        let standing = study.vignette(judged.answerSet.key.vignette)?.vignette.standing
        return waves.contains(judged.answerSet.key.wave) && judged.respondent.role == .caseworker
          && judged.answerSet.date.map { standing?.covers($0) == false } ?? false
      }.map(\.answerSet.key.vignette))
  }
}
