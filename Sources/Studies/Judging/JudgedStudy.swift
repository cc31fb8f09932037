public import Conditions
public import Rubrics
public import Vignettes

import Diagnostics

/// An answer set with what each rubric says of it.
public struct JudgedAnswerSet: Sendable {
  /// The answer set.
  public let answerSet: AnswerSet
  /// Who answered.
  public let respondent: Respondent
  /// The field of its vignette.
  public let field: String
  /// Whether its vignette is a plainly tame anchor.
  public let isTameAnchor: Bool
  /// The judgements of the rubrics that apply, in the order of their names.
  public let judgements: [Judgement]

  /// What a decision of any rubric came to.
  public func decision(_ name: String, of rubric: String) -> DecisionJudgement? {
    judgements.first { $0.rubric == rubric }?.decision(name)
  }
}

/// What a respondent's answers given once came to: only decisions that read nothing else.
public struct JudgedRespondent: Sendable {
  /// Who answered.
  public let respondent: Respondent
  /// The wave.
  public let wave: Int
  /// The judgements of the rubrics with such decisions, in the order of their names.
  public let judgements: [Judgement]

  /// What a decision came to.
  public func decision(_ name: String, of rubric: String) -> DecisionJudgement? {
    judgements.first { $0.rubric == rubric }?.decision(name)
  }
}

/// A study with every answer set judged.
public struct JudgedStudy: Sendable {
  /// The study.
  public let study: SoundStudy
  /// Its tables.
  public let data: StudyData
  /// Every answer set in the order of the keys.
  public let answerSets: [JudgedAnswerSet]
  /// Every respondent's answers given once, in the order of the respondents' pseudonyms and waves.
  public let respondents: [JudgedRespondent]

  /// Whether the answers are invented: the study or one of its tables says so.
  public var isSimulated: Bool { study.study.isSimulated || data.isSimulated }

  /// The waves in which there are answers, in order.
  public var waves: [Int] {
    Set(answerSets.map(\.answerSet.key.wave) + respondents.map(\.wave)).sorted()
  }
}

extension SoundStudy {
  /// Judges every answer set and every respondent. Municipalities that report as one are one from here on.
  public func judged(_ data: StudyData) -> JudgedStudy {
    let data = data.joined(by: study)
    let judges = rubrics.map(Judge.init)
    let byName = Dictionary(data.respondents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let once = Dictionary(
      data.onceAnswers.map { (OnceKey(respondent: $0.respondent, wave: $0.wave), $0.answers) },
      uniquingKeysWith: { first, _ in first })
    let ratings = Dictionary(grouping: data.ratings) { RatingKey(answerSet: $0.answerSet, rubric: $0.rubric) }
    let answerSets = data.answerSets.sorted { $0.key < $1.key }.mappedOnAllCores { answerSet -> JudgedAnswerSet? in
      guard let respondent = byName[answerSet.key.respondent], let vignette = vignette(answerSet.key.vignette) else {
        return nil
      }
      let key = OnceKey(respondent: respondent.id, wave: answerSet.key.wave)
      let readings = readings(of: answerSet, by: respondent.role, vignette, once: once[key] ?? [:])
      let judgements = judges.filter { applies($0.rubric, to: vignette) }.map { judge in
        let rated = ratings[RatingKey(answerSet: answerSet.key, rubric: judge.rubric.id)] ?? []
        return judge.judgement(of: readings, ratings: rated.given(by: judge.rubric).pointsByCriterion)
      }
      return JudgedAnswerSet(
        answerSet: answerSet, respondent: respondent, field: vignette.vignette.field.text,
        isTameAnchor: vignette.vignette.isTameAnchor, judgements: judgements)
    }.compactMap(\.self)
    return JudgedStudy(
      study: self, data: data, answerSets: answerSets,
      respondents: judgedOnce(data.onceAnswers, respondents: byName, judges: judges))
  }

  /// What every question reads for an answer set: those of the vignette that someone in that role is asked, its factors,
  /// and what was answered once.
  public func readings(
    of answerSet: AnswerSet, by role: Respondent.Role, _ vignette: SoundVignette, once: [String: Answer]
  ) -> [String: Reading] {
    var readings = questions(after: vignette, for: role).readings(of: answerSet.answers, variant: answerSet.variant)
    for (question, reading) in questionsAskedOnce(of: role).readings(of: once, variant: .only) {
      readings[question] = reading
    }
    for factor in vignette.vignette.factors {
      readings[factor.name.text] = answerSet.variant.reading(of: factor.name.text)
    }
    return readings
  }

  private func judgedOnce(
    _ answers: [OnceAnswers], respondents: [String: Respondent], judges: [Judge]
  ) -> [JudgedRespondent] {
    let judging = judges.map { ($0, $0.onceDecisions) }.filter { !$0.1.isEmpty || !$0.0.scalesAskedOnce.isEmpty }
    return answers.sorted { ($0.respondent, $0.wave) < ($1.respondent, $1.wave) }.compactMap { answers in
      guard let respondent = respondents[answers.respondent] else { return nil }
      let readings = questionsAskedOnce(of: respondent.role).readings(of: answers.answers, variant: .only)
      return JudgedRespondent(
        respondent: respondent, wave: answers.wave,
        judgements: judging.map { judge, names in judge.judgement(of: readings).only(names) })
    }
  }
}

private struct OnceKey: Hashable {
  let respondent: String
  let wave: Int
}

private struct RatingKey: Hashable {
  let answerSet: AnswerSetKey
  let rubric: String
}
