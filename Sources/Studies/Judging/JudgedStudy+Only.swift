extension JudgedStudy {
  /// The study as if only some municipalities took part; experts without a municipality stay.
  package func only(_ municipalities: Set<String>) -> JudgedStudy {
    let belongs = { (respondent: Respondent) in
      respondent.municipality.map(municipalities.contains) ?? (respondent.role == .expert)
    }
    var data = data
    data.municipalities.removeAll { !municipalities.contains($0.id) }
    data.respondents.removeAll { !belongs($0) }
    let kept = Set(data.respondents.map(\.id))
    data.answerSets.removeAll { !kept.contains($0.key.respondent) }
    data.onceAnswers.removeAll { !kept.contains($0.respondent) }
    data.ratings.removeAll { !kept.contains($0.answerSet.respondent) }
    data.yardsticks.removeAll { !municipalities.contains($0.municipality) }
    return JudgedStudy(
      study: study, data: data, answerSets: answerSets.filter { belongs($0.respondent) },
      respondents: respondents.filter { belongs($0.respondent) })
  }
}
