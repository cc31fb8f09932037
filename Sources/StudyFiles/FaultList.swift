import Diagnostics

/// The faults of one file, as many as somebody may want to read; of the others only how many there are, for a file that
/// is something else altogether has hundreds of thousands.
struct FaultList<Problem: Fact> {
  private let longest: Int
  private var listed: [Finding] = []
  private var furtherCount = 0

  /// No faults yet.
  init(longest: Int = 2000) { self.longest = longest }

  /// How many faults there are, listed or not.
  var count: Int { listed.count + furtherCount }

  /// The place is not looked for where it is not listed: that takes a pass over the file.
  mutating func add(_ fact: Problem, at span: @autoclosure () -> Span, notes: [Finding.Note] = []) {
    if listed.count < longest {
      listed.append(Finding(fact, at: span(), notes: notes))
    } else {
      furtherCount += 1
    }
  }

  /// The faults, and a last one that counts the others.
  var findings: [Finding] {
    guard furtherCount > 0, let place = listed.last?.span else { return listed }
    return listed + [Finding(FileFact.furtherFaults(furtherCount), at: place)]
  }
}
