import ArgumentParser
import Diagnostics
import StudyFiles
import Studies
import Sustainability

/// A comparison with a bundle of peers for the terminal.
struct BundleComparisonText {
  let comparison: BundleComparison
  let indicator: String?
  let field: String?
  let language: Language
  private var format: NumberFormat { NumberFormat(language) }

  var text: String {
    var lines = comparison.isSimulated ? [Sentences.simulatedFigures[language], ""] : []
    lines.append("\(comparison.municipality.name) (\(comparison.municipality.id))")
    for scope in comparison.scopes where field == nil || scope.group == .field(field ?? "") {
      lines += ["", scope.group.text]
      lines.append(
        "  "
          + language.say(
            "\(scope.peers) kommuner fra \(comparison.bundle.study)",
            "\(scope.peers) municipalities of \(comparison.bundle.study)"))
      lines += scope.differences.filter { indicator == nil || $0.indicator.id == indicator }.map {
        "  " + PeerDifferenceText(difference: $0, language: language).line
      }
    }
    lines += ["", Sentences.comparingIsOurs[language]]
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A difference as one line.
struct PeerDifferenceText {
  let difference: PeerDifference
  let language: Language
  private var format: NumberFormat { NumberFormat(language) }

  var line: String {
    let name = difference.indicator.id.padded(to: 22)
    guard let own = difference.own, let peers = difference.peers, let gap = difference.difference,
      let interval = difference.interval, let adjusted = difference.adjusted
    else { return name + difference.reading[language] }
    let figures =
      format.percent(own, decimals: 1).padded(to: 9)
      + language.say("mod ", "against ") + format.percent(peers, decimals: 1).padded(to: 9)
      + points(gap) + " [\(points(interval.lowerBound)) – \(points(interval.upperBound))]"
    let probability = format.fixed(adjusted, decimals: 3)
    return name + figures.padded(to: 52)
      + language.say("p = \(probability) over \(difference.tests) test: ", "p = \(probability) over \(tests): ")
      + difference.reading[language]
  }

  private var tests: String { difference.tests == 1 ? "1 test" : "\(difference.tests) tests" }

  /// A difference in percentage points, with its sign.
  private func points(_ difference: Double) -> String {
    (difference > 0 ? "+" : "") + format.fixed(difference * 100, decimals: 1)
  }
}

extension PeerBundle {
  /// Reads a bundle for a verb: what is wrong with it goes to standard error and ends the verb.
  static func open(_ path: String, language: Language) throws -> PeerBundle {
    switch JSONFile.read(path, from: Disk()) {
    case .failure(let fault):
      try stop(on: [fault.finding], language: language)
      throw ExitCode(1)
    case .success(let json):
      do throws(PeerBundleFault) {
        return try PeerBundle(json)
      } catch {
        Terminal.message(Sentences.refused(error.sentence.naming(path))[language] + "\n")
        throw ExitCode(1)
      }
    }
  }
}

extension LocalisedText {
  /// The sentence with a file's name in front.
  fileprivate func naming(_ path: String) -> LocalisedText { map { text, _ in "`\(path)`: \(text)" } }
}
