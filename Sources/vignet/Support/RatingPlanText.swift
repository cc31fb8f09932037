import Diagnostics
import Statistics
import StudyFiles
import Sustainability

/// Whether a table of ratings hangs together, in words and for programs.
struct RatingPlanReport {
  let ratings: RatingGroup
  private let plan: RatingPlan

  /// The most names that are listed in text; JSON has them all.
  private static let mostNames = 6
  /// The most parts or ratings that are listed in text.
  private static let mostLines = 10

  init(_ ratings: RatingGroup) throws(Undefined) {
    self.ratings = ratings
    plan = try RatingPlan(units: ratings.entries.map(\.unit), raters: ratings.entries.map(\.rater))
  }

  // MARK: JSON

  /// The plan as one document (contract `vignet.rating-plan/1`).
  func json(in language: Language) -> JSON {
    let isEmpty = ratings.entries.isEmpty
    return .members([
      "format": .string("vignet.rating-plan/1"), "units": .integer(ratings.unitCount),
      "raters": .integer(ratings.raterCount), "ratings": .integer(ratings.entries.count),
      "connected": isEmpty ? .null : .bool(plan.isConnected),
      "parts": .array(
        plan.parts.map { part in
          .members([
            "units": .array(part.units.map { .string(ratings.unitNames[$0]) }),
            "raters": .array(part.raters.map { .string(ratings.raterNames[$0]) }),
          ])
        }),
      "joining_ratings": .array(
        plan.joins.map { join in
          .members([
            "rater": .string(ratings.raterNames[join.rater]), "unit": .string(ratings.unitNames[join.unit]),
          ])
        }),
      "bridging_units": .array(plan.bridgingUnits.map { .string(ratings.unitNames[$0]) }),
      "reason": isEmpty ? .string(Undefined.noRatings.sentence[language]) : .null,
    ])
  }

  // MARK: Text

  func text(in language: Language) -> String {
    guard !ratings.entries.isEmpty else {
      return language.say("Tabellen har ingen bedømmelser.\n", "The table has no ratings.\n")
    }
    let size =
      counted(ratings.entries.count, "bedømmelse", "bedømmelser", "rating", "ratings", language)
      + language.say(" af ", " of ")
      + counted(ratings.unitCount, "enhed", "enheder", "unit", "units", language)
      + language.say(" foretaget af ", " by ")
      + counted(ratings.raterCount, "bedømmer", "bedømmere", "rater", "raters", language) + ". "
    if ratings.raterCount == 1 {
      return size
        + language.say("Der er ingen at sammenligne bedømmeren med.\n", "There is nobody to compare the rater with.\n")
    }
    let lines =
      plan.isConnected ? [size + connected(language)] : [size + apart(language)] + parts(language) + joins(language)
    return (lines + bridges(language)).joined(separator: "\n") + "\n"
  }

  private func connected(_ language: Language) -> String {
    language == .danish
      ? "Planen hænger sammen: alle bedømmere kan sammenlignes, om ikke direkte, så gennem andre."
      : "The plan is connected: all raters can be compared, if not directly, then through others."
  }

  private func apart(_ language: Language) -> String {
    let parts = NumberFormat(language).whole(plan.parts.count)
    return language == .danish
      ? "Planen falder i \(parts) dele uden fælles enheder eller bedømmere.\nBedømmere i forskellige dele kan "
        + "ikke sammenlignes: ingen kan se, om de er strenge, eller om deres enheder er svære."
      : "The plan falls into \(parts) parts without common units or raters.\nRaters of different parts cannot be "
        + "compared: nobody can tell whether they are strict or their units hard."
  }

  private func parts(_ language: Language) -> [String] {
    let title = language == .danish ? "del" : "part"
    let lines = plan.parts.enumerated().map { number, part in
      "  \(title) \(number + 1): "
        + counted(part.raters.count, "bedømmer", "bedømmere", "rater", "raters", language)
        + " (\(names(part.raters, ratings.raterNames, language))), "
        + counted(part.units.count, "enhed", "enheder", "unit", "units", language)
        + " (\(names(part.units, ratings.unitNames, language)))"
    }
    return shortened(lines, language)
  }

  private func joins(_ language: Language) -> [String] {
    let joins = plan.joins
    let lines = joins.map { join in
      let (rater, unit) = (ratings.raterNames[join.rater], ratings.unitNames[join.unit])
      return language == .danish ? "  \(rater) bedømmer også \(unit)" : "  \(rater) also rates \(unit)"
    }
    let count = NumberFormat(language).whole(joins.count)
    let head =
      language == .danish
      ? (joins.count == 1 ? "Én bedømmelse mere ville samle dem:" : "\(count) bedømmelser mere ville samle dem:")
      : (joins.count == 1 ? "One more rating would join them:" : "\(count) more ratings would join them:")
    let least =
      language == .danish
      ? "Det er det mindste, der skal til. Flere fælles enheder gør sammenligningen sikrere."
      : "That is the least it takes. More units in common make the comparison safer."
    return [head] + shortened(lines, language) + [least]
  }

  private func bridges(_ language: Language) -> [String] {
    let bridges = plan.bridgingUnits
    guard !bridges.isEmpty else { return [] }
    let listed = names(bridges, ratings.unitNames, language)
    if bridges.count == 1 {
      return [
        language == .danish
          ? "Noget af planen hænger i en tynd tråd: uden \(listed) falder den i flere dele. \(remedy(language))"
          : "Some of the plan hangs by a thread: without \(listed) it falls into more parts. \(remedy(language))"
      ]
    }
    return [
      language == .danish
        ? "Noget af planen hænger i tynde tråde: mangler blot én af \(listed), falder den i flere dele. \(remedy(language))"
        : "Some of the plan hangs by threads: if only one of \(listed) is missing, it falls into more parts. "
          + remedy(language)
    ]
  }

  private func remedy(_ language: Language) -> String {
    language == .danish ? "Lad flere enheder blive bedømt på tværs." : "Have more units rated across."
  }

  // MARK: Pieces

  private func counted(
    _ count: Int, _ one: String, _ many: String, _ oneEnglish: String, _ manyEnglish: String, _ language: Language
  ) -> String {
    let word = language == .danish ? (count == 1 ? one : many) : (count == 1 ? oneEnglish : manyEnglish)
    return NumberFormat(language).whole(count) + " " + word
  }

  private func names(_ numbers: [Int], _ names: [String], _ language: Language) -> String {
    let shown = numbers.prefix(Self.mostNames).map { names[$0] }.joined(separator: ", ")
    return numbers.count <= Self.mostNames
      ? shown : shown + more(numbers.count - Self.mostNames, language)
  }

  private func shortened(_ lines: [String], _ language: Language) -> [String] {
    lines.count <= Self.mostLines
      ? lines : lines.prefix(Self.mostLines) + ["  …" + more(lines.count - Self.mostLines, language)]
  }

  private func more(_ count: Int, _ language: Language) -> String {
    let count = NumberFormat(language).whole(count)
    return language == .danish ? " og \(count) til" : " and \(count) more"
  }
}
