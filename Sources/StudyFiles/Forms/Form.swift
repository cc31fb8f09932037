import Diagnostics

/// The form that a value of a declaration must have. The reader checks files against it and `vignet schema` writes it
/// as JSON Schema, so that the two cannot part.
indirect enum Form: Sendable {
  /// A name of a file's declaration: a–z, 0–9, hyphen.
  case identifier
  /// A name or code: any text that is not empty.
  case name
  /// Text for people: one string, or one string per language.
  case text
  /// Text that is not for people.
  case string
  /// A whole number of at least so much.
  case whole(atLeast: Int)
  /// A number.
  case number
  /// A day such as `2026-11-01`.
  case date
  /// `true` or `false`.
  case flag
  /// One of some words.
  case oneOf([String])
  /// The smallest and the largest number.
  case range
  /// A cell: a text, or a list of texts.
  case cell
  /// A list.
  case list(Form, atLeast: Int)
  /// A mapping with known keys.
  case map(Shape)
  /// A mapping with free keys.
  case dictionary(Form)
  /// Different forms for a scalar, a list and a mapping.
  case byKind(FileFact.Expectation, scalar: Form?, list: Form?, mapping: Form?)

  /// Cells over inputs.
  static let cells = Form.dictionary(.cell)

  static func list(_ form: Form) -> Form { .list(form, atLeast: 0) }
}

/// The keys of a mapping.
package struct Shape: Sendable {
  package struct Key: Sendable {
    package let name: String
    let form: Form
    let isRequired: Bool
    /// What the key means, for editors.
    let meaning: String
  }

  /// What the mapping is, in messages.
  package let name: String
  package let keys: [Key]
  /// The form of values under keys that are not listed; `nil` when there are none such.
  let others: Form?

  init(_ name: String, _ keys: [Key], others: Form? = nil) {
    self.name = name
    self.keys = keys
    self.others = others
  }

  subscript(name: String) -> Key? { keys.first { $0.name == name } }
}

extension Shape.Key {
  static func required(_ name: String, _ form: Form, _ meaning: String) -> Shape.Key {
    Shape.Key(name: name, form: form, isRequired: true, meaning: meaning)
  }

  static func optional(_ name: String, _ form: Form, _ meaning: String) -> Shape.Key {
    Shape.Key(name: name, form: form, isRequired: false, meaning: meaning)
  }
}

extension Shape {
  /// The names of all its keys and of those below them.
  package var allKeys: Set<String> {
    keys.reduce(into: []) { names, key in
      names.insert(key.name)
      names.formUnion(key.form.allKeys)
    }
  }
}

extension Form {
  fileprivate var allKeys: Set<String> {
    switch self {
    case .list(let element, _), .dictionary(let element): element.allKeys
    case .map(let shape): shape.allKeys
    case .byKind(_, let scalar, let list, let mapping):
      [scalar, list, mapping].compactMap { $0?.allKeys }.reduce(into: []) { $0.formUnion($1) }
    default: []
    }
  }
}
