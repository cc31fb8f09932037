import Diagnostics
import Statistics
import Sustainability

/// How figures have moved since the wave before.
extension Sentences {
  var trendTitle: String { say("Siden sidst", "Since last time") }

  func trend(_ count: Int, of shown: Int, earlier: Int) -> String {
    let (number, whole, wave) = (numbers.whole(count), numbers.whole(shown), numbers.whole(earlier))
    return switch (count, shown) {
    case (_, 0):
      say(
        "Intet tal kan sammenlignes med bølge \(wave), eller ændringerne ville røbe, hvad for få har svaret.",
        "No figure can be compared with wave \(wave), or the changes would tell what too few answered.")
    case (0, _):
      say(
        "Ingen af de viste tal (\(whole)) har ændret sig mere siden bølge \(wave), end tilfældet kan give.",
        "None of the figures shown (\(whole)) has moved more since wave \(wave) than chance can make it.")
    default:
      say(
        "Af de viste tal (\(whole)) har \(number) ændret sig mere siden bølge \(wave), end tilfældet som regel giver.",
        "Of the figures shown (\(whole)), \(number) moved more since wave \(wave) than chance usually makes them.")
    }
  }

  var trendGapsTitle: String { say("Kan ikke sammenlignes", "Cannot be compared") }

  func trendVignettes(_ titles: [String]) -> String {
    let list = both(titles.map(quoted))
    return say(
      "Begge tal er kun over de vignetter, der er besvaret i samme udgave i begge bølger: \(list). De kan derfor afvige fra "
        + "tallene ovenfor.",
      "Both figures are only over the vignettes that were answered in the same edition in both waves: \(list). They may "
        + "therefore differ from the figures above.")
  }

  var changeHead: String { say("Ændring", "Change") }

  var trendCaption: String {
    say(
      "Andele dengang og nu, og ændringen med 95 %-interval",
      "Shares then and now, and the change with its 95% interval")
  }

  var trendMethod: String {
    say(
      "Tallene er de simple andele. Intervallet tager højde for, at nogle har svaret begge gange. Blandt mange tal uden nogen "
        + "virkelig ændring vil omkring hvert tyvende se ud til at have ændret sig. En ændring siger ikke, hvad den skyldes.",
      "The figures are plain shares. The interval allows for some having answered both times. Among many figures without "
        + "any true change about one in twenty will seem to have moved. A change does not say what it is due to.")
  }

  func trendBasis(_ earlier: Int, _ now: Int) -> String {
    say(
      "\(numbers.whole(earlier)) og \(numbers.whole(now)) besvarere",
      "\(numbers.whole(earlier)) and \(numbers.whole(now)) respondents")
  }

  var trendWithheld: String { say("tilbageholdt", "withheld") }
  func trendNotShown(_ titles: [String], because remark: String) -> String {
    say("Uden ændring at vise (\(remark)): ", "Without a change to show (\(remark)): ")
      + titles.joined(separator: " · ") + "."
  }

  /// One sentence for the council; what cannot be compared or may not be shown is said too.
  func councilTrend(_ row: Trend.Row?, _ trend: Trend) -> String {
    let wave = numbers.whole(trend.earlierWave)
    guard let change = row?.change else {
      return row == nil
        ? say(
          "Andelen kan ikke sammenlignes med bølge \(wave): Spørgsmål, regler eller vignetter er ikke de samme.",
          "The share cannot be compared with wave \(wave): questions, rules or vignettes are not the same.")
        : say(
          "Om andelen har ændret sig siden bølge \(wave), vises ikke: Det ville røbe, hvad for få har svaret, eller der er "
            + "intet at sammenligne.",
          "Whether the share has moved since wave \(wave) is not shown: it would tell what too few answered, or there is "
            + "nothing to compare.")
    }
    let (from, to) = (percent(change.earlier.value), percent(change.now.value))
    let (moved, still) = (
      say(
        "Forskellen er større, end tilfældet som regel giver.",
        "The difference is larger than chance usually makes it."),
      say("Forskellen kan være tilfældig.", "The difference may be chance.")
    )
    return say(
      "På de vignetter, der kan sammenlignes, gik andelen af problematiske sager fra \(from) i bølge \(wave) til \(to) nu. ",
      "On the vignettes that can be compared, the share of problematic cases went from \(from) in wave \(wave) to \(to) now. "
    ) + (change.isToldApart ? moved : still)
  }
}
