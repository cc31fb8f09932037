package import Studies
package import Vignettes

import Diagnostics
import Rubrics

/// The answers of one wave that may be counted together: what every figure rests on.
///
/// Experts are never counted among caseworkers. Left out are plainly tame anchors, vignettes given again at another
/// sitting, answers under another law than the vignette describes, and variants other than the one that most answered.
package struct CountedStudy: Sendable {
  /// The whole study, judged.
  package let judged: JudgedStudy
  /// The wave.
  package let wave: Int
  /// The caseworkers' answer sets that count, in the order of their keys.
  package let answerSets: [JudgedAnswerSet]
  /// What caseworkers answered once, in the order of their pseudonyms.
  package let respondents: [JudgedRespondent]
  /// The answer sets that do not count, by reason.
  package let leftOut: LeftOut
  /// What raters and panel make of these answers.
  private(set) var colleagues: ColleaguesJudgement
  /// The vignettes that count, in the order of their names: all but plainly tame anchors.
  package let vignettes: [SoundVignette]
  /// Those of them that someone answered.
  package let answeredVignettes: [SoundVignette]
  /// The caseworkers on the study's list by municipality; under `nil` all together.
  let listed: [String?: [Respondent]]
  /// The vignettes that can be dealt to respondents of the same fields, by the fields.
  private let openTo: [[String]: [String]]
  /// The different sets of vignettes that a municipality's listed caseworkers can be dealt; under `nil` all together.
  let openSets: [String?: [[String]]]
  /// The answer sets by municipality; under `nil` all together.
  let byMunicipality: [String?: [JudgedAnswerSet]]
  /// The vignettes that each respondent was dealt in this wave, those given back included; `nil` without a table of deals.
  let dealtTo: [String: [String]]?

  init(
    _ judged: JudgedStudy, wave: Int, answerSets: [JudgedAnswerSet], respondents: [JudgedRespondent], leftOut: LeftOut,
    colleagues: ColleaguesJudgement
  ) {
    self.judged = judged
    self.wave = wave
    self.answerSets = answerSets
    self.respondents = respondents
    self.leftOut = leftOut
    self.colleagues = colleagues
    vignettes = judged.study.vignettes.filter { !$0.vignette.isTameAnchor }
    let answered = Set(answerSets.map(\.answerSet.key.vignette))
    answeredVignettes = vignettes.filter { answered.contains($0.id) }
    let caseworkers = judged.data.respondents.filter { $0.role == .caseworker }
    var listed = Dictionary(grouping: caseworkers, by: \.municipality)
    listed[nil] = caseworkers
    self.listed = listed
    let placed = vignettes.map { (name: $0.id, field: $0.vignette.field.text) }
    let openTo = Dictionary(
      uniqueKeysWithValues: Set(caseworkers.map(\.fields)).map { fields in
        (fields, placed.filter { fields.isEmpty || fields.contains($0.field) }.map(\.name))
      })
    self.openTo = openTo
    openSets = listed.mapValues { respondents in Set(respondents.map(\.fields)).compactMap { openTo[$0] } }
    var byMunicipality = Dictionary(grouping: answerSets, by: \.respondent.municipality)
    byMunicipality[nil] = answerSets
    self.byMunicipality = byMunicipality
    dealtTo = judged.data.deals.map { deals in
      Dictionary(grouping: deals.filter { $0.wave == wave }, by: \.respondent).mapValues { $0.map(\.vignette) }
    }
  }
}

extension JudgedStudy {
  /// The answers of one wave that may be counted together.
  ///
  /// - Parameter wave: the wave; the last one if left out.
  package func counted(wave: Int? = nil) -> CountedStudy {
    let wave = wave ?? waves.last ?? 1
    var leftOut = LeftOut()
    let ofWave = answerSets.filter { $0.respondent.role == .caseworker && $0.answerSet.key.wave == wave }
    let usual = ofWave.filter { $0.answerSet.key.occasion == 1 && $0.isUnderItsLaw(study) }.usualVariants
    let counted = ofWave.filter { $0.counts(in: study, usual: usual, &leftOut) }
    return CountedStudy(
      self, wave: wave, answerSets: counted,
      respondents: respondents.filter { $0.respondent.role == .caseworker && $0.wave == wave }, leftOut: leftOut,
      colleagues: ColleaguesJudgement())
  }
}

extension CountedStudy {
  /// The same with what raters and panel make of the answers, which only the table of indicators needs.
  func withColleagues() -> CountedStudy {
    var study = self
    study.colleagues = ColleaguesJudgement(of: answerSets, in: judged, wave: wave)
    return study
  }
}

extension CountedStudy {
  /// The groups that answers to vignettes fall into: all, then fields, case groups and vignettes that were answered.
  package var groups: [IndicatorGroup] {
    let answered = Set(answeredVignettes.map(\.vignette.field.text))
    let fields = judged.study.study.fields.map(\.text).filter(answered.contains)
    let caseGroups = Set(answeredVignettes.compactMap(\.vignette.caseGroup?.text)).sorted()
    return [.all] + fields.map { .field($0) } + caseGroups.map { .caseGroup($0) }
      + answeredVignettes.map { .vignette($0.id) }
  }

  /// The names of the vignettes that a respondent can be dealt.
  func open(to respondent: Respondent) -> [String] { openTo[respondent.fields] ?? [] }

  /// The vignettes of a group that count; none for ratings of a criterion.
  package func vignettes(in group: IndicatorGroup) -> [SoundVignette] { vignettes.filter { group.holds($0) } }
}

extension IndicatorGroup {
  /// Whether a vignette belongs to the group; none does to the ratings of a criterion.
  package func holds(_ vignette: SoundVignette) -> Bool {
    switch self {
    case .all: true
    case .field(let name): vignette.vignette.field.text == name
    case .caseGroup(let name): vignette.vignette.caseGroup?.text == name
    case .vignette(let name): vignette.id == name
    case .criterion: false
    }
  }
}

extension JudgedAnswerSet {
  fileprivate func counts(in study: SoundStudy, usual: [String: String], _ leftOut: inout LeftOut) -> Bool {
    if isTameAnchor {
      leftOut.tameAnchor += 1
    } else if answerSet.key.occasion > 1 {
      leftOut.repeated += 1
    } else if !isUnderItsLaw(study) {
      leftOut.otherLaw += 1
    } else if usual[answerSet.key.vignette] != answerSet.variant.text {
      leftOut.otherVariant += 1
    } else {
      return true
    }
    return false
  }
}
