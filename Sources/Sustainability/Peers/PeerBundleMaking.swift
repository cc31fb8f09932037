public import Studies

import Diagnostics
import Rubrics
import Statistics
import Vignettes

extension PeerStudy {
  /// The figures of the study's municipalities for others to load.
  ///
  /// - Parameters:
  ///   - judged: the study.
  ///   - municipality: the one it is made for: it is left out, and its peers, chosen on the whole study, are marked
  ///     without name or distance. `nil` for all without marks.
  ///   - seed: of the order and the labels; by default it is drawn from the answers, so that whoever has only the file
  ///     cannot undo the shuffling.
  public func bundle(_ judged: JudgedStudy, for municipality: Municipality? = nil, seed: UInt64? = nil) -> PeerBundle {
    var generator = SeededGenerator(seed: seed ?? judged.data.fingerprint)
    let others = generator.shuffled(municipalities.filter { $0.id != municipality?.id })
    let marked = scopes.indices.map { place in
      Set(municipality.flatMap { peers[place][$0.id] }?.map(\.municipality.id) ?? [])
    }
    let entries = others.compactMap { one -> PeerBundle.Entry? in
      let figures = scopes.flatMap { $0.figures(of: one.id) }
      guard !figures.isEmpty else { return nil }
      return PeerBundle.Entry(
        label: "", name: one.consents ? one.name : nil,
        population: one.consents ? one.value(of: .population).map { Int($0) } : nil,
        context: one.consents ? circumstances(of: one) : [:],
        peerIn: scopes.indices.filter { marked[$0].contains(one.id) }.map { scopes[$0].group.text }, figures: figures)
    }
    return PeerBundle(
      study: table.study, wave: table.wave, isSimulated: table.isSimulated, minimum: table.minimum,
      isMarked: municipality != nil, rubrics: judged.study.peerRubrics,
      groups: scopes.map { scope in
        PeerBundle.Group(group: scope.group.text, vignettes: judged.study.peerVignettes(scope.vignettes))
      },
      entries: entries.enumerated().map { $0.element.labelled("M\($0.offset + 1)") })
  }

  private func circumstances(of municipality: Municipality) -> [String: Double] {
    let known = context.variables.compactMap { variable in
      municipality.value(of: ContextVariable(variable.name)).map { (variable.name, $0) }
    }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }
}

extension SoundStudy {
  /// The rubrics by which figures are compared.
  var peerRubrics: [PeerBundle.Rubric] {
    let read = Set(Indicator.all.compactMap(\.rubric))
    return rubrics.filter { read.contains($0.id) }.map {
      PeerBundle.Rubric(id: $0.id, version: $0.rubric.standing.version, hash: $0.rubric.contentHash?.text)
    }
  }

  func peerVignettes(_ names: [String]) -> [PeerBundle.Vignette] {
    names.sorted().compactMap { name in
      vignette(name).map { PeerBundle.Vignette(id: name, version: $0.vignette.standing.version) }
    }
  }
}

extension PeerScope {
  /// The figures of a municipality that have an effective size, rounded.
  fileprivate func figures(of municipality: String) -> [PeerBundle.Figure] {
    func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
    return indicators.compactMap { indicator in
      guard let share = shares[Place(indicator: indicator.id, municipality: municipality)],
        let size = share.effectiveSize
      else { return nil }
      let interval = share.estimate.lower.flatMap { lower in
        share.estimate.upper.map { rounded(lower)...rounded($0) }
      }
      return PeerBundle.Figure(
        indicator: indicator.id, group: group.text, share: rounded(share.estimate.value),
        effectiveSize: max(1, size.rounded()), interval: interval)
    }
  }
}

extension PeerBundle.Entry {
  fileprivate func labelled(_ label: String) -> PeerBundle.Entry {
    PeerBundle.Entry(
      label: label, name: name, population: population, context: context, peerIn: peerIn, figures: figures)
  }
}

extension StudyData {
  /// A number that hangs on every respondent and answer (FNV-1a over their names): the same study gives the same, and
  /// who does not have the answers cannot tell it.
  fileprivate var fingerprint: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
    }
    for respondent in respondents {
      add(respondent.id)
      add(respondent.municipality ?? "")
    }
    for answerSet in answerSets {
      add(answerSet.key.respondent)
      add(answerSet.key.vignette)
      for (question, answer) in answerSet.answers.sorted(by: { $0.key < $1.key }) {
        add(question)
        add("\(answer)")
      }
    }
    return hash
  }
}
