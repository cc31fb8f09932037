import Vignettes

extension Dealing {
  /// Takes in what has been answered, in any wave: an answer set counts as completed as soon as it holds an answer.
  ///
  /// - Returns: how many answer sets are new.
  public mutating func takeInAnswers(_ data: StudyData, of study: SoundStudy) throws(DealFact) -> Int {
    let caseworkers = Dictionary(
      data.caseworkers.map { ($0.respondent.id, $0.municipality) }, uniquingKeysWith: { first, _ in first })
    let before = history.events.count
    for answerSet in data.answerSets.sorted(by: { $0.key < $1.key }) where !answerSet.answers.isEmpty {
      let key = answerSet.key
      guard let municipality = caseworkers[key.respondent], let vignette = study.vignette(key.vignette) else {
        continue
      }
      try complete(
        key.vignette, version: vignette.vignette.standing.version, by: key.respondent, in: municipality,
        wave: key.wave)
    }
    return history.events.count - before
  }

  /// Deals to the caseworkers who have not joined the wave yet, in the order of their table. Experts are dealt nothing: the
  /// panel answers every vignette.
  ///
  /// - Returns: how many decks are new.
  public mutating func takeInRespondents(_ data: StudyData, wave: Int) throws(DealFact) -> Int {
    var count = 0
    for (respondent, municipality) in data.caseworkers where history.entrant(respondent.id, wave: wave) == nil {
      try join(
        Entrant(respondent: respondent.id, wave: wave, municipality: municipality, fields: respondent.fields))
      count += 1
    }
    return count
  }
}

extension StudyData {
  /// The caseworkers with their municipalities, in the order of their table.
  fileprivate var caseworkers: [(respondent: Respondent, municipality: String)] {
    respondents.compactMap { respondent in
      guard respondent.role == .caseworker, let municipality = respondent.municipality else { return nil }
      return (respondent, municipality)
    }
  }
}
