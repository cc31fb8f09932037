import Diagnostics

extension Shape {
  /// The shape as a JSON Schema (draft 2020-12), for completion in editors.
  ///
  /// Scalars of a declaration are read as written, so the schema lets an editor type them as YAML does.
  func jsonSchema(title: String) -> JSON {
    guard case .object(let members) = Form.map(self).jsonSchema else { return .null }
    let head: [JSON.Member] = [
      JSON.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSON.Member("title", .string(title)),
    ]
    return .object(head + members)
  }
}

extension Form {
  fileprivate var jsonSchema: JSON {
    switch self {
    case .identifier: .members(["type": .string("string"), "pattern": .string("^[a-z0-9][a-z0-9-]*$")])
    case .name, .string: .members(["type": Self.scalar])
    case .text: Self.localised
    case .whole(let atLeast): .members(["type": .string("integer"), "minimum": .integer(atLeast)])
    case .number: .members(["type": .string("number")])
    case .date: .members(["type": .string("string"), "pattern": .string("^\\d{4}-\\d{2}-\\d{2}$")])
    case .flag: .members(["type": .string("boolean")])
    case .oneOf(let words): .members(["enum": .array(words.map(JSON.string))])
    case .range:
      .members([
        "type": .string("array"), "items": .members(["type": .string("number")]), "minItems": .integer(2),
        "maxItems": .integer(2),
      ])
    case .cell:
      .members([
        "anyOf": .array([
          .members(["type": Self.scalar]),
          .members(["type": .string("array"), "items": .members(["type": Self.scalar]), "minItems": .integer(1)]),
        ])
      ])
    case .list(let element, let atLeast):
      .members(["type": .string("array"), "items": element.jsonSchema, "minItems": .integer(atLeast)])
    case .dictionary(let value): .members(["type": .string("object"), "additionalProperties": value.jsonSchema])
    case .map(let shape): shape.jsonSchema
    case .byKind(_, let scalar, let list, let mapping):
      .members(["anyOf": .array([scalar, list, mapping].compactMap { $0?.jsonSchema })])
    }
  }

  private static let scalar = JSON.array(["string", "number", "boolean"].map(JSON.string))

  private static var localised: JSON {
    let languages = Language.allCases.map { JSON.Member($0.rawValue, .members(["type": scalar])) }
    return .members([
      "anyOf": .array([
        .members(["type": scalar]),
        .members([
          "type": .string("object"), "properties": .object(languages), "additionalProperties": .bool(false),
          "minProperties": .integer(1),
        ]),
      ])
    ])
  }
}

extension Shape {
  fileprivate var jsonSchema: JSON {
    let properties = keys.map { key -> JSON.Member in
      guard case .object(let members) = key.form.jsonSchema else { return JSON.Member(key.name, .null) }
      return JSON.Member(key.name, .object([JSON.Member("description", .string(key.meaning))] + members))
    }
    let required = keys.filter(\.isRequired).map { JSON.string($0.name) }
    return .members([
      "type": .string("object"),
      "properties": .object(properties),
      "required": .array(required),
      "additionalProperties": others?.jsonSchema ?? .bool(false),
    ])
  }
}
