import Foundation

/// Times parts of Vignet for `Scripts/bench`, which runs it beside other programs and compares what they say.
///
///     vignet-bench tables [ROWS [REPEATS [FILE]]]
///
/// prints a line of JSON; the outputs of all rows go to FILE, where one is named.
@main
enum Benchmarks {
  static func main() {
    do {
      let arguments = CommandLine.arguments.dropFirst()
      guard arguments.first == "tables" else {
        throw BenchmarkFault("usage: vignet-bench tables [ROWS [REPEATS [FILE]]]")
      }
      let numbers = arguments.dropFirst().prefix(2).map { Int($0) ?? 0 }
      guard numbers.allSatisfy({ $0 > 0 }) else { throw BenchmarkFault("ROWS and REPEATS are numbers from 1") }
      try tables(
        rows: numbers.first ?? 1_000_000, repeats: numbers.dropFirst().first ?? 15,
        outputs: arguments.dropFirst(3).first)
    } catch {
      let message = (error as? BenchmarkFault)?.message ?? String(describing: error)
      FileHandle.standardError.write(Data("vignet-bench: \(message)\n".utf8))
      exit(1)
    }
  }

  private static func tables(rows: Int, repeats: Int, outputs file: String?) throws {
    let race = try TablesRace(rowCount: rows)
    guard race.outputsAgree() else { throw BenchmarkFault("the forms of the outputs differ") }
    let check = String(race.check(), radix: 16)
    if let file { try write(race.swiftOutputs(), to: file) }
    let variants = [
      described("rules", rows, Stopwatch.laps(repeats) { race.outcomes() }),
      described("encoded outputs", rows, Stopwatch.laps(repeats) { race.encodedOutputs() }),
      described("plain outputs", rows, Stopwatch.laps(repeats) { race.plainOutputs() }),
      described("Swift texts", rows, Stopwatch.laps(repeats) { race.swiftOutputs() }),
    ]
    print(
      "{\"rows\": \(rows), \"repeats\": \(repeats), \"threads\": 1, \"check\": \"\(check)\", "
        + "\"variants\": [\(variants.joined(separator: ", "))]}")
  }

  private static func described(_ variant: String, _ rows: Int, _ laps: [Stopwatch.Lap]) -> String {
    let wall = laps.map(\.wall)
    let median = Stopwatch.median(wall)
    return "{\"variant\": \"\(variant)\", \"median\": \(median), \"best\": \(wall.min() ?? 0), "
      + "\"processor\": \(Stopwatch.median(laps.map(\.processor))), \"rows_per_second\": \(Int(Double(rows) / median))}"
  }

  private static func write(
    _ outputs: (bands: ContiguousArray<String>, points: ContiguousArray<Int32>), to file: String
  ) throws {
    let lines = zip(outputs.bands, outputs.points).map { "\($0),\($1)\n" }.joined()
    try Data(lines.utf8).write(to: URL(fileURLWithPath: file))
  }
}
