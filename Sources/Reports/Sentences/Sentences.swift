package import Diagnostics
import Sustainability
package import Vignettes

/// Everything the pages say, in one language. The two languages of a sentence stand side by side, so that neither can be
/// changed or forgotten alone; each section of the pages has its own file of them.
package struct Sentences: Sendable {
  /// The language.
  package let language: Language
  let numbers: NumberFormat

  /// The sentences of a language.
  package init(_ language: Language) {
    self.language = language
    numbers = NumberFormat(language)
  }

  func say(_ danish: String, _ english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }

  func say(_ text: LocalisedText) -> String { text[language] }

  // MARK: Figures

  /// A share in whole per cent; one that is not quite nothing or everything does not read as 0 or 100 %.
  package func percent(_ share: Double) -> String {
    if share > 0, share < 0.005 { return "<\u{2060}" + numbers.percent(0.01) }
    if share < 1, share >= 0.995 { return ">\u{2060}" + numbers.percent(0.99) }
    return numbers.percent(share)
  }

  /// An interval such as `24–41 %`.
  package func interval(_ interval: ClosedRange<Double>) -> String {
    numbers.fixed(interval.lowerBound * 100, decimals: 0) + "–" + numbers.percent(interval.upperBound)
  }

  /// A figure in its measure: `34 %`, `57 point` is `57`, cases a year with one decimal.
  package func figure(_ share: ShownFigure.Share) -> String { figure(share.estimate, in: share.measure) }

  func figure(_ value: Double, in measure: Indicator.Measure) -> String {
    switch measure {
    case .share, .score: percent(value)
    case .points: numbers.fixed(value, decimals: 0)
    case .perYear: numbers.fixed(value, decimals: 1)
    }
  }

  /// The interval of a figure in its measure; `nil` without one.
  package func interval(of share: ShownFigure.Share) -> String? {
    share.interval.map { interval($0, in: share.measure) }
  }

  func interval(_ interval: ClosedRange<Double>, in measure: Indicator.Measure) -> String {
    measure.isFraction
      ? self.interval(interval)
      : figure(interval.lowerBound, in: measure) + "–" + figure(interval.upperBound, in: measure)
  }

  func bracketed(_ share: ShownFigure.Share?) -> String {
    share.flatMap(interval(of:)).map { "(\($0))" } ?? ""
  }

  /// What stands at a place of an axis, told as a share of it.
  func tick(_ place: Double, of axis: ChartAxis) -> String {
    axis.measure.isFraction ? percent(place) : numbers.asWritten(place * axis.end)
  }

  /// What stands in the place of a figure.
  package func inPlace(of figure: ShownFigure) -> String {
    switch figure {
    case .share(let share): self.figure(share)
    case .fewerThan(let minimum): fewerThan(minimum)
    case .withheld: say("tilbageholdt", "withheld")
    case .nothing(.notAsked): say("ikke spurgt", "not asked")
    case .nothing(.noAnswers): say("ingen svar", "no answers")
    case .nothing(.nothingDecided): say("ingen afgjorte", "none decided")
    case .nothing(.notEveryVignette): say("ikke alle vignetter er besvaret", "not every vignette was answered")
    case .nothing(.notAdjusted): say("ikke justeret", "not adjusted")
    }
  }

  func fewerThan(_ minimum: Int) -> String { say("færre end \(minimum)", "fewer than \(minimum)") }

  var noInterval: String { say("intet interval", "no interval") }

  /// What a figure rests on.
  func basis(_ share: ShownFigure.Share, unit: Indicator.Unit) -> String {
    switch (unit, share.answerSets, share.respondents) {
    case (.respondent, _, let respondents?), (.answerSet, nil, let respondents?):
      say("\(respondents) besvarere", "\(respondents) respondents")
    case (.answerSet, let answerSets?, let respondents?):
      say(
        "\(numbers.whole(answerSets)) besvarelser fra \(numbers.whole(respondents)) besvarere",
        "\(numbers.whole(answerSets)) answer sets by \(numbers.whole(respondents)) respondents")
    case (_, let answerSets?, nil):
      say("\(numbers.whole(answerSets)) besvarelser", "\(numbers.whole(answerSets)) answer sets")
    case (_, nil, nil): say("ikke oplyst", "not told")
    }
  }

  // MARK: Dates and lists

  /// A day as people write it: `22. november 2026`.
  package func day(_ date: CalendarDate) -> String {
    let danish = [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return say(
      "\(date.day). \(danish[date.month - 1]) \(date.year)", "\(date.day) \(english[date.month - 1]) \(date.year)")
  }

  /// Alternatives: `a, b eller c`.
  func either(_ items: [String]) -> String { joined(items, by: say("eller", "or")) }

  /// Things that all hold: `a, b og c`.
  func both(_ items: [String]) -> String { joined(items, by: say("og", "and")) }

  func quoted(_ text: String) -> String { say("»\(text)«", "“\(text)”") }

  private func joined(_ items: [String], by word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
