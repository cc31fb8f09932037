/// One answer with what each of some linked indicators makes of it.
package struct LinkedAnswer: Hashable, Sendable {
  /// The municipality; `nil` when not known.
  package let municipality: String?
  /// Who answered.
  package let respondent: String
  /// The vignette; `nil` for what is asked once.
  package let vignette: String?
  /// What it counts for in each indicator; `nil` where it does not count.
  package let values: [Double?]

  package init(municipality: String?, respondent: String, vignette: String?, values: [Double?]) {
    self.municipality = municipality
    self.respondent = respondent
    self.vignette = vignette
    self.values = values
  }
}

/// What tells one answer from another; an indicator may count several of one answer set.
private struct AnswerKey: Hashable {
  let respondent: String
  let vignette: String?
  let repetition: Int
}

extension Array where Element == [CountedAnswer] {
  /// What each answer counts for in each of several indicators, in the order of respondents and vignettes.
  var joinedByAnswer: [LinkedAnswer] {
    var order: [AnswerKey] = []
    var joined: [AnswerKey: (municipality: String?, values: [Double?])] = [:]
    for (indicator, answers) in enumerated() {
      var repetitions: [AnswerKey: Int] = [:]
      for answer in answers {
        let first = AnswerKey(respondent: answer.respondent, vignette: answer.vignette, repetition: 0)
        let key = AnswerKey(
          respondent: answer.respondent, vignette: answer.vignette, repetition: repetitions[first] ?? 0)
        repetitions[first, default: 0] += 1
        if joined[key] == nil {
          order.append(key)
          joined[key] = (answer.municipality, [Double?](repeating: nil, count: count))
        }
        joined[key]?.values[indicator] = answer.value
      }
    }
    return order.compactMap { key in
      joined[key].map {
        LinkedAnswer(
          municipality: $0.municipality, respondent: key.respondent, vignette: key.vignette, values: $0.values)
      }
    }
  }
}
