import Foundation

/// Simulation studies of the statistics for `Scripts/simulation-study`, which puts date and machine above what is printed.
///
///     vignet-simulations [STUDY [SIZE]]
///
/// prints a page of Markdown; without a study the names of all. Sizes other than the usual are for trying out.
@main
enum Simulations {
  /// The studies by name; each returns its page. The first line is the title.
  static let studies: [(name: String, page: @Sendable (_ size: Int?) throws -> String)] = [
    ("coverage", { size in try CoverageStudy(dataSets: size ?? 4_000).page() }),
    ("sustainability", { size in SustainabilityStudy(studies: size ?? 240).page() }),
  ]

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first else {
      print(studies.map(\.name).joined(separator: "\n"))
      return
    }
    do {
      let size = arguments.dropFirst().first.map { Int($0) ?? 0 }
      guard let study = studies.first(where: { $0.name == name }), size ?? 100 >= 100, arguments.count <= 2 else {
        throw SimulationFault("usage: vignet-simulations [STUDY [SIZE]], with a size from 100")
      }
      print(try study.page(size))
    } catch {
      let message = (error as? SimulationFault)?.message ?? String(describing: error)
      FileHandle.standardError.write(Data("vignet-simulations: \(message)\n".utf8))
      exit(1)
    }
  }
}

/// Why there is nothing to simulate.
struct SimulationFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
