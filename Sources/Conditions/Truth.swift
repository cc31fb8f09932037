/// Whether a test holds: yes, no, or not known because an answer is missing (Kleene's strong logic).
public enum Truth: Hashable, Sendable {
  case no, unknown, yes

  /// Yes or no.
  public init(_ holds: Bool) {
    self = holds ? .yes : .no
  }

  /// Negation: what is not known stays so.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}

extension Sequence where Element == Truth {
  /// No when one is no; else unknown when one is unknown; else yes.
  public var all: Truth {
    var result = Truth.yes
    for truth in self {
      if truth == .no { return .no }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  /// Yes when one is yes; else unknown when one is unknown; else no.
  public var any: Truth {
    var result = Truth.no
    for truth in self {
      if truth == .yes { return .yes }
      if truth == .unknown { result = .unknown }
    }
    return result
  }
}
