import Conditions

/// How a cell fared, as a sign that does not hang on colour.
enum CellMark: CaseIterable {
  case yes, no, firstNo, unknown, any

  init(_ truth: Truth, isFirstFailure: Bool) {
    self =
      switch truth {
      case .yes: .yes
      case .no: isFirstFailure ? .firstNo : .no
      case .unknown: .unknown
      }
  }

  /// The name under which the style sheet knows it.
  var name: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .firstNo: "no first"
    case .unknown: "unknown"
    case .any: "any"
    }
  }

  private var character: String {
    switch self {
    case .yes: "✓"
    case .no, .firstNo: "✕"
    case .unknown: "?"
    case .any: "–"
    }
  }

  /// The sign, read aloud as what it means.
  func sign(_ sentences: Sentences) -> HTML {
    "<span class=\"sign\" role=\"img\" aria-label=\"\(sentences.name(of: self))\">\(character)</span>"
  }
}
