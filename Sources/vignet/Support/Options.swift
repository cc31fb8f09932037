public import ArgumentParser
public import Diagnostics
public import Statistics
public import StudyFiles

extension Language: ExpressibleByArgument {}

extension MeasurementLevel: ExpressibleByArgument {}

extension DeclarationKind: ExpressibleByArgument {}

/// How figures are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The language of what is printed.
struct LanguageOption: ParsableArguments {
  @ArgumentParser.Option(help: "The language of messages and results: da or en.")
  var language: Language?
}
