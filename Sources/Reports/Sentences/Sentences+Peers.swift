import Diagnostics
import Sustainability

/// The words of the section on comparing with peers.
extension Sentences {
  var peersTitle: String { say("Sammenlignet med kommuner med lignende vilkår", "Compared with peers") }

  var peersIntroduction: String {
    say(
      "Høgsbro måler en forvaltning på dens egne mål; at sammenligne kommuner er dette projekts tilføjelse. Der er ingen "
        + "rangliste: det, der kan læses, er forskelle på de samme vignetter.",
      "Høgsbro measures an administration by its own goals; comparing municipalities is this project's addition. There is no "
        + "league table: what can be read are differences on the same vignettes.")
  }

  /// What a circumstance is called.
  func circumstance(_ name: String) -> String {
    switch name {
    case "population": say("folketal", "population")
    case "group": say("kommunegruppe", "group of municipalities")
    case "region": say("region", "region")
    case "education": say("uddannelse", "education")
    case "child_poverty": say("børnefattigdom", "child poverty")
    case "low_income": say("lavindkomst", "low income")
    case "relative_poverty": say("relativ fattigdom", "relative poverty")
    case "gini": say("indkomstforskelle", "inequality of incomes")
    case "children_at_risk": say("udsatte børn", "children at risk")
    case "notifications": say("underretninger", "notifications of concern")
    default: quoted(name)
    }
  }

  func missing(_ count: Int, _ circumstance: String) -> String {
    say(
      count == 1
        ? "Én kommune har intet tal for \(circumstance); den er sammenlignet på resten."
        : "\(count) kommuner har intet tal for \(circumstance); de er sammenlignet på resten.",
      count == 1
        ? "One municipality has no figure for \(circumstance); it is compared by the rest."
        : "\(count) municipalities have no figure for \(circumstance); they are compared by the rest.")
  }

  func peersMethod(by variables: [String]) -> String {
    say(
      "De sammenlignelige kommuner er valgt efter \(both(variables)), som vejer lige meget, og aldrig efter resultatet eller "
        + "efter noget, der selv er en målestok. Intervallet tager hensyn til, at samme sagsbehandlers svar ligner "
        + "hinanden.",
      "Peers are chosen by \(both(variables)), which weigh alike, and never by the outcome or by anything that is itself a "
        + "yardstick. The interval allows for the answers of one caseworker being alike.")
  }

  func peerNames(_ names: [String], unnamed: Int) -> String {
    let rest =
      unnamed == 0
      ? []
      : [
        say(
          (unnamed == 1 ? "én" : "\(unnamed)") + ", der ikke har givet samtykke til at blive nævnt",
          (unnamed == 1 ? "one that has" : "\(unnamed) that have") + " not consented to being named")
      ]
    let all = names + rest
    if all.isEmpty { return say("Der er ingen sammenlignelige kommuner.", "There are no peers.") }
    return say("Sammenlignelige kommuner: \(both(all)).", "Peers: \(both(all)).")
  }

  // MARK: The three lines

  func comparedWith(_ count: Int, _ name: String, by variables: [String]) -> String {
    say(
      "\(name) er sammenlignet med \(count == 1 ? "én kommune" : "\(count) kommuner"), der ligner den i \(both(variables)).",
      count == 1
        ? "\(name) is compared with one municipality that is like it in \(both(variables))."
        : "\(name) is compared with \(count) municipalities that are like it in \(both(variables)).")
  }

  func differenceReading(_ difference: PeerDifference) -> String {
    let title = say(difference.indicator.title)
    guard let own = difference.own, let peers = difference.peers, let gap = difference.difference,
      let interval = difference.interval
    else { return "\(title): \(say(difference.reading))." }
    return say(
      "\(title): \(percent(own)) mod \(percent(peers)) – \(say(difference.reading)). Forskellen er \(points(gap)) "
        + "(95 %-interval \(pointRange(interval))).",
      "\(title): \(percent(own)) against \(percent(peers)) – \(say(difference.reading)). The difference is \(points(gap)) "
        + "(95% interval \(pointRange(interval))).")
  }

