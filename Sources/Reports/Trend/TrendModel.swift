import Diagnostics
import Sustainability
import Vignettes

/// What the section on the wave before shows for one municipality, worked out before any markup is made.
struct TrendModel: Sendable {
  /// An indicator in both waves.
  struct Line: Sendable {
    let title: String
    /// The change; `nil` where it is withheld or there is none.
    let change: Trend.Change?
    /// What stands in its place, or why it has no interval.
    let remark: String?
  }

  let earlierWave: Int
  let wave: Int
  let lines: [Line]
  /// How many changes can be told apart from none.
  let toldApart: Int
  /// How many changes are shown.
  let shown: Int
  /// The titles of the vignettes that the figures are over, where those are not all; else none.
  let vignettes: [String]
  /// What cannot be compared, a sentence each.
  let gaps: [String]

  /// The indicators without a change, together by why there is none.
  var notShown: [(remark: String, titles: [String])] {
    var remarks: [String] = []
    var titles: [String: [String]] = [:]
    for line in lines where line.change == nil {
      let remark = line.remark ?? ""
      if titles[remark] == nil { remarks.append(remark) }
      titles[remark, default: []].append(line.title)
    }
    return remarks.map { ($0, titles[$0] ?? []) }
  }

  init(_ trend: Trend, of municipality: String, titles: [String: LocalisedText], _ say: Sentences) {
    earlierWave = trend.earlierWave
    wave = trend.wave
    let rows = trend.rows.filter { $0.municipality == municipality }
    lines = rows.map { row in
      Line(
        title: say.say(row.indicator.title), change: row.change,
        remark: row.change == nil && row.isSuppressed
          ? say.trendWithheld : row.explanation.map(say.say) ?? (row.change == nil ? say.trendWithheld : nil))
    }
    shown = rows.count { $0.change != nil }
    toldApart = rows.count { $0.change?.isToldApart ?? false }
    vignettes = trend.isOverPart ? trend.vignettes.map { titles[$0].map(say.say) ?? $0 } : []
    gaps = trend.gaps.map { say.say($0.sentence) }
  }
}
