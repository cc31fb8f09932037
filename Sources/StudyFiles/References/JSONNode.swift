/// A value of a JSON file with the place where it begins.
struct JSONNode: Hashable, Sendable {
  /// One named value of an object.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONNode
  }

  /// What stands there.
  enum Content: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONNode])
    case members([Member])
  }

  let content: Content
  /// How many bytes of the file stand before it.
  let offset: Int

  /// The value of a name; nil where this is no object or has no such name.
  subscript(name: String) -> JSONNode? { members?.first { $0.name == name }?.value }

  var members: [Member]? { if case .members(let members) = content { members } else { nil } }
  var list: [JSONNode]? { if case .list(let list) = content { list } else { nil } }
  var text: String? { if case .text(let text) = content { text } else { nil } }
  var number: Double? { if case .number(let number) = content { number } else { nil } }
  var isNull: Bool { content == .null }
}
