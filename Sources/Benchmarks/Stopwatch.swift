import Foundation

/// Measures a piece of work with a clock that only runs forwards, and with the processor's own account.
enum Stopwatch {
  /// What one run took, in seconds.
  struct Lap {
    let wall: Double
    /// The time the processor worked for us, which another program's load does not lengthen.
    let processor: Double
  }

  /// What each of several runs takes, after one that does not count. What a run returns is kept until the clocks have
  /// stopped and handed to a function that the compiler cannot see through, so that it cannot leave the work out.
  static func laps<Result>(_ repeats: Int, _ run: () -> Result) -> [Lap] {
    keep(run())
    return (0..<repeats).map { _ in
      let (wall, processor) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
      let result = run()
      let lap = Lap(wall: seconds(CLOCK_MONOTONIC) - wall, processor: seconds(CLOCK_PROCESS_CPUTIME_ID) - processor)
      keep(result)
      return lap
    }
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return 0 }
    return sorted.count % 2 == 1 ? upper : (sorted[sorted.count / 2 - 1] + upper) / 2
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  @inline(never)
  private static func keep<Result>(_ result: Result) { withExtendedLifetime(result) {} }
}
