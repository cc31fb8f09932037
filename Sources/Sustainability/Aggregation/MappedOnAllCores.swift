import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results for all elements, in their order, worked out on every core of the machine.
  ///
  /// - Parameter work: must give the same for the same element, whatever runs beside it: then so does the whole.
  package func mappedOnAllCores<Result: Sendable>(_ work: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex<[Result?]>(Array<Result?>(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
