import Diagnostics

/// The faults of one file, as many as somebody may want to read; of the others only how many there are, for a file that
/// is something else altogether has hundreds of thousands.
struct FaultList {
  static let longest = 2000

  private var listed: [Finding] = []
  private var furtherCount = 0

  mutating func add(_ fact: FileFact, at span: Span, notes: [Finding.Note] = []) {
    if listed.count < Self.longest {
      listed.append(Finding(fact, at: span, notes: notes))
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
