import ArgumentParser

/// The command line: one file a verb.
@main
struct Vignet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vignet",
    abstract: "The engine of the vignette method: from cases and rubrics to a municipality's report.",
    version: "0.1.0",
    subcommands: [
      Check.self, DealVerb.self, Score.self, Explain.self, AgreementVerb.self, Indicators.self, Report.self, Plan.self,
      Simulate.self, YardstickVerb.self, Compare.self, Export.self, Audit.self, New.self, Schema.self, Verify.self,
    ])
}
