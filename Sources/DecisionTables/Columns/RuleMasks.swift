import Conditions

/// For one input and each of its codes, the rules whose cell holds and those whose cell does not fail: sets of 64 rules
/// a word.
struct RuleMasks: Sendable {
  /// How many words a set takes.
  let wordCount: Int
  /// The rules whose cell holds, `wordCount` words a code.
  private(set) var applying: ContiguousArray<UInt64> = []
  /// The rules whose cell holds or waits.
  private(set) var possible: ContiguousArray<UInt64> = []
  /// The rules whose cell fails because the question was not asked.
  private(set) var barred: ContiguousArray<UInt64> = []
  /// Whether some code leaves a cell waiting.
  private(set) var canWait = false
  /// Whether some code bars a rule.
  private(set) var canBar = false

  init(ruleCount: Int) {
    wordCount = max(1, (ruleCount + 63) / 64)
  }

  /// How many codes have masks.
  var codeCount: Int { applying.count / wordCount }

  /// Adds the masks of the next code by asking the interpreter's own cells, so that the two cannot drift apart.
  ///
  /// - Parameters:
  ///   - reading: what the code stands for.
  ///   - cells: the input's cell in each rule, in the order of the bits.
  mutating func add(_ reading: Reading, cells: [Cell]) {
    let start = applying.count
    applying.append(contentsOf: repeatElement(0, count: wordCount))
    possible.append(contentsOf: repeatElement(0, count: wordCount))
    barred.append(contentsOf: repeatElement(0, count: wordCount))
    for (rule, cell) in cells.enumerated() {
      let bit = UInt64(1) << UInt64(rule % 64)
      let word = start + rule / 64
      switch cell.holds(for: reading) {
      case .yes:
        applying[word] |= bit
        possible[word] |= bit
      case .unknown:
        possible[word] |= bit
        canWait = true
      case .no where reading == .notAsked:
        barred[word] |= bit
        canBar = true
      case .no: break
      }
    }
  }
}