  func funnelReading(_ funnel: PeerFunnel) -> String? {
    guard let position = funnel.position else { return nil }
    let place: String
    switch position {
    case .inside:
      place = say(
        "Blandt alle kommuner ligger tallet inden for det, tilfældet kan give (95 %-grænserne).",
        "Among all municipalities the figure lies within what chance can give (the 95% limits).")
    case .beyond95(let isHigh):
      place = say(
        "Blandt alle kommuner ligger tallet \(isHigh ? "over" : "under") 95 %-grænsen, men inden for 99,8 %-grænsen.",
        "Among all municipalities the figure lies \(isHigh ? "above" : "below") the 95% limit, but within the 99.8% "
          + "limit.")
    case .beyond998(let isHigh):
      place = say(
        "Blandt alle kommuner ligger tallet \(isHigh ? "over" : "under") 99,8 %-grænsen.",
        "Among all municipalities the figure lies \(isHigh ? "above" : "below") the 99.8% limit.")
    }
    return [place, overdispersion(funnel)].compactMap(\.self).joined(separator: " ")
  }

  private func overdispersion(_ funnel: PeerFunnel) -> String? {
    guard let overdispersion = funnel.overdispersion else { return nil }
    let factor = numbers.fixed(overdispersion, decimals: 1)
    guard funnel.betweenVariance > 0 else {
      return say(
        "Kommunerne er ikke mere forskellige, end tilfældet giver (overspredning \(factor)).",
        "The municipalities differ no more than chance has it (overdispersion \(factor)).")
    }
    let inside = funnel.isInsideWidened.map { isInside in
      isInside
        ? say(
          " tallet ligger inden for grænser, der tager højde for det.",
          " the figure lies within limits that allow for it.")
        : say(
          " tallet ligger også uden for grænser, der tager højde for det.",
          " the figure lies beyond limits that allow for it too.")
    }
    return say(
      "Kommunerne er \(factor) gange så forskellige, som tilfældet ville give (overspredning);",
      "The municipalities differ \(factor) times as much as chance would have it (overdispersion);") + (inside ?? "")
  }

  // MARK: Differences

  /// A difference in percentage points.
  func points(_ difference: Double) -> String {
    let rounded = numbers.fixed(difference * 100, decimals: 0)
    return (difference > 0 && rounded != "0" ? "+" : "") + rounded + say(" procentpoint", " points")
  }

  func pointRange(_ interval: ClosedRange<Double>) -> String {
    func point(_ value: Double) -> String {
      let rounded = numbers.fixed(value * 100, decimals: 0)
      return (value > 0 && rounded != "0" ? "+" : "") + rounded
    }
    return point(interval.lowerBound) + say(" til ", " to ") + point(interval.upperBound)
  }

  func differencesCaption(tests: Int) -> String {
    say(
      "Rå andele. Om en forskel er mere end tilfældig, er afgjort med justering for, at \(tests) kommuner er undersøgt "
        + "(Benjamini–Hochberg); intervallet er ikke justeret.",
      "Plain shares. Whether a difference is more than chance was decided with adjustment for the \(tests) municipalities "
        + "that were tested (Benjamini–Hochberg); the interval is not adjusted.")
  }

  /// What a difference comes to, in the fewest words.
  func inShort(_ difference: PeerDifference) -> String {
    switch difference.outcome {
    case .toldApart(isHigher: true): say("højere", "higher")
    case .toldApart(isHigher: false): say("lavere", "lower")
    case .notToldApart: say("kan ikke skelnes", "cannot be told apart")
    case .none: say(difference.reading)
    }
  }

