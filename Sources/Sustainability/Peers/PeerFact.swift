public import Diagnostics
public import Studies

/// Why a variable may not choose peers, or cannot.
enum PeerFact: Fact, Hashable {
  /// It is itself a yardstick.
  case yardstick(String)
  /// It is the method's own outcome.
  case outcome(String)
  /// No municipality has it.
  case unknown(String, known: [String])

  /// Why a variable may not choose peers; `nil` for one that may.
  init?(refusing name: String, yardsticks: [Yardstick]) {
    if DanishMunicipality.Background(rawValue: name)?.isYardstick == true
      || yardsticks.contains(where: { $0.yardstick == name })
    {
      self = .yardstick(name)
    } else if Indicator.named(name) != nil {
      self = .outcome(name)
    } else {
      return nil
    }
  }

  var code: FindingCode {
    switch self {
    case .yardstick, .outcome: .value
    case .unknown: .unknownName
    }
  }

  var severity: Severity {
    if case .unknown = self { .warning } else { .error }
  }

  var message: LocalisedText { PeerSentences.message(self) }

  var hint: LocalisedText? { PeerSentences.hint(self) }
}

extension PeerContext {
  /// What is wrong with the variables by which a study chooses peers, each at its place in the file.
  public static func findings(_ study: Study, _ data: StudyData) -> [Finding] {
    (study.peers?.by ?? []).compactMap { name in
      if let fact = PeerFact(refusing: name.text, yardsticks: data.yardsticks) { return Finding(fact, at: name.span) }
      let variable = ContextVariable(name.text)
      guard !data.municipalities.isEmpty, !data.municipalities.contains(where: { $0.knows(variable) }) else {
        return nil
      }
      let known = Set(data.municipalities.flatMap(\.context.keys)).sorted() + ContextVariable.builtIn
      return Finding(PeerFact.unknown(name.text, known: known), at: name.span)
    }
  }
}
