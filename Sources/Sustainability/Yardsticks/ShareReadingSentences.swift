public import Diagnostics

extension ShareReading {
  /// A sentence that the counts carry.
  public var mayBeSaid: LocalisedText { YardstickSentences.mayBeSaid(self) }

  /// The sentence that is often written instead, and why the counts do not carry it.
  public var mayNotBeSaid: LocalisedText { YardstickSentences.mayNotBeSaid(self) }

  /// Why there is no response rate; `nil` when there is one.
  public var noResponse: LocalisedText? { response == nil ? YardstickSentences.noResponse : nil }

  /// That the share told is no whole number of people; `nil` when it is.
  public var rounding: LocalisedText? { counts.isRounded ? YardstickSentences.rounding(counts) : nil }
}

extension ShareCounts.Fault {
  /// What cannot be, in words.
  public var sentence: LocalisedText { YardstickSentences.fault(self) }
}

/// What may and may not be said of a share that was counted elsewhere.
enum YardstickSentences {
  /// A sentence with its numbers as each language writes them.
  private static func text(_ write: (Language, NumberFormat) -> String) -> LocalisedText {
    LocalisedText(da: write(.danish, NumberFormat(.danish)), en: write(.english, NumberFormat(.english)))
  }

  /// The share as it was told: whole per cent without decimals.
  static func told(_ share: Double, _ format: NumberFormat) -> String {
    let percent = share * 100
    return format.percent(share, decimals: (percent - percent.rounded()).magnitude < 1e-9 ? 0 : 1)
  }

  static let noResponse = LocalisedText(
    da: "Det er ikke oplyst, hvor mange der blev spurgt, så der er ingen svarprocent.",
    en: "It is not told how many were asked, so there is no response rate.")

  static func rounding(_ counts: ShareCounts) -> LocalisedText {
    text { language, format in
      let share = told(counts.share, format)
      let (people, answered) = (format.whole(counts.numerator), format.whole(counts.answered))
      return language == .danish
        ? "\(share) af \(answered) er ikke et helt antal personer; der er regnet med \(people)."
        : "\(share) of \(answered) is no whole number of people; \(people) are reckoned with."
    }
  }

  static func mayBeSaid(_ reading: ShareReading) -> LocalisedText {
    text { language, format in
      let counts = reading.counts
      let share = told(counts.share, format)
      let (people, answered) = (format.whole(counts.numerator), format.whole(counts.answered))
      let sentences = [
        language == .danish
          ? "Af de \(answered), der svarede, gav \(people) (\(share)) dette svar."
          : "Of the \(answered) who answered, \(people) (\(share)) gave this answer.",
        coverage(reading, language, format), response(reading, language, format), certainHalf(reading, language),
      ]
      return sentences.compactMap(\.self).joined(separator: " ")
    }
  }

  private static func coverage(_ reading: ShareReading, _ language: Language, _ format: NumberFormat) -> String? {
    let counts = reading.counts
    let answered = format.whole(counts.answered)
    guard let population = counts.population, let silent = counts.silent, let coverage = reading.coverage else {
      return language == .danish
        ? "Hvor mange der er i alt, er ikke oplyst." : "How many there are in all is not told."
    }
    guard silent > 0 else { return language == .danish ? "Det er dem alle." : "That is all of them." }
    let (all, rest) = (format.whole(population), format.whole(silent))
    let part = format.percent(coverage, decimals: 1)
    return language == .danish
      ? "De \(answered) er \(part) af alle \(all); hvad de øvrige \(rest) mener, ved vi ikke."
      : "The \(answered) are \(part) of all \(all); what the other \(rest) think is not known."
  }

  private static func response(_ reading: ShareReading, _ language: Language, _ format: NumberFormat) -> String? {
    guard let response = reading.response, let asked = reading.counts.asked else { return nil }
    let (answered, all) = (format.whole(reading.counts.answered), format.whole(asked))
    let rate = format.percent(response, decimals: 1)
    return language == .danish
      ? "Svarprocenten er \(rate): \(answered) af de \(all), der blev spurgt."
      : "The response rate is \(rate): \(answered) of the \(all) who were asked."
  }

