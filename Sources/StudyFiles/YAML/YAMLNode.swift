import Diagnostics

/// A YAML document as text with places: scalars are never typed (`no` is the text `no`, `08` stays `08`).
indirect enum YAMLNode {
  case scalar(Written, isPlain: Bool)
  case sequence([YAMLNode], Span)
  case mapping([Pair], Span)

  struct Pair {
    let key: Written
    let value: YAMLNode
  }

  var span: Span {
    switch self {
    case .scalar(let written, _): written.span
    case .sequence(_, let span), .mapping(_, let span): span
    }
  }

  /// The scalar, unless it is empty or `null`.
  var written: Written? {
    guard case .scalar(let written, let isPlain) = self, !(isPlain && Self.nulls.contains(written.text)) else {
      return nil
    }
    return written
  }

  var elements: [YAMLNode] {
    if case .sequence(let elements, _) = self { elements } else { [] }
  }

  var pairs: [Pair] {
    if case .mapping(let pairs, _) = self { pairs } else { [] }
  }

  /// The value of a key; of a key that stands twice the first.
  subscript(key: String) -> YAMLNode? { pairs.first { $0.key.text == key }?.value }

  static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
}
