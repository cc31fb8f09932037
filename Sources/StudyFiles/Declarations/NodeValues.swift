import Conditions
import Diagnostics
import Vignettes

/// Values taken out of a document that was held against its form before: what is missing or malformed is `nil`, and has
/// been reported.
extension YAMLNode {
  func written(_ key: String) -> Written? { self[key]?.written }

  func whole(_ key: String) -> Int? { written(key).flatMap { Int($0.text) } }

  func number(_ key: String) -> Double? { written(key).flatMap { decimal($0.text) } }

  func flag(_ key: String) -> Bool { written(key)?.text == "true" }

  func date(_ key: String) -> CalendarDate? { written(key).flatMap { CalendarDate($0.text) } }

  func word<Word: RawRepresentable>(_ key: String) -> Word? where Word.RawValue == String {
    written(key).flatMap { Word(rawValue: $0.text) }
  }

  func list<Element>(_ key: String, _ element: (YAMLNode) -> Element?) -> [Element] {
    self[key]?.elements.compactMap(element) ?? []
  }

  func names(_ key: String) -> [Written] { list(key, \.written) }

  func text(_ key: String) -> AuthoredText? { self[key]?.authored }

  var authored: AuthoredText? {
    if let written { return AuthoredText(same: written) }
    let parts = pairs.compactMap { pair in
      Language(rawValue: pair.key.text).flatMap { language in pair.value.written.map { (language, $0) } }
    }
    return parts.isEmpty ? nil : AuthoredText(Dictionary(parts, uniquingKeysWith: { first, _ in first }), at: span)
  }

  func range(_ key: String) -> ClosedRange<Double>? {
    let numbers = self[key]?.elements.compactMap { $0.written.flatMap { decimal($0.text) } } ?? []
    return numbers.count == 2 && numbers[0] <= numbers[1] ? numbers[0]...numbers[1] : nil
  }

  func standing() -> Standing {
    Standing(
      version: whole("version") ?? 1, status: word("status"), lawFrom: date("law_from"), lawTo: date("law_to"),
      lawToSpan: self["law_to"]?.span)
  }

  func condition(_ key: String) -> WrittenCondition? { self[key].map { $0.condition() } }

  /// The pairs of a mapping as cells over inputs, those under reserved keys left out.
  func condition(without reserved: Set<String> = []) -> WrittenCondition {
    WrittenCondition(
      pairs.filter { !reserved.contains($0.key.text) }.map {
        WrittenCondition.Part(input: $0.key, cell: $0.value.cell)
      })
  }

  private var cell: WrittenCell {
    switch self {
    case .scalar(let text, _): WrittenCell([written ?? Written("", at: text.span)], at: text.span)
    case .sequence(let elements, let span):
      WrittenCell(elements.compactMap(\.written), at: span.reaching(elements.last?.span))
    case .mapping(_, let span): WrittenCell([], at: span)
    }
  }
}
