import Conditions
import Diagnostics
import Studies
import Vignettes

/// What is remarkable about answers that are loaded all the same, counted so that each thing is said once.
struct AnswerRemarks {
  /// A cell of a row.
  enum Place {
    case date
    case question(String)
  }

  private struct Count {
    let first: Span
    var count = 1
  }

  private enum Subject: Hashable {
    case outsideLaw(vignette: String)
    case notAsked(question: String, vignette: String?)
  }

  private var counts: [Subject: Count] = [:]
  private var order: [Subject] = []
  private var standings: [String: Standing] = [:]

  /// Looks at an answer set; `place` says where a cell of it stands and is asked only when something is found.
  mutating func look(at answerSet: AnswerSet, of vignette: SoundVignette, place: (Place) -> Span) {
    let standing = vignette.vignette.standing
    if let date = answerSet.date, !standing.covers(date) {
      standings[vignette.id] = standing
      add(.outsideLaw(vignette: vignette.id)) { place(.date) }
    }
    for question in vignette.questionnaire.answeredButNotAsked(answerSet.answers, variant: answerSet.variant) {
      add(.notAsked(question: question, vignette: vignette.id)) { place(.question(question)) }
    }
  }

  /// Looks at answers given once.
  mutating func look(at answers: [String: Answer], to questionnaire: Questionnaire, place: (String) -> Span) {
    for question in questionnaire.answeredButNotAsked(answers, variant: .only) {
      add(.notAsked(question: question, vignette: nil)) { place(question) }
    }
  }

  private mutating func add(_ subject: Subject, at place: () -> Span) {
    if counts[subject] == nil {
      counts[subject] = Count(first: place())
      order.append(subject)
    } else {
      counts[subject]?.count += 1
    }
  }

  /// One finding for each thing, at the first row where it is seen.
  var findings: [Finding] {
    order.compactMap { subject in
      guard let count = counts[subject] else { return nil }
      switch subject {
      case .outsideLaw(let vignette):
        guard let standing = standings[vignette] else { return nil }
        return Finding(TableFact.outsideLaw(vignette: vignette, standing, count: count.count), at: count.first)
      case .notAsked(let question, let vignette):
        let fact = TableFact.answersNotAsked(question: question, vignette: vignette, count: count.count)
        return Finding(fact, at: count.first)
      }
    }
  }
}

extension Questionnaire {
  /// The questions that were answered though they are not shown, in their order.
  fileprivate func answeredButNotAsked(_ answers: [String: Answer], variant: Variant) -> [String] {
    // Most questionnaires hide nothing, and then there is nothing to work out.
    let answered = items.filter { answers[$0.question.id.text] != nil }
    guard answered.contains(where: { $0.showIf != nil }) else { return [] }
    let readings = readings(of: answers, variant: variant)
    return answered.map(\.question.id.text).filter { readings[$0] == .notAsked }
  }
}
