import Diagnostics
import Rubrics
import Studies

/// What colleagues found when they checked real case files in the last quarter that was checked: how many control points
/// were met in every case, and those that were not, the least met first.
struct AuditedCases: Sendable {
  /// A control point that was not met in every case in which it was relevant.
  struct Point: Sendable {
    let title: String
    let now: ControlPointSeries.Point
    /// The quarter before it in which enough cases were checked; `nil` without one.
    let before: ControlPointSeries.Point?
  }

  let quarter: Quarter
  /// How many control points were relevant in enough cases to be told of.
  let checked: Int
  /// Those of them that were not met in every case, the least met first.
  let failed: [Point]
  /// How many were relevant in too few cases.
  let tooFew: Int

  /// `nil` where nothing was checked. A control point is told of only where it was relevant in as many cases as the
  /// minimum, so that no single case can be made out.
  init?(_ series: [ControlPointSeries], rubrics: [SoundRubric], minimum: Int, say: Sentences) {
    guard let last = series.flatMap(\.points).map(\.quarter).max() else { return nil }
    quarter = last
    let now = series.compactMap { series in
      series.points.first { $0.quarter == last }.map { (series: series, point: $0) }
    }
    let told = now.filter { $0.point.relevant >= max(1, minimum) }
    checked = told.count
    tooFew = now.count { $0.point.relevant < minimum && $0.point.relevant > 0 }
    failed = told.filter { $0.point.met < $0.point.relevant }.map { series, point in
      let criterion = rubrics.first { $0.id == series.rubric }?.criteria.first { $0.name == series.criterion }
      return Point(
        title: criterion?.declaration.title.map { say.say($0.text) } ?? series.criterion, now: point,
        before: series.points.last { $0.quarter < last && $0.relevant >= minimum })
    }.sorted { ($0.now.share ?? 1, $0.title) < ($1.now.share ?? 1, $1.title) }
  }

  /// How many were met in every case.
  var met: Int { checked - failed.count }
}
