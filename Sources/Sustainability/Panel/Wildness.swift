public import Statistics
public import Studies

import Conditions
import Diagnostics
import Rubrics
import Vignettes

/// How wild a vignette is, from three sources that are never merged: how respondents see it, how the panel judges it,
/// and how far colleagues who got the same variant chose differently.
///
/// Wildness belongs to the vignette. The limits that make a class of a share or a dispersion, one third and two thirds,
/// are this project's convention and serve only to point out where sources contradict each other.
public struct Wildness: Hashable, Sendable {
  /// A source of wildness.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// The share of respondents who see a wild problem.
    case seen
    /// The panel's median.
    case panel
    /// The dispersion of the first step within municipalities.
    case firstStep
    /// The dispersion of the outcome within municipalities.
    case outcome
  }

  /// Two sources of which one says tame and the other wild.
  public struct Contradiction: Hashable, Sendable {
    /// The source that says tame.
    public let tame: Source
    /// The source that says wild.
    public let wild: Source

    /// A contradiction.
    public init(tame: Source, wild: Source) {
      self.tame = tame
      self.wild = wild
    }
  }

  /// The vignette.
  public let vignette: String
  /// The variant that all three are about.
  public let variant: String
  /// The share of decided answer sets that see a wild problem, with the respondent as sampling unit.
  public let seen: Result<Estimate, Undefined>
  /// How many respondents ``seen`` rests on.
  public let seenBy: Int
  /// The panel's class.
  public let panel: Result<PanelClass, Panel.Refusal>
  /// The first step: the vignette's first own question with one answer of several; `nil` where it has none.
  public let firstStepQuestion: String?
  /// How far colleagues differ on the first step.
  public let firstStep: Result<ColleagueDispersion, Undefined>
  /// How far colleagues differ on whether a solution is reached.
  public let outcome: Result<ColleagueDispersion, Undefined>

  /// The class that a source gives; `nil` where the source says nothing.
  public func wildness(by source: Source) -> PanelClass.Wildness? {
    switch source {
    case .seen: (try? seen.get()).map { Self.wildness(ofShare: $0.value) }
    case .panel: (try? panel.get())?.wildness
    case .firstStep: (try? firstStep.get()).map { Self.wildness(ofShare: $0.index) }
    case .outcome: (try? outcome.get()).map { Self.wildness(ofShare: $0.index) }
    }
  }

  /// Every pair of sources of which one says tame and the other wild.
  public var contradictions: [Contradiction] {
    let tame = Source.allCases.filter { wildness(by: $0) == .tame }
    let wild = Source.allCases.filter { wildness(by: $0) == .wild }
    return tame.flatMap { tame in wild.map { Contradiction(tame: tame, wild: $0) } }
  }

  private static func wildness(ofShare share: Double) -> PanelClass.Wildness {
    share <= 1.0 / 3 ? .tame : share >= 2.0 / 3 ? .wild : .mixed
  }
}

extension JudgedStudy {
  /// The wildness of every vignette that somebody answered in a wave, in the order of their names.
  public func wildness(wave: Int) -> [Wildness] { WaveAnswers(self, wave: wave).wildness() }
}

extension WaveAnswers {
  private static let outcomeQuestion = "outcome"

  func wildness() -> [Wildness] {
    let own = Dictionary(grouping: caseworkers, by: \.answerSet.key.vignette)
    let panel = Dictionary(grouping: experts, by: \.answerSet.key.vignette)
    return judged.study.vignettes.filter { usualVariants[$0.id] != nil }.map { vignette in
      let sets = own[vignette.id] ?? []
      let seen = seenWild(sets)
      let first = vignette.vignette.ownQuestions.first { $0.type == .choice }
      let outcome = vignette.questionnaire[Self.outcomeQuestion]?.question
      return Wildness(
        vignette: vignette.id, variant: usualVariants[vignette.id] ?? "", seen: seen.estimate, seenBy: seen.respondents,
        panel: panelClass(panel[vignette.id] ?? []), firstStepQuestion: first?.id.text,
        firstStep: dispersion(of: first, vignette, in: sets), outcome: dispersion(of: outcome, vignette, in: sets))
    }
  }

  private func seenWild(_ sets: [JudgedAnswerSet]) -> (estimate: Result<Estimate, Undefined>, respondents: Int) {
    let codes = sets.compactMap { $0.decision("wildness_seen", of: "problem-classes")?.code }
    let share = Proportions.clusteredShare(codes.map { ClusterCount($0 == "wild" ? 1 : 0, of: 1) })
    return (share.map(\.estimate), codes.count)
  }

  private func panelClass(_ sets: [JudgedAnswerSet]) -> Result<PanelClass, Panel.Refusal> {
    Result { () throws(Panel.Refusal) in
      try PanelClass(
        sets.compactMap { set in
          if case .number(let value)? = set.answerSet.answers[PanelClass.question] { value } else { nil }
        })
    }
  }

  private func dispersion(
    of question: Question?, _ vignette: SoundVignette, in sets: [JudgedAnswerSet]
  ) -> Result<ColleagueDispersion, Undefined> {
    guard let question, let options = question.domain.options?.telling.map(\.code) else {
      return .failure(.fewerThanTwoCategories)
    }
    var counts: [String: [Double]] = [:]
    for set in sets {
      guard let municipality = set.respondent.municipality,
        case .code(let code)? = set.answerSet.answers[question.id.text], let option = options.firstIndex(of: code)
      else { continue }
      counts[municipality, default: options.map { _ in 0 }][option] += 1
    }
    return ColleagueDispersion.of(counts.sorted { $0.key < $1.key }.map(\.value))
  }
}
