import Diagnostics

extension StudyData {
  /// The data with the municipalities of every declared group made into one.
  ///
  /// The group stands where its first member stood, under its name in the study's first language. Its respondents are
  /// those of its members. What members counted is added up and is not known where one of them does not know it; further
  /// figures are means weighted by population, and kinds are kept where all are of one. Yardsticks and remarks of a
  /// single member are left out: on a page of the group they would be read as the group's. Those given under the group's own code
  /// are kept. A group is named to others only if all its members consent.
  ///
  /// A group that ``Study/findings(joint:)`` finds wrong is left as it was; a study with such a finding is not judged.
  public func joined(by study: Study) -> StudyData {
    var joined = self
    for group in study.joint { joined.join(group, language: study.languages.first ?? .english) }
    return joined
  }

  private mutating func join(_ group: JointReport, language: Language) {
    let names = Set(group.members.map(\.text))
    let members = municipalities.filter { names.contains($0.id) }
    let others = municipalities.filter { !names.contains($0.id) }
    guard members.count > 1, members.count == names.count, !others.contains(where: { $0.id == group.id.text }),
      let place = municipalities.firstIndex(where: { names.contains($0.id) })
    else { return }
    let whole = Municipality(joining: members, as: group.id.text, name: group.name.text[language])
    municipalities.removeAll { names.contains($0.id) }
    municipalities.insert(whole, at: place)
    respondents = respondents.map { respondent in
      guard let municipality = respondent.municipality, names.contains(municipality) else { return respondent }
      return Respondent(id: respondent.id, municipality: whole.id, fields: respondent.fields, role: respondent.role)
    }
    yardsticks.removeAll { names.contains($0.municipality) }
    remarks.removeAll { names.contains($0.municipality) }
  }
}

extension Municipality {
  /// Several municipalities as one.
  fileprivate init(joining members: [Municipality], as id: String, name: String) {
    let populations = members.compactMap(\.population)
    let isPeopled = populations.count == members.count && populations.allSatisfy { $0 > 0 }
    self.init(
      id: id, name: name, population: members.sum(\.population), caseworkers: members.sum(\.employed),
      caseworkersByField: members.shared { $0.caseworkersByField }.compactMapValues { $0.checkedSum },
      cases: members.shared { $0.cases }.mapValues { $0.reduce(0, +) },
      context: isPeopled ? members.shared { $0.context }.mapValues { $0.mean(weights: populations) } : [:],
      kinds: members.shared { $0.kinds }.compactMapValues { Set($0).count == 1 ? $0[0] : nil },
      consents: members.allSatisfy(\.consents), members: members.map(\.name))
  }
}

extension [Municipality] {
  /// The sum of a count; `nil` where it is not known of all, or too large to be one.
  fileprivate func sum(_ count: (Municipality) -> Int?) -> Int? {
    let known = compactMap(count)
    return known.count == self.count ? known.checkedSum : nil
  }

  /// The values of each name that all of them know, in their order.
  fileprivate func shared<Value>(_ values: (Municipality) -> [String: Value]) -> [String: [Value]] {
    let all = map(values)
    guard let first = all.first else { return [:] }
    return first.keys.reduce(into: [:]) { shared, name in
      let known = all.compactMap { $0[name] }
      if known.count == count { shared[name] = known }
    }
  }
}

extension [Int] {
  /// The sum; `nil` where it is too large to be a count.
  fileprivate var checkedSum: Int? {
    var sum = 0
    for number in self {
      let (next, isTooLarge) = sum.addingReportingOverflow(number)
      if isTooLarge { return nil }
      sum = next
    }
    return sum
  }
}

extension [Double] {
  fileprivate func mean(weights: [Int]) -> Double {
    let whole = weights.reduce(0) { $0 + Double($1) }
    return zip(self, weights).reduce(0) { $0 + $1.0 * (Double($1.1) / whole) }
  }
}
