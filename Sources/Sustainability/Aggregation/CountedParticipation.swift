import Studies
import Vignettes

import Diagnostics

extension CountedStudy {
  /// How many took part in a municipality (`nil` for all together), in a group of vignettes.
  package func participation(of municipality: String?, in group: IndicatorGroup = .all) -> Participation {
    let names = Set(vignettes(in: group).map(\.id))
    let listed = (listed[municipality] ?? []).filter { respondent in
      group == .all || open(to: respondent).contains(where: names.contains)
    }
    let own = (byMunicipality[municipality] ?? []).filter { names.contains($0.answerSet.key.vignette) }
    return Participation(
      municipality: municipality, respondents: Set(own.map(\.respondent.id)).count, listed: listed.count,
      answerSets: own.count, dealt: dealt(to: listed, names), employed: employed(in: municipality, group))
  }

  /// What the table of deals says; without one, so many vignettes of the group as the study deals these respondents, but
  /// no more than their fields have, and `nil` where which ones they are dealt is left to the draw.
  private func dealt(to respondents: [Respondent], _ names: Set<String>) -> Int? {
    if let dealtTo { return respondents.reduce(0) { $0 + (dealtTo[$1.id] ?? []).count(where: names.contains) } }
    guard let deal = judged.study.study.deal else { return nil }
    var dealt = 0
    for respondent in respondents {
      let open = open(to: respondent)
      let inGroup = open.count(where: names.contains)
      guard inGroup == open.count || open.count <= deal.perRespondent || inGroup == 0 else { return nil }
      dealt += min(deal.perRespondent, inGroup)
    }
    return dealt
  }

  /// The most of these vignettes that a caseworker of the municipality could have answered; at least 1.
  func vignettesPerCaseworker(in municipality: String?, of names: Set<String>) -> Int {
    max(1, (openSets[municipality] ?? []).map { $0.count(where: names.contains) }.max() ?? 1)
  }

  /// The caseworkers employed who could have answered in a group: all, or those of the one field it lies in; `nil`
  /// when not known for every municipality concerned.
  private func employed(in municipality: String?, _ group: IndicatorGroup) -> Int? {
    let municipalities = judged.data.municipalities.filter { municipality == nil || $0.id == municipality }
    let fields = Set(vignettes(in: group).map(\.vignette.field.text))
    let all = Set(vignettes.map(\.vignette.field.text))
    let field = fields.count == 1 ? fields.first : nil
    let known = municipalities.map { one in
      group == .all || fields == all ? one.employed : field.flatMap { one.caseworkersByField[$0] }
    }
    guard !known.isEmpty, known.allSatisfy({ $0 != nil }) else { return nil }
    return known.reduce(0) { $0 + ($1 ?? 0) }
  }
}
