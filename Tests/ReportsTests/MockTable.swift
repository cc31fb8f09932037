import Studies
import Sustainability

/// Figures made up for the tests: one municipality shown, one withheld, one with a hostile name.
enum MockTable {
  static let hostileName = "Lilleby <script>alert('x')</script> & \"Søn\""

  static let municipalities = [
    Municipality(id: "103", name: "Æbelø", caseworkers: 22),
    Municipality(id: "101", name: "Bogø", caseworkers: 9),
    Municipality(id: "102", name: hostileName),
  ]

  /// The shares by indicator: Æbelø, the hostile name, all together. Bogø's are withheld.
  static let shares: [String: (Double, Double, Double)] = [
    "problematic": (0.6, 0.1, 0.34), "problematic_wide": (0.7, 0.3, 0.5), "difficult": (0.25, 0.5, 0.4),
    "cause_system": (0.5, 0.4, 0.45), "cause_client": (0.25, 0.3, 0.3), "cause_both": (0.2, 0.2, 0.2),
    "cause_other": (0.05, 0.1, 0.05), "misfit_goals": (0.1, 0.3, 0.2), "misfit_competences": (0.15, 0.3, 0.2),
    "misfit_conditions": (0.75, 0.4, 0.6), "seen_wild": (1, 0.8, 0.9), "expertise_unmet": (0.2, 0.1, 0.15),
    "expertise_unmet_wide": (0.1, 0.05, 0.08), "compensation": (0.5, 0.6, 0.55),
    "compensation_wide": (0.7, 0.75, 0.72), "interference_harmful": (0.3, 0, 0.2),
    "problematic_load": (0.31, 0.12, 0.22), "service": (0.62, 0.55, 0.58), "rules": (0.41, 0.47, 0.45),
    "interference_helpful": (0.35, 0.2, 0.25), "considerations": (0.45, 0.4, 0.41),
  ]

  static let minimum = 5

  static var table: IndicatorTable {
    IndicatorTable(
      study: "three-municipalities", wave: 1, isSimulated: true, minimum: minimum, municipalities: municipalities,
      rows: rows + vignettes, participation: participation)
  }

  static let participation = [
    Participation(municipality: "103", respondents: 14, listed: 20, answerSets: 56, dealt: 80, employed: 22),
    Participation(municipality: "101", respondents: nil, listed: 8, answerSets: nil, dealt: 32, employed: 9),
    Participation(municipality: "102", respondents: 12, listed: 12, answerSets: 40, dealt: nil, employed: nil),
    Participation(municipality: nil, respondents: 1030, listed: 1040, answerSets: 4100, dealt: nil, employed: nil),
  ]

  private static var rows: [IndicatorRow] {
    [("103", 0), ("101", nil), ("102", 1), (nil, 2)].flatMap { (municipality: String?, column: Int?) in
      Indicator.all.map { indicator in
        guard let column, let shares = shares[indicator.id] else { return withheld(indicator, of: municipality) }
        let plain = row(
          indicator, of: municipality, share: [shares.0, shares.1, shares.2][column],
          halfWidth: [0.12, 0.15, 0.05][column])
        return municipality == "103" && indicator.id == "problematic" ? adjusted(plain) : plain
      }
    }
  }

  /// A figure as a model leaves it: adjusted in front, the plain one with its interval and bounds behind it.
  private static func adjusted(_ plain: IndicatorRow) -> IndicatorRow {
    var row = plain
    row.descriptive = 0.48...0.72
    (row.estimate, row.lower, row.upper) = (0.52, 0.41, 0.63)
    row.bounds = 0.38...0.75
    row.method = .mixedModel
    return row
  }

  /// On the one vignette 13 of 14 against 330 of 1,000 in all, which can be told apart.
  private static var vignettes: [IndicatorRow] {
    [("103", 13, 14), (nil, 330, 1000)].map { (municipality: String?, count: Int, whole: Int) in
      let share = Double(count) / Double(whole)
      return IndicatorRow(
        municipality: municipality, indicator: Indicator.all[0], group: .vignette("worn-down-cleaner"),
        estimate: share, lower: nil, upper: nil, crude: share, respondents: whole, answerSets: whole, dealt: nil,
        employed: nil, method: nil, isSuppressed: false, reason: nil, noInterval: nil)
    }
  }

  private static func row(
    _ indicator: Indicator, of municipality: String?, share: Double, halfWidth: Double
  ) -> IndicatorRow {
    let unit =
      switch indicator.measure {
      case .share, .score: 1.0
      case .points: 100.0
      case .perYear: 20.0
      }
    return IndicatorRow(
      municipality: municipality, indicator: indicator, estimate: share * unit,
      lower: max(0, share - halfWidth) * unit, upper: min(1, share + halfWidth) * unit, crude: share * unit,
      respondents: 14, answerSets: 56, dealt: 80, employed: 22,
      method: .clusteredWilson, isSuppressed: false, reason: nil, noInterval: nil)
  }

  private static func withheld(_ indicator: Indicator, of municipality: String?) -> IndicatorRow {
    IndicatorRow(
      municipality: municipality, indicator: indicator, estimate: nil, lower: nil, upper: nil, crude: nil,
      respondents: nil, answerSets: nil, dealt: 32, employed: 9, method: nil, isSuppressed: true,
      reason: .fewerThan(minimum), noInterval: nil)
  }
}
