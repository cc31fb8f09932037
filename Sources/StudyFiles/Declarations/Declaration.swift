public import Diagnostics
public import Rubrics
public import Studies
public import Vignettes

/// The kinds of files that people write.
public enum DeclarationKind: String, CaseIterable, Sendable {
  case vignette, module, rubric, study

  package var shape: Shape {
    switch self {
    case .vignette: .vignette
    case .module: .module
    case .rubric: .rubric
    case .study: .study
    }
  }

  /// The form of the file as JSON Schema, for completion in editors.
  public var jsonSchema: JSON { shape.jsonSchema(title: "Vignet \(rawValue)") }
}

/// What stands in a file.
public enum Declaration: Hashable, Sendable {
  case vignette(Vignette)
  case module(Module)
  case rubric(Rubric)
  case study(Study)

  /// Reads the declaration in a text and reports everything wrong with its form at once.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for findings.
  /// - Returns: the declaration where enough of it could be read, and all findings.
  public static func read(_ text: String, file: String) -> (declaration: Declaration?, findings: [Finding]) {
    var reader = YAMLReader(file: file, text: text)
    guard let root = reader.read() else {
      let findings = reader.findings.isEmpty ? [Finding(FileFact.emptyFile, in: file)] : reader.findings
      return (nil, findings)
    }
    let kinds = DeclarationKind.allCases.map(\.rawValue)
    guard let key = root.pairs.first(where: { kinds.contains($0.key.text) })?.key,
      let kind = DeclarationKind(rawValue: key.text)
    else {
      let place = root.pairs.first?.key.span ?? root.span
      return (nil, reader.findings + [Finding(FileFact.unknownKind(known: kinds), at: place)])
    }
    let findings = reader.findings + FormCheck.findings(root, against: kind.shape) + kind.customs(of: root)
    return (root.declaration(of: kind), findings)
  }
}

extension YAMLNode {
  fileprivate func declaration(of kind: DeclarationKind) -> Declaration? {
    switch kind {
    case .vignette: vignette().map(Declaration.vignette)
    case .module: module().map(Declaration.module)
    case .rubric: rubric().map(Declaration.rubric)
    case .study: study().map(Declaration.study)
    }
  }
}

extension DeclarationKind {
  /// What a declaration of this kind should say beyond its form: who stands behind it and which law it describes. A
  /// rubric for plain tables needs none of that.
  fileprivate func customs(of root: YAMLNode) -> [Finding] {
    func asked(_ keys: [String], of node: YAMLNode, _ name: String) -> [Finding] {
      let place = node.pairs.first?.key.span ?? node.span
      return keys.filter { node[$0] == nil }.map { Finding(FileFact.customaryKey($0, of: name), at: place) }
    }
    switch self {
    case .vignette: return asked(["law_from", "status"], of: root, "vignette")
    case .module, .study: return []
    case .rubric:
      if root["inputs"] != nil { return [] }
      guard root["applies_to"] != nil else {
        return [Finding(FileFact.missingKey("applies_to", of: "rubric"), at: root.pairs.first?.key.span ?? root.span)]
      }
      let decisions = root["decisions"]?.elements ?? []
      return asked(["source", "law_from", "status"], of: root, "rubric")
        + decisions.flatMap { asked(["ask"], of: $0, "decision") }
        + decisions.flatMap { $0["rules"]?.elements ?? [] }.flatMap { asked(["because"], of: $0, "rule") }
        + (root["criteria"]?.elements ?? []).flatMap { asked(["title"], of: $0, "criterion") }
    }
  }
}