  private static func certainHalf(_ reading: ShareReading, _ language: Language) -> String? {
    switch reading.half {
    case .certainlyAbove:
      language == .danish
        ? "Det er mere end halvdelen af alle, uanset hvad de tavse mener."
        : "That is more than half of all, whatever the silent think."
    case .certainlyBelow:
      language == .danish
        ? "Det er mindre end halvdelen af alle, uanset hvad de tavse mener."
        : "That is less than half of all, whatever the silent think."
    case .depends, .notAsked: nil
    }
  }

  static func mayNotBeSaid(_ reading: ShareReading) -> LocalisedText {
    text { language, format in
      let counts = reading.counts
      let share = told(counts.share, format)
      guard let bounds = reading.bounds, let population = counts.population else {
        return language == .danish
          ? "»\(share) af alle«: så længe det ikke er oplyst, hvor mange der er i alt, ved vi kun noget om dem, der "
            + "svarede."
          : "“\(share) of all”: as long as it is not told how many there are in all, only those who answered are known of."
      }
      guard let silent = counts.silent, silent > 0 else {
        return language == .danish
          ? "At svaret bliver det samme næste gang, eller hvorfor de svarede, som de gjorde: det fortæller tallet ikke."
          : "That the answer will be the same next time, or why they answered as they did: the figure does not tell."
      }
      let (all, rest) = (format.whole(population), format.whole(silent))
      let (low, high) = (format.percent(bounds.lowerBound, decimals: 1), format.percent(bounds.upperBound, decimals: 1))
      let start =
        language == .danish
        ? "»\(share) af alle \(all)«, eller at de, der svarede, er repræsentative, fordi andelen er så markant: det "
          + "følger ikke. Uanset hvad de \(rest) tavse mener, ligger andelen af alle mellem \(low) og \(high); mere ved "
          + "vi ikke."
        : "“\(share) of all \(all)”, or that those who answered are representative because the share is so marked: that "
          + "does not follow. Whatever the \(rest) silent think, the share of all lies between \(low) and \(high); no more "
          + "is known."
      return [start, tippingPoint(reading, language, format)].compactMap(\.self).joined(separator: " ")
    }
  }

  private static func tippingPoint(_ reading: ShareReading, _ language: Language, _ format: NumberFormat) -> String? {
    guard case .depends(let silent) = reading.half else { return nil }
    let (half, tip) = (format.percent(0.5), format.percent(silent, decimals: 1))
    if reading.counts.share >= 0.5 {
      return language == .danish
        ? "Den kommer under \(half), så snart færre end \(tip) af de tavse ville give dette svar."
        : "It falls below \(half) as soon as fewer than \(tip) of the silent would give this answer."
    }
    return language == .danish
      ? "Den kommer over \(half), så snart flere end \(tip) af de tavse ville give dette svar."
      : "It rises above \(half) as soon as more than \(tip) of the silent would give this answer."
  }

  static func fault(_ fault: ShareCounts.Fault) -> LocalisedText {
    text { language, format in
      func say(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
      switch fault {
      case .shareOutsideZeroToOne(let share):
        return say(
          "andelen \(format.asWritten(share)) ligger uden for 0–1; skriv 0,93 eller 93%",
          "the share \(format.asWritten(share)) lies outside 0–1; write 0.93 or 93%")
      case .nobodyAnswered:
        return say(
          "ingen har svaret, så der er ingen andel at læse", "nobody answered, so there is no share to read")
      case .nobodyThere:
        return say("der er ingen, andelen kan være af", "there is nobody of whom the share could be")
      case .tooLarge: return say("tallet er for stort", "the number is too large")
      case .answeredAbovePopulation(let answered, let population):
        return say(
          "flere har svaret (\(format.whole(answered))), end der er i alt (\(format.whole(population)))",
          "more answered (\(format.whole(answered))) than there are in all (\(format.whole(population)))")
      case .answeredAboveAsked(let answered, let asked):
        return say(
          "flere har svaret (\(format.whole(answered))), end der blev spurgt (\(format.whole(asked)))",
          "more answered (\(format.whole(answered))) than were asked (\(format.whole(asked)))")
      case .askedAbovePopulation(let asked, let population):
        return say(
          "flere blev spurgt (\(format.whole(asked))), end der er i alt (\(format.whole(population)))",
          "more were asked (\(format.whole(asked))) than there are in all (\(format.whole(population)))")
      }
    }
  }
}
