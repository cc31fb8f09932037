import Diagnostics
import Studies
import Sustainability
import Vignettes

/// How each own question of each vignette was answered: shares of options with n, mean and spread of numbers, and how
/// many wrote something.
struct AnswersSection {
  let figures: ResearchFigures
  let vignettes: [SoundVignette]
  let say: Sentences

  /// `nil` where no vignette has a question of its own that somebody was asked.
  var section: ResearchSection? {
    let tables = [numbers].compactMap(\.self) + choices + [texts].compactMap(\.self)
    guard !tables.isEmpty else { return nil }
    return ResearchSection(
      id: "answers", title: say.answersTitle, introduction: say.answersIntroduction, blocks: tables.map { .table($0) })
  }

  private var withQuestions: [(vignette: SoundVignette, answers: [QuestionAnswers])] {
    let answers = Dictionary(grouping: figures.answers, by: \.vignette)
    return vignettes.compactMap { vignette in answers[vignette.id].map { (vignette, $0) } }
  }

  private func ask(_ question: Question) -> String {
    question.ask.map { say.say($0.text) } ?? question.id.text
  }

  // MARK: Options

  private var choices: [ResearchSection.Table] {
    withQuestions.compactMap { vignette, answers in
      let groups = answers.filter(\.question.type.hasOptions).map { answer in
        ResearchSection.Group(
          heading: ask(answer.question) + " " + say.answeredOfAsked(answer.caseworkers, answer.experts),
          rows: answer.question.options.enumerated().map { place, option in
            [
              option.label.map { say.say($0.text) } ?? option.code.text, share(answer.caseworkers, place),
              share(answer.experts, place),
            ]
          })
      }
      guard !groups.isEmpty else { return nil }
      return ResearchSection.Table(
        say.optionsCaption(say.say(vignette.vignette.title.text)),
        [.words(say.optionHead), .number(say.caseworkersHead), .number(say.expertsHead)], groups: groups,
        isFolded: true)
    }
  }

  private func share(_ answers: QuestionAnswers.Answers, _ place: Int) -> String {
    guard answers.answered > 0 else { return say.none }
    let share = Double(answers.chosen[place]) / Double(answers.answered)
    return "\(say.percent(share)) (\(say.numbers.whole(answers.chosen[place])))"
  }

  // MARK: Numbers

  private var numbers: ResearchSection.Table? {
    let groups = withQuestions.compactMap { vignette, answers -> ResearchSection.Group? in
      let rows = answers.filter(\.question.type.isNumeric).flatMap { answer in
        [row(answer, say.caseworkersHead, answer.caseworkers), row(answer, say.expertsHead, answer.experts)]
          .compactMap(\.self)
      }
      return rows.isEmpty ? nil : ResearchSection.Group(heading: say.say(vignette.vignette.title.text), rows: rows)
    }
    guard !groups.isEmpty else { return nil }
    return ResearchSection.Table(
      say.numbersCaption,
      [
        .words(say.questionHead), .words(say.roleHead), .number("n"), .number(say.meanHead), .number(say.deviationHead),
        .number(say.fullSpreadHead),
      ], groups: groups, isFolded: groups.count > 8)
  }

  private func row(_ answer: QuestionAnswers, _ role: String, _ given: QuestionAnswers.Answers) -> [String]? {
    guard let mean = given.mean, let low = given.numbers.first, let high = given.numbers.last else { return nil }
    let format = say.numbers
    return [
      ask(answer.question), role, format.whole(given.numbers.count), format.fixed(mean, decimals: 2),
      given.standardDeviation.map { format.fixed($0, decimals: 2) } ?? say.none,
      say.range(format.asWritten(low), format.asWritten(high)),
    ]
  }

  // MARK: Texts

  private var texts: ResearchSection.Table? {
    let groups = withQuestions.compactMap { vignette, answers -> ResearchSection.Group? in
      let rows = answers.filter { $0.question.type == .text }.map { answer in
        [
          ask(answer.question), say.ofAsked(answer.caseworkers.answered, answer.caseworkers.asked),
          say.ofAsked(answer.experts.answered, answer.experts.asked),
        ]
      }
      return rows.isEmpty ? nil : ResearchSection.Group(heading: say.say(vignette.vignette.title.text), rows: rows)
    }
    guard !groups.isEmpty else { return nil }
    return ResearchSection.Table(
      say.textsCaption, [.words(say.questionHead), .number(say.caseworkersHead), .number(say.expertsHead)],
      groups: groups, isFolded: true)
  }
}
