/// Which of a municipality's answer sets a figure is about.
public enum IndicatorGroup: Hashable, Sendable {
  /// All that may be counted together.
  case all
  /// Those on vignettes of a field.
  case field(String)
  /// Those on vignettes of a case group.
  case caseGroup(String)
  /// Those on one vignette.
  case vignette(String)
  /// The ratings of one criterion of a rubric.
  case criterion(rubric: String, name: String)

  /// How it is written in tables and JSON: `all`, `field:employment`, `case_group:worn_down_in_fifties`,
  /// `vignette:worn-down-cleaner`, `criterion:content-worn-down-cleaner.hearing`.
  public var text: String {
    switch self {
    case .all: "all"
    case .field(let name): "field:\(name)"
    case .caseGroup(let name): "case_group:\(name)"
    case .vignette(let name): "vignette:\(name)"
    case .criterion(let rubric, let name): "criterion:\(rubric).\(name)"
    }
  }
}
