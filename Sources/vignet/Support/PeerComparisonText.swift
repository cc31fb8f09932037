import Diagnostics
import Statistics
import Studies
import Sustainability

/// A comparison with peers for the terminal.
struct PeerComparisonText {
  let comparison: PeerComparison
  let naming: PeerNaming
  let indicator: String?
  let withRanks: Bool
  let language: Language
  private var format: NumberFormat { NumberFormat(language) }

  var text: String {
    var lines = comparison.isSimulated ? [Sentences.simulatedFigures[language], ""] : []
    lines.append("\(comparison.municipality.name) (\(comparison.municipality.id))")
    lines += comparison.variables.map(variable)
    for scope in comparison.scopes {
      lines += ["", title(scope.group), people(scope)]
      lines += scope.differences.filter { isWanted($0.indicator) }.map {
        "  " + PeerDifferenceText(difference: $0, language: language).line
      }
      lines += scope.funnels.filter { isWanted($0.indicator) }.flatMap(funnel)
    }
    lines += ["", Sentences.comparingIsOurs[language]]
    return lines.joined(separator: "\n") + "\n"
  }

  private func isWanted(_ indicator: Indicator) -> Bool { self.indicator == nil || self.indicator == indicator.id }

  private func variable(_ variable: PeerContext.Variable) -> String {
    let weight = format.asWritten(variable.weight)
    let missing = variable.missing.count
    return language.say(
      "  valgt efter \(variable.name), vægt \(weight)" + (missing == 0 ? "" : "; ukendt for \(missing) kommuner"),
      "  chosen by \(variable.name), weight \(weight)"
        + (missing == 0 ? "" : "; not known of \(missing) municipalities"))
  }

  private func title(_ group: IndicatorGroup) -> String {
    if case .field(let name) = group { return language.say("Område: \(name)", "Field: \(name)") }
    return language.say("Alle områder under ét", "All fields together")
  }

  private func people(_ scope: PeerComparison.Scope) -> String {
    let (named, unnamed) = scope.namedFirst(naming)
    let names = named.map { peer in
      peer.municipality.name
        + (peer.distance.map { language.say(" (afstand ", " (distance ") + format.fixed($0, decimals: 2) + ")" } ?? "")
    }
    let rest =
      unnamed == 0
      ? []
      : [
        language.say("\(unnamed) uden navn, fordi de ikke har givet samtykke", "\(unnamed) not named, without consent")
      ]
    if names.isEmpty, rest.isEmpty {
      return "  " + language.say("ingen sammenlignelige kommuner", "no peers")
    }
    return "  " + language.say("sammenlignelige kommuner: ", "peers: ") + (names + rest).joined(separator: ", ")
  }

  private func funnel(_ funnel: PeerFunnel) -> [String] {
    var lines = ["  " + language.say("Tragt: ", "Funnel: ") + funnel.indicator.title[language]]
    let dispersion = funnel.overdispersion.map { format.fixed($0, decimals: 2) } ?? "–"
    lines.append(
      language.say(
        "    \(funnel.points.count) kommuner omkring \(format.percent(funnel.target, decimals: 1)); overspredning "
          + "\(dispersion) (1 er tilfældighed)",
        "    \(funnel.points.count) municipalities around \(format.percent(funnel.target, decimals: 1)); overdispersion "
          + "\(dispersion) (1 is chance)"))
    if let position = funnel.position { lines.append("    " + Sentences.position(position)[language]) }
    if let own = funnel.points.first(where: { $0.mark == .own }), let limits = funnel.limits(at: own.size) {
      lines.append("    " + self.limits(limits, own))
    }
    if withRanks { lines += ranks(funnel) }
    return lines
  }

  private func limits(_ limits: PeerFunnel.Limits, _ own: PeerFunnel.Point) -> String {
    func range(_ range: ClosedRange<Double>) -> String {
      format.fixed(range.lowerBound * 100, decimals: 0) + "–" + format.percent(range.upperBound)
    }
    let widened = limits.widened.map { language.say("; med overspredning ", "; with overdispersion ") + range($0) }
    return language.say("kommunen: ", "the municipality: ") + format.percent(own.share)
      + language.say(" på \(format.whole(Int(own.size))) ", " on \(format.whole(Int(own.size))) ")
      + language.say("uafhængige svar; 95 %-grænser ", "independent answers; 95% limits ") + range(limits.exact)
      + (widened ?? "")
  }

  private func ranks(_ funnel: PeerFunnel) -> [String] {
    guard let ranks = try? funnel.ranks().get() else { return [] }
    let shown = zip(funnel.points, ranks).filter { $0.0.mark == .own || naming.shows($0.0.municipality) }
    return shown.map { point, rank in
      language.say(
        "    plads fra den mindste andel: \(point.municipality.name) mellem \(rank.lowerBound) og \(rank.upperBound) af "
          + "\(funnel.points.count)",
        "    place from the smallest share: \(point.municipality.name) between \(rank.lowerBound) and \(rank.upperBound) "
          + "of \(funnel.points.count)")
    }
  }
}
