import Diagnostics

/// The vignettes on which a municipality differs from the others.
extension Sentences {
  var differingTitle: String {
    say("Vignetter, hvor kommunen skiller sig ud", "Vignettes on which the municipality differs")
  }

  func differing(_ count: Int, of compared: Int) -> String {
    let (number, whole) = (numbers.whole(count), numbers.whole(compared))
    return switch (count, compared) {
    case (_, 0):
      say(
        "Ingen vignet kan sammenlignes med de andre kommuner, for på hver af dem hviler tallet på for få besvarere.",
        "No vignette can be compared with the other municipalities, for on each the figure rests on too few respondents."
      )
    case (0, _):
      say(
        "Ingen af de vignetter, der kan sammenlignes (\(whole)), kan skelnes fra de andre kommuner i andelen, der er "
          + "problematiske.",
        "None of the vignettes that can be compared (\(whole)) can be told apart from the other municipalities in the share "
          + "that is problematic.")
    default:
      say(
        "Af de vignetter, der kan sammenlignes (\(whole)), kan \(number) skelnes fra de andre kommuner i andelen, der er "
          + "problematiske.",
        "Of the vignettes that can be compared (\(whole)), \(number) can be told apart from the other municipalities in the "
          + "share that is problematic.")
    }
  }

  var differingCaption: String {
    say(
      "Andel problematiske på de vignetter, der kan skelnes",
      "Share problematic on the vignettes that can be told apart")
  }
  var differingMethod: String {
    say(
      "Her står kun de vignetter, der kan skelnes. Forskellen er prøvet for hver vignet, og der er taget højde for, at flere er "
        + "prøvet på én gang (Benjamini og Hochberg). Under forskellen: Newcombes 95 %-interval for forskellen.",
      "Only vignettes that can be told apart stand here. The difference was tested for each vignette, allowing for several "
        + "having been tested at once (Benjamini and Hochberg). Below it: Newcombe's 95% interval of the difference.")
  }
  var vignetteHead: String { say("Vignet", "Vignette") }
  var othersHead: String { say("De andre kommuner", "Other municipalities") }

  /// A difference of shares: `+12 procentpoint`.
  func percentagePoints(_ difference: Double) -> String {
    say("\(signed(difference)) procentpoint", "\(signed(difference)) percentage points")
  }
  func percentagePoints(_ interval: ClosedRange<Double>) -> String {
    say(
      "\(signed(interval.lowerBound)) til \(signed(interval.upperBound))",
      "\(signed(interval.lowerBound)) to \(signed(interval.upperBound))")
  }
  private func signed(_ difference: Double) -> String {
    (difference >= 0.005 ? "+" : "") + numbers.fixed(difference * 100, decimals: 0)
  }

  func respondents(_ count: Int) -> String {
    say("\(numbers.whole(count)) besvarere", "\(numbers.whole(count)) respondents")
  }
}
