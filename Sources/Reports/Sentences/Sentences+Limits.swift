import Diagnostics
import Sustainability

/// What a municipality's own figures cannot tell.
extension Sentences {
  func cannot(_ limits: Limits, of name: String) -> [String] {
    [ownPlace(limits, of: name), order(limits), silence(limits)].compactMap(\.self)
  }

  /// What figures from elsewhere cannot tell, where nobody has answered vignettes.
  var cannotFromYardsticks: [String] {
    [
      say(
        "At én kommune er bedre end en anden. Her er ingen rangorden, og målestokkene måler forskellige ting.",
        "That one municipality is better than another. There is no ranking here, and the yardsticks measure different things."
      ),
      say(
        "Hvad de, der ikke blev spurgt eller ikke svarede, mener. Mange svar gør dem ikke til et udsnit af alle.",
        "What those think who were not asked or did not answer. Many answers do not make them a sample of all."),
      say(
        "Hvorfor et tal er, som det er. En målestok viser et resultat og ikke, hvad det skyldes.",
        "Why a figure is what it is. A yardstick shows a result and not what it is due to."),
      say(
        "Hvor mange sager der er vanskelige eller problematiske. Det må man spørge dem om, der gør arbejdet.",
        "How many cases are difficult or problematic. For that, those who do the work must be asked."),
    ]
  }

  /// Whether the municipality lies above or below the others.
  private func ownPlace(_ limits: Limits, of name: String) -> String? {
    guard limits.comparison == .overlapping else { return nil }
    let start = say(
      "Om \(name) har flere eller færre problematiske sager end de andre på de samme vignetter: De to intervaller overlapper.",
      "Whether \(name) has more or fewer problematic cases than the others on the same vignettes: the two intervals overlap."
    )
    guard let difference = limits.visibleDifference else { return start }
    let points = numbers.whole(Int((difference * 100).rounded(.up)))
    return start
      + say(
        " Med så få svar skulle andelen ligge omtrent \(points) procentpoint fra de andres, før det kunne ses.",
        " With so few answers the share would have to lie about \(points) percentage points from that of the others for it "
          + "to be seen.")
  }

  /// How many municipalities can be told apart from all together.
  private func order(_ limits: Limits) -> String? {
    let (count, toldApart) = limits.compared
    guard count > 1 else { return nil }
    let whole = numbers.whole(count)
    guard toldApart > 0 else {
      return say(
        "Hvilken kommune der ligger højest eller lavest: Af de \(whole) kommuner, hvis tal kan sammenlignes, kan ingen "
          + "skelnes fra alle under ét.",
        "Which municipality lies highest or lowest: of the \(whole) municipalities whose figures can be compared, none can "
          + "be told apart from all together.")
    }
    return say(
      "Hvordan kommunerne ligger indbyrdes: Af de \(whole) kommuner, hvis tal kan sammenlignes, kan kun "
        + "\(numbers.whole(toldApart)) skelnes fra alle under ét.",
      "How the municipalities lie among themselves: of the \(whole) municipalities whose figures can be compared, only "
        + "\(numbers.whole(toldApart)) can be told apart from all together.")
  }

  /// What the silent could do to the share.
  func silence(_ limits: Limits) -> String? {
    guard let bounds = limits.bounds else { return nil }
    let range = interval(bounds)
    if limits.isEverybody {
      return say(
        "Hvor stor andelen af problematiske sager ville være, hvis alt, hvad der er delt ud, var besvaret. Hvordan end det "
          + "manglende var besvaret, ligger den inden for \(range).",
        "How large the share of problematic cases would be had everything that was dealt been answered. However the missing had "
          + "been answered, it lies within \(range).")
    }
    let who = limits.silent.map { silent in
      silent == 1
        ? say("den ene ansatte, der ikke har svaret,", "the one employed who did not answer")
        : say(
          "de \(numbers.whole(silent)) ansatte, der ikke har svaret,",
          "the \(numbers.whole(silent)) employed who did not answer")
    }
    let silent = who ?? say("de, der ikke har svaret,", "those who did not answer")
    return say(
      "Hvor stor andelen af problematiske sager ville være, hvis alle havde svaret. Uanset hvad \(silent) ville have sagt, "
        + "ligger den inden for \(range); snævrere kan det ikke siges uden at gætte.",
      "How large the share of problematic cases would be had everybody answered. Whatever \(silent) would have said, it lies "
        + "within \(range); no narrower range can be given without guessing.")
  }
}
