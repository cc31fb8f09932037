import Diagnostics
import Studies

/// What `vignet audit --results` says: the control points that failed in the last quarter first, each with its series.
struct AuditReport {
  let series: [ControlPointSeries]

  private var last: Quarter? { series.flatMap(\.points).map(\.quarter).max() }

  var json: JSON {
    .members([
      "format": .string("vignet.audit/1"),
      "quarter": .text(last?.text),
      "control_points": .array(
        series.map { series in
          .members([
            "rubric": .string(series.rubric),
            "criterion": .string(series.criterion),
            "failed": .bool(last.map(series.failed) ?? false),
            "quarters": .array(
              series.points.map { point in
                .members([
                  "quarter": .string(point.quarter.text), "met": .integer(point.met),
                  "relevant": .integer(point.relevant), "not_relevant": .integer(point.notRelevant),
                  "share": .figure(point.share),
                ])
              }),
          ])
        }),
    ])
  }

  func text(in language: Language) -> String {
    guard let last else { return language.say("Der er ingen resultater.", "There are no results.") + "\n" }
    let failed = series.filter { $0.failed(in: last) }
    var lines = [language.say("Ikke opfyldt i alle sager i \(last.text):", "Not met in every case in \(last.text):")]
    lines += failed.isEmpty ? ["  " + language.say("ingen", "none")] : failed.map { line($0, language) }
    let others = series.filter { !$0.failed(in: last) }
    if !others.isEmpty {
      lines += ["", language.say("De øvrige kontrolpunkter:", "The other control points:")]
      lines += others.map { line($0, language) }
    }
    lines += ["", Sentences.auditReading[language]]
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ series: ControlPointSeries, _ language: Language) -> String {
    let format = NumberFormat(language)
    let points = series.points.map { point in
      let share = point.share.map { format.percent($0, decimals: 0) } ?? "–"
      return "\(point.quarter.text) \(share) (\(point.met)/\(point.relevant))"
    }
    return "  \(series.rubric) \(series.criterion): " + points.joined(separator: "; ")
  }
}
