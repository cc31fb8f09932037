import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results for all elements, in their order, worked out on every core of the machine.
  ///
  /// The elements are taken in runs, so that short pieces of work do not wait for each other at the list of results.
  ///
  /// - Parameter work: must give the same for the same element, whatever runs beside it: then so does the whole.
  package func mappedOnAllCores<Result: Sendable>(_ work: @Sendable (Element) -> Result) -> [Result] {
    let length = Swift.max(1, count / 128)
    let starts = Array<Int>(stride(from: 0, to: count, by: length))
    let results = Mutex<[[Result]]>(Array<[Result]>(repeating: [], count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { run in
      let end = Swift.min(starts[run] + length, count)
      let made = self[starts[run]..<end].map(work)
      results.withLock { $0[run] = made }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}
