public import ArgumentParser
public import Diagnostics
public import Statistics
public import StudyFiles
public import Vignettes

import Foundation

extension Language: ExpressibleByArgument {}

extension MeasurementLevel: ExpressibleByArgument {}

extension DeclarationKind: ExpressibleByArgument {}

extension NewFileKind: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// A day written as `2026-11-01`.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The day on this machine's calendar: the only place where a clock is read.
  static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    let day = parts.year.flatMap { year in
      parts.month.flatMap { month in parts.day.flatMap { CalendarDate(year: year, month: month, day: $0) } }
    }
    return day ?? firstDay
  }

  /// What help says instead of a day that changes.
  public var defaultValueDescription: String { "today" }
}

/// How figures are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The language of what is printed.
struct LanguageOption: ParsableArguments {
  @ArgumentParser.Option(help: "The language of messages and results: da or en.")
  var language: Language?
}
