/// Who stands behind a figure of one municipality and group.
struct GroupCount: Sendable {
  /// The answers that count in any of the linked indicators.
  var answers = 0
  var respondents: Set<String> = []
  /// How many answers fall into each combination of values, those of finer indicators behind their own.
  var combinations: [[Double?]: Int] = [:]
  /// Who gave each combination of the linked indicators' own values.
  var givers: [[Double?]: Set<String>] = [:]

  /// - Parameter count: how many of the values belong to the indicators themselves; those behind are finer parts.
  mutating func add(_ answer: LinkedAnswer, first count: Int) {
    let own = Array(answer.values.prefix(count))
    guard own.contains(where: { $0 != nil }) else { return }
    answers += 1
    respondents.insert(answer.respondent)
    combinations[answer.values, default: 0] += 1
    givers[own, default: []].insert(answer.respondent)
  }

  mutating func add(_ other: GroupCount) {
    answers += other.answers
    respondents.formUnion(other.respondents)
    combinations.merge(other.combinations) { $0 + $1 }
    givers.merge(other.givers) { $0.union($1) }
  }

  /// Who gave an answer above the line of an indicator.
  func above(_ indicator: Int) -> Set<String> { giving(indicator) { $0 > 0 } }

  /// Who gave an answer below the highest value of an indicator.
  func beside(_ indicator: Int, top: Double) -> Set<String> { giving(indicator) { $0 < top } }

  private func giving(_ indicator: Int, _ counts: (Double) -> Bool) -> Set<String> {
    givers.filter { $0.key[indicator].map(counts) ?? false }.values.reduce(into: []) { $0.formUnion($1) }
  }
}

extension GroupCount {
  /// What several groups come to together.
  init(_ parts: some Sequence<GroupCount>) {
    self.init()
    for part in parts { add(part) }
  }
}

extension Indicator {
  /// The highest value that an answer can count for.
  var top: Double {
    switch measure {
    case .share, .score: 1
    case .points: 100
    case .perYear: .infinity
    }
  }
}
