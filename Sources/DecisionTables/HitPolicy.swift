/// What a table does when several rules apply: the hit policies of the DMN standard.
public enum HitPolicy: Hashable, Sendable {
  /// At most one rule applies to any case.
  case unique
  /// Several may apply, but then they say the same.
  case any
  /// The first rule that applies decides.
  case first
  /// Of the rules that apply the one whose output stands first in `values` decides.
  case priority
  /// All outputs, perhaps drawn together into one.
  case collect(Aggregate?)
  /// All outputs in the order of the rules.
  case ruleOrder
  /// All outputs in the order of `values`.
  case outputOrder

  /// How collected outputs become one.
  public enum Aggregate: String, CaseIterable, Hashable, Sendable {
    case sum, min, max, count
  }

  /// A hit policy as rubrics write it, such as `first` or `collect sum`.
  public init?(_ text: String) {
    guard let policy = Self.all.first(where: { $0.name == text }) else { return nil }
    self = policy
  }

  /// Every hit policy, in the order in which they are documented.
  public static let all: [HitPolicy] =
    [.unique, .any, .first, .priority, .collect(nil)] + Aggregate.allCases.map { .collect($0) }
    + [.ruleOrder, .outputOrder]

  /// The policy as rubrics write it.
  public var name: String {
    switch self {
    case .unique: "unique"
    case .any: "any"
    case .first: "first"
    case .priority: "priority"
    case .collect(nil): "collect"
    case .collect(let aggregate?): "collect \(aggregate.rawValue)"
    case .ruleOrder: "rule order"
    case .outputOrder: "output order"
    }
  }

  /// Whether the outcome is drawn from all rules that apply.
  public var collects: Bool {
    switch self {
    case .unique, .any, .first, .priority: false
    case .collect, .ruleOrder, .outputOrder: true
    }
  }
}