  var acrossFields: String { say("Spørgsmål, der stilles én gang", "Questions asked once") }
  func allDifferences(_ count: Int) -> String {
    say("Alle forskelle (\(numbers.whole(count)))", "All differences (\(numbers.whole(count)))")
  }
  func differencesToldApart(_ count: Int, of all: Int) -> String {
    let whole = numbers.whole(all)
    if all == 1 {
      return count == 1
        ? say(
          "Den ene indikator, der vises, kan skelnes fra de sammenlignelige kommuners.",
          "The one indicator shown can be told apart from that of the peers.")
        : say(
          "Den ene indikator, der vises, kan ikke skelnes fra de sammenlignelige kommuners.",
          "The one indicator shown cannot be told apart from that of the peers.")
    }
    guard count > 0 else {
      return say(
        "Ingen af de indikatorer, der vises (\(whole)), kan skelnes fra de sammenlignelige kommuners.",
        "None of the indicators shown (\(whole)) can be told apart from those of the peers.")
    }
    return say(
      "Af de indikatorer, der vises (\(whole)), kan \(numbers.whole(count)) skelnes fra de sammenlignelige kommuners.",
      "Of the indicators shown (\(whole)), \(numbers.whole(count)) can be told apart from those of the peers.")
  }

  var ownHead: String { say("Kommunen", "The municipality") }
  var peersHead: String { say("Sammenlignelige", "Peers") }
  var differenceHead: String { say("Forskel", "Difference") }
  /// The indicators that cannot be compared because the municipality's own figure is not shown.
  func notComparedOwn(_ names: [String]) -> String {
    guard names.count <= 3 else {
      let count = numbers.whole(names.count)
      return say(
        "For \(count) andre indikatorer vises kommunens eget tal ikke, så der er intet at sammenligne.",
        "For \(count) other indicators the municipality's own figure is not shown, so there is nothing to compare.")
    }
    return say(
      "Kommunens eget tal vises ikke, så der er intet at sammenligne: \(names.joined(separator: " · ")).",
      "The municipality's own figure is not shown, so there is nothing to compare: \(names.joined(separator: " · ")).")
  }
  var readingHead: String { say("Læsning", "Reading") }

  // MARK: The funnel

  func funnelCaption(_ subject: String) -> String {
    say(
      "\(subject): hver kommune efter, hvor meget dens tal bygger på",
      "\(subject): each municipality by how much its figure rests on")
  }

  var noFunnel: String {
    say(
      "Der er for få tal, der må vises, til en tragt.", "Too few figures may be shown for a funnel.")
  }

  func funnelTitle(_ chart: FunnelChart) -> String {
    let own = chart.points.first { $0.mark == .own }
    let figure = own.map { own in
      say(
        "\(chart.name): \(percent(own.share)) på \(numbers.whole(Int(own.size))) uafhængige svar",
        "\(chart.name): \(percent(own.share)) on \(numbers.whole(Int(own.size))) independent answers")
    }
    let all = say(
      "\(chart.points.count) kommuner omkring \(percent(chart.target))",
      "\(chart.points.count) municipalities around \(percent(chart.target))")
    return say("Tragt over \(chart.subject)", "Funnel of \(chart.subject)") + ". "
      + [figure, all].compactMap(\.self).joined(separator: "; ") + "."
  }

  var funnelDescription: String {
    say(
      "Hvert mærke er en kommune: jo længere til højre, jo mere bygger tallet på. Mellem linjerne ligger de tal, som "
        + "tilfældet alene kan give.",
      "Each mark is a municipality: the further right, the more its figure rests on. Between the lines lie the figures that "
        + "chance alone can give.")
  }

  var funnelAxis: String {
    say(
      "Uafhængige svar, som tallet svarer til (samme sagsbehandlers svar ligner hinanden)",
      "Independent answers that the figure is worth (answers of one caseworker are alike)")
  }

  var innerLimit: String { say("95 %-grænse", "95% limit") }
  var outerLimit: String { say("99,8 %-grænse", "99.8% limit") }
  var widenedLimit: String { say("95 %-grænse med overspredning", "95% limit with overdispersion") }
  var peerMark: String { say("sammenlignelig kommune", "peer") }
  var otherMark: String { say("anden kommune", "other municipality") }
}
