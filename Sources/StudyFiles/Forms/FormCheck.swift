import Conditions
import Diagnostics
import Vignettes

/// Holds a document against a form and reports every difference at its place.
struct FormCheck {
  private var faults = FaultList<FileFact>()

  static func findings(_ node: YAMLNode, against shape: Shape) -> [Finding] {
    var check = FormCheck()
    check.check(node, .map(shape))
    return check.faults.findings
  }

  private mutating func report(_ fact: FileFact, at span: Span) {
    faults.add(fact, at: span)
  }

  private mutating func check(_ node: YAMLNode, _ form: Form) {
    switch form {
    case .list(let element, let atLeast): checkList(node, element, atLeast: atLeast)
    case .map(let shape): checkMap(node, shape)
    case .dictionary(let value): checkDictionary(node, value)
    case .text: checkText(node)
    case .cell: checkCell(node)
    case .range: checkRange(node)
    case .byKind(let expectation, let scalar, let list, let mapping):
      let fitting: Form? =
        switch node {
        case .scalar: scalar
        case .sequence: list
        case .mapping: mapping
        }
      if let fitting { check(node, fitting) } else { wrongForm(node, expectation) }
    default: checkScalar(node, form)
    }
  }

  private mutating func wrongForm(_ node: YAMLNode, _ expectation: FileFact.Expectation) {
    let found: FileFact.Found =
      switch node {
      case .scalar(let written, _): node.written == nil ? .nothing : .text(written.text)
      case .sequence: .list
      case .mapping: .mapping
      }
    report(.expected(expectation, found: found), at: node.span)
  }

  // MARK: Scalars

  private mutating func checkScalar(_ node: YAMLNode, _ form: Form) {
    guard let written = node.written else { return wrongForm(node, form.expectation) }
    let text = written.text
    switch form {
    case .identifier:
      if !text.isIdentifier { report(.notAnIdentifier(text), at: written.span) }
    case .whole(let atLeast):
      if Int(text).map({ $0 < atLeast }) ?? true { report(.notWhole(text, atLeast: atLeast), at: written.span) }
    case .number:
      if decimal(text) == nil { wrongForm(node, .number) }
    case .date:
      if CalendarDate(text) == nil { report(.notADate(text), at: written.span) }
    case .flag:
      if text != "true", text != "false" { wrongForm(node, .flag) }
    case .oneOf(let words):
      if !words.contains(text) { report(.notAmong(text, known: words), at: written.span) }
    default: break
    }
  }

  private mutating func checkText(_ node: YAMLNode) {
    switch node {
    case .scalar: if node.written == nil { wrongForm(node, .localisedText) }
    case .sequence: wrongForm(node, .localisedText)
    case .mapping(let pairs, _):
      for pair in pairs {
        if Language(rawValue: pair.key.text) == nil { report(.unknownLanguage(pair.key.text), at: pair.key.span) }
        if pair.value.written == nil { wrongForm(pair.value, .text) }
      }
    }
  }

  private mutating func checkCell(_ node: YAMLNode) {
    switch node {
    case .scalar: break  // an empty cell is a finding of the cell's own grammar
    case .mapping: wrongForm(node, .cell)
    case .sequence(let elements, _):
      for element in elements where element.written == nil { wrongForm(element, .cell) }
    }
  }

  private mutating func checkRange(_ node: YAMLNode) {
    let numbers = node.elements.compactMap { $0.written.flatMap { decimal($0.text) } }
    guard case .sequence(let elements, _) = node, elements.count == 2, numbers.count == 2 else {
      return wrongForm(node, .range)
    }
    if numbers[0] > numbers[1] { report(.rangeReversed, at: node.span) }
  }

  // MARK: Lists and mappings

  private mutating func checkList(_ node: YAMLNode, _ element: Form, atLeast: Int) {
    guard case .sequence(let elements, let span) = node else { return wrongForm(node, .list) }
    if elements.count < atLeast { report(.tooFew(atLeast), at: span) }
    for value in elements { check(value, element) }
  }

  private mutating func checkDictionary(_ node: YAMLNode, _ value: Form) {
    guard case .mapping(let pairs, _) = node else { return wrongForm(node, .mapping) }
    for pair in pairs { check(pair.value, value) }
  }

  private mutating func checkMap(_ node: YAMLNode, _ shape: Shape) {
    guard case .mapping(let pairs, let span) = node else { return wrongForm(node, .mapping) }
    let present = Set(pairs.map(\.key.text))
    for key in shape.keys where key.isRequired && !present.contains(key.name) {
      report(.missingKey(key.name, of: shape.name), at: pairs.first?.key.span ?? span)
    }
    for pair in pairs {
      if let key = shape[pair.key.text] {
        check(pair.value, key.form)
      } else if let others = shape.others {
        check(pair.value, others)
      } else {
        let known = shape.keys.map(\.name)
        report(.unknownKey(pair.key.text, of: shape.name, known: known), at: pair.key.span)
      }
    }
  }
}

extension Form {
  fileprivate var expectation: FileFact.Expectation {
    switch self {
    case .number, .whole: .number
    case .flag: .flag
    default: .text
    }
  }
}

extension String {
  /// Whether it is a name of a declaration: a–z, 0–9 and hyphens.
  package var isIdentifier: Bool {
    guard let first = unicodeScalars.first, first != "-" else { return false }
    return unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
  }
}
