public import Conditions
public import Diagnostics

extension StudyData {
  /// Masks what could tell a person in all free text: answers, and what municipalities say of their pages.
  ///
  /// Done once, as the tables are read, so that nothing that is printed or exported afterwards holds the words. Answers
  /// stay answers: no rule reads of a text more than whether it is there.
  ///
  /// - Parameters:
  ///   - names: the names to mask beside numbers and addresses.
  ///   - language: the language of what is written instead.
  public mutating func maskFreeText(names: [String], in language: Language) {
    answerSets = answerSets.map { set in
      let (answers, masked) = set.answers.masked(names, language)
      return masked == 0
        ? set : AnswerSet(key: set.key, variant: set.variant, date: set.date, answers: answers, masked: masked)
    }
    onceAnswers = onceAnswers.map { once in
      let (answers, masked) = once.answers.masked(names, language)
      return masked == 0
        ? once : OnceAnswers(respondent: once.respondent, wave: once.wave, answers: answers, masked: masked)
    }
    remarks = remarks.map { $0.masked(names, language) }
  }
}

extension Redaction {
  /// How many passages were masked.
  public var count: Int { found.values.reduce(0, +) }
}

extension [String: Answer] {
  /// The answers with free text masked, and how many passages were.
  public func masked(_ names: [String], _ language: Language) -> (answers: [String: Answer], masked: Int) {
    var (answers, masked) = (self, 0)
    for case (let question, .text(let text)) in self {
      let redaction = Redaction(text, names: names, in: language)
      masked += redaction.count
      answers[question] = .text(redaction.text)
    }
    return (answers, masked)
  }
}

extension Remark {
  fileprivate func masked(_ names: [String], _ language: Language) -> Remark {
    let said = Redaction(remark, names: names, in: language)
    let chosen = Redaction(action, names: names, in: language)
    let count = said.count + chosen.count
    return count == 0
      ? self
      : Remark(
        municipality: municipality, wave: wave, remark: said.text, action: chosen.text, author: author, date: date,
        masked: count)
  }
}
