import Conditions
import Diagnostics
import Studies
import Vignettes

/// A question of a vignette that both experts and caseworkers answered in the same words and for the same variant.
public struct PanelItem: Hashable, Sendable {
  /// What tells one item from another.
  public struct Key: Hashable, Sendable, Comparable {
    /// The vignette.
    public let vignette: String
    /// The question, one of the vignette's own.
    public let question: String

    package init(vignette: String, question: String) {
      self.vignette = vignette
      self.question = question
    }

    /// Items are listed by vignette, then question.
    public static func < (left: Key, right: Key) -> Bool {
      (left.vignette, left.question) < (right.vignette, right.question)
    }
  }

  /// The question.
  public let key: Key
  /// What each expert chose, as tables write it, by pseudonym.
  package let choices: [String: String]
  /// How many experts chose each answer.
  public let votes: [String: Int]

  /// How many experts answered.
  public var experts: Int { choices.count }

  package init(key: Key, choices: [String: String]) {
    self.key = key
    self.choices = choices
    votes = choices.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The share of the panel that chose an answer over the share that chose the modal one, 0 to 1; `nil` where nobody
  /// else of the panel answered.
  ///
  /// An answer that no expert chose earns nothing; where several answers share the top, each of them earns 1. An expert
  /// is held against the others: their own vote would otherwise count for themselves.
  ///
  /// - Parameters:
  ///   - answer: the answer, as tables write it.
  ///   - expert: the expert who gave it, whose vote is left out; `nil` for someone outside the panel.
  package func credit(for answer: String, leavingOut expert: String? = nil) -> Double? {
    var votes = votes
    if let expert, let own = choices[expert] { votes[own, default: 1] -= 1 }
    guard let modal = votes.values.max(), modal > 0 else { return nil }
    return Double(votes[answer] ?? 0) / Double(modal)
  }
}

extension Question {
  /// The most values that a number may take and still be a choice among few: a scale from 0 to 10 has eleven.
  static let fewValues = 11.0

  /// Whether it is answered with one of few possible answers, so that a panel's votes can be counted.
  var isPanelItem: Bool {
    switch type {
    case .choice: return true
    case .scale, .number:
      guard let range, type == .scale || isWhole else { return false }
      return range.upperBound - range.lowerBound + 1 <= Self.fewValues
    case .choices, .text, .ranking: return false
    }
  }
}

extension JudgedStudy {
  /// What an answer set says on the vignette's own panel items, as tables write it; what was not asked, not answered
  /// or answered with "cannot say" is left out.
  func choices(in set: JudgedAnswerSet) -> [String: String] {
    guard let vignette = study.vignette(set.answerSet.key.vignette) else { return [:] }
    let own = vignette.vignette.ownQuestions.filter(\.isPanelItem)
    guard !own.isEmpty else { return [:] }
    let readings = vignette.questionnaire.readings(of: set.answerSet.answers, variant: set.answerSet.variant)
    var chosen: [String: String] = [:]
    for question in own {
      if case .value(let answer)? = readings[question.id.text] { chosen[question.id.text] = answer.written }
    }
    return chosen
  }
}
