import ArgumentParser
import Diagnostics
import StudyFiles

/// Prints the form of a kind of file as JSON Schema.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a kind of file, for completion in editors.")

  @Argument(help: "vignette, module, rubric or study.")
  var kind: DeclarationKind

  func run() {
    Terminal.result(kind.jsonSchema.text + "\n")
  }
}
