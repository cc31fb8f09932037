public import Statistics
public import Studies

import Vignettes

/// How far respondents choose as a panel of experts does.
///
/// For each question: the share of the panel that chose the same answer, over the share that chose the modal one
/// (aggregate scoring, as script concordance tests have it). 1 is the panel's favourite, 0 an answer that no expert chose.
/// A respondent's credit is the mean over the questions that they and at least ten experts answered; a question that was
/// not answered counts neither for nor against. Experts are scored against the others of the panel: scored with their
/// own vote in it they look better than they are. Only the vignettes' own questions with one answer of few count, in
/// the variant that most answered.
/// Source: Charlin, Roy, Brailovsky, Goulet & van der Vleuten, *Teaching and Learning in Medicine* 12 (2000) 189–195.
public struct PanelCredit: Sendable {
  /// One respondent's credit.
  public struct Person: Hashable, Sendable {
    /// The pseudonym.
    public let respondent: String
    /// The municipality; `nil` for an expert without one.
    public let municipality: String?
    /// The mean credit over ``items`` questions, 0 to 1.
    public let credit: Double
    /// How many questions it is the mean of.
    public let items: Int
    /// How many answer sets these come from.
    public let answerSets: Int
  }

  /// Mean and standard deviation of several persons' credit.
  public struct Summary: Hashable, Sendable {
    /// How many persons.
    public let count: Int
    /// Their mean; `nil` for nobody.
    public let mean: Double?
    /// Their standard deviation with divisor n − 1; `nil` for fewer than two.
    public let standardDeviation: Double?

    /// The summary of some persons.
    public init(_ persons: [Person]) {
      count = persons.count
      let mean = persons.reduce(0) { $0 + $1.credit } / Double(max(1, persons.count))
      let squares = persons.reduce(0) { $0 + ($1.credit - mean) * ($1.credit - mean) }
      self.mean = persons.isEmpty ? nil : mean
      standardDeviation = persons.count < 2 ? nil : (squares / Double(persons.count - 1)).squareRoot()
    }
  }

  /// The questions with a panel that is large enough.
  public let items: [PanelItem]
  /// The questions that some, but too few, experts answered.
  public let refused: [PanelItem]
  /// The caseworkers, in the order of their pseudonyms.
  public let caseworkers: [Person]
  /// The experts, each against the others.
  public let experts: [Person]
  /// The mean credit of the experts with their own votes in the panel, which is biased upwards; for comparison only.
  public let expertsWithThemselves: Double?

  /// The credit of everybody who answered what the panel answered.
  ///
  /// Refused where no question has ten experts.
  public init(_ judged: JudgedStudy, wave: Int) throws(Panel.Refusal) {
    try self.init(WaveAnswers(judged, wave: wave))
  }

  init(_ answers: WaveAnswers) throws(Panel.Refusal) {
    let vignettes = answers.judged.study.vignettes
    guard vignettes.contains(where: { $0.vignette.ownQuestions.contains(where: \.isPanelItem) }) else {
      throw .noQuestion
    }
    let panel = answers.experts.map { (set: $0, choices: answers.judged.choices(in: $0)) }
    var votes: [PanelItem.Key: [String: String]] = [:]
    for (set, choices) in panel {
      for (question, answer) in choices {
        votes[PanelItem.Key(vignette: set.answerSet.key.vignette, question: question), default: [:]][
          set.respondent.id] = answer
      }
    }
    let all = votes.map { PanelItem(key: $0.key, choices: $0.value) }.sorted { $0.key < $1.key }
    items = all.filter { $0.experts >= Panel.smallest }
    refused = all.filter { $0.experts < Panel.smallest }
    guard !items.isEmpty else { throw all.isEmpty ? .noExperts : .tooFewExperts(all.map(\.experts).max() ?? 0) }
    let byKey = Dictionary(items.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    caseworkers = Self.persons(
      answers.caseworkers.map { ($0, answers.judged.choices(in: $0)) }, byKey, isPanel: false)
    experts = Self.persons(panel, byKey, isPanel: true)
    let own = Self.persons(panel, byKey, isPanel: false)
    expertsWithThemselves = own.isEmpty ? nil : own.reduce(0) { $0 + $1.credit } / Double(own.count)
  }

  private static func persons(
    _ answers: [(set: JudgedAnswerSet, choices: [String: String])], _ items: [PanelItem.Key: PanelItem], isPanel: Bool
  ) -> [Person] {
    let byRespondent = Dictionary(grouping: answers, by: \.set.respondent.id).sorted { $0.key < $1.key }
    return byRespondent.compactMap { respondent, answers in
      var credits: [Double] = []
      var answerSets = 0
      for (set, choices) in answers {
        let own = choices.sorted { $0.key < $1.key }.compactMap { question, answer in
          items[PanelItem.Key(vignette: set.answerSet.key.vignette, question: question)]?
            .credit(for: answer, leavingOut: isPanel ? respondent : nil)
        }
        credits += own
        answerSets += own.isEmpty ? 0 : 1
      }
      guard !credits.isEmpty else { return nil }
      return Person(
        respondent: respondent, municipality: answers.first?.set.respondent.municipality,
        credit: credits.reduce(0, +) / Double(credits.count), items: credits.count, answerSets: answerSets)
    }
  }

  /// The mean credit of a municipality's caseworkers, or of all, each weighing the same, with an interval that has the
  /// respondent as sampling unit (``Statistics/Proportions/clusteredMean(_:answerSets:population:confidence:)``).
  ///
  /// - Parameters:
  ///   - municipality: the municipality; `nil` for all.
  ///   - population: how many answer sets there could have been, or nil when that is not known.
  public func mean(
    of municipality: String?, population: AnswerSetPopulation? = nil
  ) -> Result<ClusteredMean, Undefined> {
    let persons = persons(of: municipality)
    return Proportions.clusteredMean(
      persons.map { ClusterTotal($0.credit) }, answerSets: persons.reduce(0) { $0 + $1.answerSets },
      population: population)
  }

  /// The caseworkers of a municipality, or all.
  public func persons(of municipality: String?) -> [Person] {
    municipality.map { municipality in caseworkers.filter { $0.municipality == municipality } } ?? caseworkers
  }
}
