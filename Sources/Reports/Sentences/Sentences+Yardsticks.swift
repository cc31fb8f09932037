import Diagnostics
import Studies
import Sustainability

/// The words of the section on yardsticks from elsewhere.
extension Sentences {
  var yardsticksTitle: String { say("Målestokke side om side", "Yardsticks side by side") }

  var yardsticksIntroduction: String {
    say(
      "Målestokke måler forskellige ting, og ingen af dem er hele sandheden. De står her ved siden af hinanden: der er "
        + "ikke lagt noget sammen, og ingen er rangordnet.",
      "Yardsticks measure different things, and none of them is the whole truth. They stand here side by side: nothing is "
        + "added up, and nobody is ranked.")
  }

  var yardstickHead: String { say("Målestok", "Yardstick") }
  var yearHead: String { say("År", "Year") }
  var figureHead: String { say("Tal", "Figure") }
  var asIfRandomHead: String { say("Som trukket tilfældigt", "As if drawn at random") }
  var coverageHead: String { say("Dækning og svarprocent", "Coverage and response rate") }
  var boundsHead: String { say("Uanset de tavse", "Whatever the silent think") }
  var collectedHead: String { say("Indsamlet", "Collected") }
  var sourceHead: String { say("Kilde", "Source") }
  var yearNotCertain: String { say("usikkert", "not certain") }
  var notTold: String { say("ikke oplyst", "not told") }

  /// What two of the columns are.
  var yardsticksCaption: String {
    say(
      "»Som trukket tilfældigt« er 95 %-intervallet, hvis de, der svarede, var trukket ved lodtrækning. »Uanset de tavse« er "
        + "grænserne, hvis alle, der ikke svarede, ville have sagt nej, og hvis de alle ville have sagt ja.",
      "“As if drawn at random” is the 95% interval if those who answered had been drawn by lot. “Whatever the silent think” "
        + "are the limits if all who did not answer had said no, and if all had said yes.")
  }

  /// The figure of a yardstick in the unit of its kind.
  func figure(of yardstick: Yardstick) -> String {
    guard let figure = yardstick.figure else { return notTold }
    switch yardstick.kind {
    case .share: return exactPercent(figure)
    case .mean: return numbers.asWritten(figure)
    case .rank:
      let rank = say("nr. ", "no. ") + numbers.asWritten(figure)
      return rank + (yardstick.population.map { say(" af ", " of ") + numbers.whole($0) } ?? "")
    }
  }

  /// A share with one decimal, where it has one.
  func exactPercent(_ share: Double) -> String {
    let percent = share * 100
    return numbers.percent(share, decimals: (percent - percent.rounded()).magnitude < 1e-9 ? 0 : 1)
  }

  /// Limits with one decimal.
  func exactRange(_ low: Double, _ high: Double) -> String {
    numbers.fixed(low * 100, decimals: 1) + "–" + numbers.percent(high, decimals: 1)
  }

  func coverage(of reading: ShareReading) -> [String] {
    let counts = reading.counts
    let covered = reading.coverage.map { coverage in
      say("dækning ", "coverage ") + numbers.percent(coverage, decimals: 1)
        + (counts.population.map {
          say(
            " (\(numbers.whole(counts.answered)) af \(numbers.whole($0)))",
            " (\(numbers.whole(counts.answered)) of \(numbers.whole($0)))")
        } ?? "")
    }
    let response =
      reading.response.map { say("svarprocent ", "response rate ") + numbers.percent($0, decimals: 1) }
      ?? say("svarprocent ukendt", "response rate not known")
    return [covered ?? say("dækning ukendt", "coverage not known"), response]
  }

  // MARK: What may be said

  var mayBeSaid: String { say("Må siges:", "May be said:") }
  var mayNotBeSaid: String { say("Må ikke siges:", "May not be said:") }
  var sayingTitle: String { say("Hvad tallene kan bære", "What the figures carry") }

  // MARK: Contradictions

  var contradictionsTitle: String { say("Hvor de modsiger hinanden", "Where they contradict each other") }

  var contradictionRule: String {
    say(
      "To målestokke modsiger hinanden, når den ene sætter kommunen på den gode side af sin sammenligningsgruppe og den "
        + "anden på den dårlige. Et tal med usikkerhed tæller kun, når hele intervallet ligger på den ene side; en "
        + "placering tæller kun i den bedste eller dårligste tredjedel. Sammenligningsgruppen er de andre kommuner i "
        + "undersøgelsen med samme målestok og år (mindst tre); metodens egne tal ses i forhold til alle under ét.",
      "Two yardsticks contradict each other when one puts the municipality on the good side of its comparison group and the "
        + "other on the bad. A figure with uncertainty counts only when its whole interval lies on one side; a rank only in "
        + "the best or the worst third. The comparison group is the study's other municipalities with the same yardstick and "
        + "year (three at the least); the method's own figures are seen beside all together.")
  }

  var noContradiction: String {
    say(
      "Ingen af målestokkene modsiger hinanden efter den regel.",
      "None of the yardsticks contradict each other by that rule.")
  }

  var noSides: String {
    say(
      "Færre end to målestokke kan sættes på en side, så det kan ikke afgøres, om de modsiger hinanden.",
      "Fewer than two yardsticks can be put on a side, so it cannot be told whether they contradict each other.")
  }

  /// Every yardstick on the good side contradicts every one on the bad: each is named once.
  func contradiction(_ contradictions: [MunicipalYardsticks.Contradiction]) -> String {
    func names(_ side: (MunicipalYardsticks.Contradiction) -> LocalisedText) -> [String] {
      var seen: Set<String> = []
      return contradictions.map { say(side($0)) }.filter { seen.insert($0).inserted }.map(quoted)
    }
    let (good, bad) = (names(\.good), names(\.bad))
    return say(
      "\(both(good)) sætter kommunen på den gode side, \(both(bad)) på den dårlige.",
      "\(both(good)) \(good.count == 1 ? "puts" : "put") the municipality on the good side, \(both(bad)) on the bad.")
  }

  /// How much one of the method's own figures covers, in few words.
  func ownCoverage(_ row: IndicatorRow, _ participation: Participation?) -> String {
    guard row.estimate != nil, let respondents = row.respondents else { return notTold }
    let whole = numbers.whole(respondents)
    guard let employed = participation?.employed else {
      return say("\(whole) besvarere", "\(whole) respondents")
    }
    return say(
      "\(whole) af \(numbers.whole(employed)) ansatte", "\(whole) of \(numbers.whole(employed)) employed")
  }

  /// Where a yardstick puts the municipality, in few words.
  func standing(_ standing: YardstickStanding) -> String {
    switch standing {
    case .good: say("på den gode side", "on the good side")
    case .bad: say("på den dårlige side", "on the bad side")
    case .between(.noDirection):
      say("ikke oplyst, hvilken vej der er bedst", "not told which way is better")
    case .between(.noGroup): say("ingen at sammenligne med", "nobody to compare with")
    case .between(.noInterval): say("usikkerheden er ikke oplyst", "not told how exact it is")
    case .between(.notToldApart): say("kan ikke skelnes fra gruppen", "cannot be told apart from the group")
    case .between(.middleThird): say("i den midterste tredjedel", "in the middle third")
    }
  }

  var standingHead: String { say("I sin gruppe", "In its group") }
}
