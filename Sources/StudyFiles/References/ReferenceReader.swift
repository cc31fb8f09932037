import Diagnostics
import Verification

/// Turns the JSON of a reference file into cases; what has another form is told at its place.
struct ReferenceReader {
  private let text: ReferenceText
  private var tables: ReferenceTables
  // More than fifty nobody reads; a file with so many is something else.
  private var faults = FaultList<ReferenceFact>(longest: 50)

  /// What is wrong with the file.
  var findings: [Finding] { faults.findings }

  init(text: ReferenceText, tables: ReferenceTables) {
    self.text = text
    self.tables = tables
  }

  mutating func file(_ root: JSONNode) -> ReferenceFile? {
    guard root.members != nil else {
      report(.wrongForm(key: text.path, wanted: .object), at: root)
      return nil
    }
    let method = required("method", of: root, inCase: nil, .text) { $0.text }
    let list = required("cases", of: root, inCase: nil, .list) { $0.list }
    guard let method, let list else { return nil }
    var cases: [VerificationCase] = []
    for (place, node) in list.enumerated() {
      if let reference = reference(node, place: place + 1) { cases.append(reference) }
    }
    return ReferenceFile(path: text.path, method: method, cases: cases)
  }

  private mutating func reference(_ node: JSONNode, place: Int) -> VerificationCase? {
    guard node.members != nil else {
      report(.wrongForm(key: "cases", wanted: .object), at: node)
      return nil
    }
    let faultsBefore = faults.count
    let label = node["name"]?.text ?? String(place)
    let name = required("name", of: node, inCase: label, .text) { $0.text }
    let input = required("input", of: node, inCase: label, .object) { $0.members == nil ? nil : $0 }
    let expected = required("expected", of: node, inCase: label, .object) { $0.members }
    let tolerance = required("tolerance", of: node, inCase: label, .number) { $0.number }
    let tolerances = tolerances(of: node)
    if let tolerance, tolerance < 0, let place = node["tolerance"] { report(.negativeTolerance, at: place) }
    guard let name, let input, let expected, let tolerance, faults.count == faultsBefore else { return nil }
    guard let given = given(input) else { return nil }
    return VerificationCase(
      name, input: given,
      expected: expected.map { member in
        VerificationCase.Expectation(
          member.name, VerificationValue(member.value), tolerance: tolerances[member.name] ?? tolerance)
      })
  }

  private mutating func tolerances(of node: JSONNode) -> [String: Double] {
    guard let own = node["tolerance_by_key"], !own.isNull else { return [:] }
    guard let members = own.members else {
      report(.wrongForm(key: "tolerance_by_key", wanted: .object), at: own)
      return [:]
    }
    var tolerances: [String: Double] = [:]
    for member in members {
      guard let number = member.value.number else {
        report(.wrongForm(key: member.name, wanted: .number), at: member.value)
        continue
      }
      if number < 0 { report(.negativeTolerance, at: member.value) }
      tolerances[member.name] = number
    }
    return tolerances
  }

  /// What the method is given, with the columns of the table that the case names.
  private mutating func given(_ input: JSONNode) -> VerificationInput? {
    let members = input.members ?? []
    let values = Dictionary(uniqueKeysWithValues: members.map { ($0.name, VerificationValue($0.value)) })
    guard let node = input["csv"], !node.isNull else { return VerificationInput(values) }
    guard let name = node.text else {
      report(.wrongForm(key: "csv", wanted: .text), at: node)
      return nil
    }
    switch tables.columns(of: name) {
    case .success(let columns): return VerificationInput(values, columns: columns)
    case .failure(let fault):
      report(fault.fact, at: node)
      return nil
    }
  }

  private mutating func required<Value>(
    _ key: String, of node: JSONNode, inCase name: String?, _ form: ReferenceFact.Form,
    _ read: (JSONNode) -> Value?
  ) -> Value? {
    guard let found = node[key] else {
      report(.missingKey(key, inCase: name), at: node)
      return nil
    }
    guard let value = read(found) else {
      report(.wrongForm(key: key, wanted: form), at: found)
      return nil
    }
    return value
  }

  private mutating func report(_ fact: ReferenceFact, at node: JSONNode) {
    faults.add(fact, at: text.span(at: node.offset))
  }
}

extension VerificationValue {
  init(_ node: JSONNode) {
    self =
      switch node.content {
      case .null: .null
      case .flag(let isTrue): .number(isTrue ? 1 : 0)
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .list(let list): .list(list.map(VerificationValue.init))
      case .members(let members):
        .object(Dictionary(uniqueKeysWithValues: members.map { ($0.name, VerificationValue($0.value)) }))
      }
  }
}
