import Foundation

/// Times parts of Vignet for `Scripts/bench`, which runs it beside other programs and compares what they say.
///
///     vignet-bench tables [ROWS [REPEATS [FILE]]]
///     vignet-bench statistics RACE FOLDER [REPEATS]
///
/// prints a line of JSON. Of tables the outputs of all rows go to FILE, where one is named.
@main
enum Benchmarks {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      switch arguments.first {
      case "tables": try tables(Array(arguments.dropFirst()))
      case "statistics": try statistics(Array(arguments.dropFirst()))
      default:
        throw BenchmarkFault(
          "usage: vignet-bench tables [ROWS [REPEATS [FILE]]] | vignet-bench statistics RACE FOLDER [REPEATS]")
      }
    } catch {
      let message = (error as? BenchmarkFault)?.message ?? String(describing: error)
      FileHandle.standardError.write(Data("vignet-bench: \(message)\n".utf8))
      exit(1)
    }
  }

  private static func count(_ arguments: [String], at place: Int, otherwise: Int) throws -> Int {
    guard place < arguments.count else { return otherwise }
    guard let number = Int(arguments[place]), number > 0 else {
      throw BenchmarkFault("\"\(arguments[place])\" is no number from 1")
    }
    return number
  }

  // MARK: Decision tables

  private static func tables(_ arguments: [String]) throws {
    let rows = try count(arguments, at: 0, otherwise: 1_000_000)
    let repeats = try count(arguments, at: 1, otherwise: 15)
    let race = try TablesRace(rowCount: rows)
    guard race.outputsAgree() else { throw BenchmarkFault("the forms of the outputs differ") }
    let check = String(race.check(), radix: 16)
    if let file = arguments.dropFirst(2).first { try write(race.swiftOutputs(), to: file) }
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
    "{\"variant\": \"\(variant)\", \(times(laps)), "
      + "\"rows_per_second\": \(Int(Double(rows) / Stopwatch.median(laps.map(\.wall))))}"
  }

  private static func times(_ laps: [Stopwatch.Lap]) -> String {
    let wall = laps.map(\.wall)
    return "\"median\": \(Stopwatch.median(wall)), \"best\": \(wall.min() ?? 0), "
      + "\"processor\": \(Stopwatch.median(laps.map(\.processor)))"
  }

  private static func write(
    _ outputs: (bands: ContiguousArray<String>, points: ContiguousArray<Int32>), to file: String
  ) throws {
    let lines = zip(outputs.bands, outputs.points).map { "\($0),\($1)\n" }.joined()
    try Data(lines.utf8).write(to: URL(fileURLWithPath: file))
  }

  // MARK: Statistics

  private static func statistics(_ arguments: [String]) throws {
    guard let race = arguments.first.flatMap(StatisticsRace.init), arguments.count > 1 else {
      let races = StatisticsRace.allCases.map(\.rawValue).joined(separator: ", ")
      throw BenchmarkFault("usage: vignet-bench statistics RACE FOLDER [REPEATS], RACE one of \(races)")
    }
    let repeats = try count(arguments, at: 2, otherwise: 5)
    let work = try race.work(folder: arguments[1])
    let figures = try work()
    let laps = Stopwatch.laps(repeats) { try? work() }
    print(
      "{\"race\": \"\(race.rawValue)\", \"repeats\": \(repeats), \"threads\": 1, \"figures\": \(figures), \(times(laps))}"
    )
  }
}
