import Conditions
import Diagnostics
import Testing

/// The inputs that the table of cell cases reads.
enum CellInput: String, CaseIterable {
  case role, word, steps, pain, weight, name, order

  var domain: Domain {
    switch self {
    case .role:
      .choice(
        Options(codes: [
          "none", "student", "any", "all", "count", "answered", "no", "08", "two words", "a,b", "not_sure",
        ]))
    case .word: .choice(Options([Option("x"), Option("y"), Option("cannot_say", isMissing: true)]))
    case .steps:
      .choices(
        Options([
          Option("a"), Option("b"), Option("none"), Option("count"), Option("two words"),
          Option("nothing", isExclusive: true),
        ]))
    case .pain: .number(NumberDomain(range: 0...10, isWhole: true))
    case .weight: .number(NumberDomain())
    case .name: .text
    case .order: .ranking(Options(codes: ["a", "b"]))
    }
  }
}

/// A cell, what is read, and whether it holds: `true`, `false` or `unknown`. Readings: a code, codes joined by `|`, a
/// number, a text; `?` not answered, `~` undecided, `#` not asked.
struct TruthCase: CustomTestStringConvertible {
  let input: CellInput
  let cell: String
  let value: String
  let truth: Truth

  init(_ input: CellInput, _ cell: String, _ value: String, _ truth: Truth) {
    self.input = input
    self.cell = cell
    self.value = value
    self.truth = truth
  }

  var testDescription: String { "\(input.rawValue): \(cell) for \(value)" }

  var reading: Reading {
    switch (value, input) {
    case ("?", _): .notAnswered
    case ("~", _): .undecided
    case ("#", _): .notAsked
    case (_, .role), (_, .word): Reading(.code(value), in: input.domain)
    case (_, .steps): Reading(.codes(value.split(separator: "|").map(String.init)), in: input.domain)
    case (_, .pain), (_, .weight): .value(.number(Double(value) ?? 0))
    case (_, .name): .value(.text(value))
    case (_, .order): .value(.ranking(value.split(separator: ">").map(String.init)))
    }
  }
}

extension TruthCase {
  /// The sentences of contracts.md §1 and §2, one after the other.
  static let all: [TruthCase] = lists + words + quoted + numbers + sets + missing + negations

  static let lists: [TruthCase] = [
    TruthCase(.role, "student", "student", .yes), TruthCase(.role, "student", "none", .no),
    TruthCase(.role, "none, student", "none", .yes), TruthCase(.role, "none, student", "student", .yes),
    TruthCase(.role, "none, student", "no", .no), TruthCase(.role, "none,student", "student", .yes),
    TruthCase(.pain, "4, > 7", "4", .yes), TruthCase(.pain, "4, > 7", "8", .yes), TruthCase(.pain, "4, > 7", "7", .no),
    TruthCase(.pain, "4,>7", "10", .yes),
  ]

  static let words: [TruthCase] = [
    TruthCase(.role, "any, all", "all", .yes), TruthCase(.role, "any, all", "student", .no),
    TruthCase(.role, "count", "count", .yes), TruthCase(.role, "count, none", "none", .yes),
    TruthCase(.role, "answered", "student", .yes), TruthCase(.role, "answered, none", "student", .no),
    TruthCase(.role, "answered, none", "answered", .yes), TruthCase(.role, "\"answered\"", "student", .no),
    TruthCase(.role, "\"answered\"", "answered", .yes), TruthCase(.role, "not(answered)", "answered", .no),
    TruthCase(.role, "not(answered, none)", "student", .yes), TruthCase(.role, "not(answered, none)", "answered", .no),
    TruthCase(.role, "not answered", "answered", .no), TruthCase(.role, "no", "no", .yes),
    TruthCase(.role, "08", "08", .yes), TruthCase(.role, "08, no", "no", .yes),
    TruthCase(.role, "not_sure", "not_sure", .yes), TruthCase(.steps, "any of (none, count)", "count", .yes),
    TruthCase(.steps, "none of (none)", "count", .yes), TruthCase(.steps, "all of (none, count)", "none|count", .yes),
  ]

  static let quoted: [TruthCase] = [
    TruthCase(.role, "\"two words\"", "two words", .yes), TruthCase(.role, "\"a,b\"", "a,b", .yes),
    TruthCase(.role, "\"student\", none", "student", .yes),
    TruthCase(.steps, "any of (\"two words\", a)", "two words", .yes),
    TruthCase(.name, "\"Bente\"", "Bente", .yes), TruthCase(.name, "\"Bente\"", "bente", .no),
    TruthCase(.name, "\"a, b\", \"c\"", "a, b", .yes), TruthCase(.name, "\"\"", "Bente", .no),
    TruthCase(.name, "not(\"Bente\")", "Kai", .yes), TruthCase(.name, "answered", "Kai", .yes),
  ]

  static let numbers: [TruthCase] = [
    TruthCase(.pain, "< 3", "3", .no), TruthCase(.pain, "<= 3", "3", .yes), TruthCase(.pain, "> 3", "3", .no),
    TruthCase(.pain, ">= 3", "3", .yes), TruthCase(.pain, "3", "3", .yes), TruthCase(.pain, "03", "3", .yes),
    TruthCase(.weight, "2.5", "2.5", .yes), TruthCase(.weight, "-1.5", "-1.5", .yes),
    TruthCase(.weight, "< -1", "-2", .yes),
    TruthCase(.weight, "<-1", "-1", .no), TruthCase(.pain, "[1..3]", "1", .yes), TruthCase(.pain, "[1..3]", "3", .yes),
    TruthCase(.pain, "(1..3]", "1", .no), TruthCase(.pain, "(1..3]", "3", .yes), TruthCase(.pain, "]1..3[", "1", .no),
    TruthCase(.pain, "]1..3[", "2", .yes), TruthCase(.pain, "]1..3[", "3", .no), TruthCase(.pain, "[1..3)", "3", .no),
    TruthCase(.pain, "[1..3[", "3", .no), TruthCase(.pain, "]1..3]", "3", .yes), TruthCase(.pain, "(1..3)", "2", .yes),
    TruthCase(.pain, "[ 1 .. 3 ]", "3", .yes), TruthCase(.weight, "[0.5..1.5]", "1.5", .yes),
    TruthCase(.weight, "[-2..-1]", "-1.5", .yes), TruthCase(.pain, "(1..3], 7", "7", .yes),
    TruthCase(.pain, "[3..1]", "2", .no), TruthCase(.pain, "[3..3]", "3", .yes), TruthCase(.pain, "(3..3]", "3", .no),
    TruthCase(.pain, "]3..3[", "3", .no), TruthCase(.pain, "not([1..3), 7)", "3", .yes),
    TruthCase(.pain, "not(]1..3[)", "2", .no),
  ]

  static let sets: [TruthCase] = [
    TruthCase(.steps, "any of (a, b)", "b", .yes), TruthCase(.steps, "any of (a, b)", "none", .no),
    TruthCase(.steps, "all of (a, b)", "a|b|none", .yes), TruthCase(.steps, "all of (a, b)", "a", .no),
    TruthCase(.steps, "none of (a, b)", "none", .yes), TruthCase(.steps, "none of (a, b)", "none|b", .no),
    TruthCase(.steps, "count >= 2", "a|b", .yes), TruthCase(.steps, "count >= 2", "a", .no),
    TruthCase(.steps, "count [1..3]", "a|b|none", .yes), TruthCase(.steps, "count (1..3]", "a", .no),
    TruthCase(.steps, "count ]1..3[", "a|b", .yes), TruthCase(.steps, "count[1..3]", "a", .yes),
    TruthCase(.steps, "count>=2", "a|b", .yes), TruthCase(.steps, "any of (a) and none of (b)", "a", .yes),
    TruthCase(.steps, "any of (a) and none of (b)", "a|b", .no),
    TruthCase(.steps, "any of (a) and none of (b), count > 2", "a|b|none", .yes),
    TruthCase(.steps, "any of(a)and none of(b)", "a", .yes),
    TruthCase(.steps, "not(any of (a) and none of (b))", "a|b", .yes),
    TruthCase(.steps, "any of (a) and count < 2 and none of (b)", "a", .yes),
    TruthCase(.steps, "any of (nothing)", "nothing", .yes),
  ]

  static let missing: [TruthCase] = [
    TruthCase(.role, "student", "?", .unknown), TruthCase(.steps, "count >= 0", "?", .unknown),
    TruthCase(.pain, "[0..10]", "?", .unknown), TruthCase(.role, "-", "?", .yes), TruthCase(.role, " - ", "?", .yes),
    TruthCase(.role, "answered", "?", .no), TruthCase(.role, "not answered", "?", .yes),
    TruthCase(.role, "not answered", "student", .no), TruthCase(.pain, "4, not answered", "?", .yes),
    TruthCase(.pain, "4, not answered", "4", .yes), TruthCase(.pain, "4, not answered", "5", .no),
    TruthCase(.order, "answered", "b>a", .yes), TruthCase(.order, "answered", "?", .no),
    TruthCase(.order, "not answered", "?", .yes), TruthCase(.word, "x", "cannot_say", .unknown),
    TruthCase(.word, "not answered", "cannot_say", .yes), TruthCase(.role, "student", "#", .no),
    TruthCase(.role, "not(student)", "#", .no), TruthCase(.role, "answered", "#", .no),
    TruthCase(.role, "not answered", "#", .no), TruthCase(.role, "-", "#", .yes),
    TruthCase(.role, "student", "~", .unknown),
    TruthCase(.role, "-", "~", .yes),
  ]

  static let negations: [TruthCase] = [
    TruthCase(.role, "not(student)", "none", .yes), TruthCase(.role, "not(student)", "student", .no),
    TruthCase(.role, "not(student, none)", "none", .no), TruthCase(.role, "not (student)", "none", .yes),
    TruthCase(.role, "not(student)", "?", .unknown), TruthCase(.role, "not(student, not answered)", "?", .no),
    TruthCase(.role, "not(not answered)", "?", .no), TruthCase(.role, "not(not answered)", "none", .yes),
    TruthCase(.role, "not(not(student))", "student", .yes), TruthCase(.role, "not(answered)", "?", .yes),
    TruthCase(.role, "not(student), student", "student", .yes),
    TruthCase(.role, "not(student), student", "?", .unknown),
    TruthCase(.pain, "not(4)", "#", .no), TruthCase(.word, "not(x)", "y", .yes),
  ]
}

/// A cell with something wrong: the code of the finding and the columns (from 1) that the caret covers.
struct FaultCase: CustomTestStringConvertible {
  let input: CellInput
  let cell: String
  let faults: [String]

  init(_ input: CellInput, _ cell: String, _ faults: String...) {
    self.input = input
    self.cell = cell
    self.faults = faults
  }

  var testDescription: String { "\(input.rawValue): \(cell)" }
}

extension FaultCase {
  /// Each fault is `code column+length`.
  static let all: [FaultCase] = [
    // Unknown codes, at the word itself
    FaultCase(.role, "Student", "unknown-code 1+7"), FaultCase(.role, "none, studnet", "unknown-code 7+7"),
    FaultCase(.role, "x, y", "unknown-code 1+1", "unknown-code 4+1"),
    FaultCase(.role, "\"two word\"", "unknown-code 1+10"),
    FaultCase(.role, "not(none, x)", "unknown-code 11+1"), FaultCase(.steps, "any of (a, c)", "unknown-code 12+1"),
    FaultCase(.steps, "any of (c, d)", "unknown-code 9+1", "unknown-code 12+1"),
    FaultCase(.role, "null", "unknown-code 1+4"), FaultCase(.role, "8", "unknown-code 1+1"),
    FaultCase(.word, "answered, x", "unknown-code 1+8"), FaultCase(.word, "none", "unknown-code 1+4"),
    FaultCase(.word, "not(answered, x)", "unknown-code 5+8"), FaultCase(.role, "-, none", "unknown-code 1+1"),
    // Wrong types
    FaultCase(.steps, "a", "type 1+1"), FaultCase(.steps, "\"two words\"", "type 1+11"),
    FaultCase(.steps, "none, a", "type 1+4", "type 7+1"),
    FaultCase(.steps, "> 2", "type 1+1"), FaultCase(.role, "> 2", "type 1+1"), FaultCase(.role, "[1..2]", "type 1+1"),
    FaultCase(.role, "any of (none)", "type 1+3"), FaultCase(.role, "count >= 2", "type 1+5"),
    FaultCase(.pain, "any of (a)", "type 1+3"),
    FaultCase(.pain, "high", "type 1+4"), FaultCase(.pain, "\"4\"", "type 1+3"), FaultCase(.pain, "4,5x", "type 3+2"),
    FaultCase(.pain, "> x", "type 3+1"), FaultCase(.pain, "[1..x]", "type 5+1"),
    FaultCase(.pain, "answered, 3", "type 1+8"),
    FaultCase(.pain, "0x10", "type 1+4"), FaultCase(.pain, "nan", "type 1+3"), FaultCase(.pain, "inf", "type 1+3"),
    FaultCase(.name, "Bente", "type 1+5"), FaultCase(.name, "> 3", "type 1+1"), FaultCase(.order, "a", "type 1+1"),
    FaultCase(.order, "answered, a", "type 1+8", "type 11+1"),
    // Grammar
    FaultCase(.role, "", "syntax 1+1"), FaultCase(.role, "   ", "syntax 1+3"), FaultCase(.role, "none,", "syntax 5+1"),
    FaultCase(.role, ", none", "syntax 1+1"), FaultCase(.role, "none,, student", "syntax 6+1"),
    FaultCase(.role, "none student", "syntax 6+7"),
    FaultCase(.role, "none or student", "syntax 6+2"), FaultCase(.role, "none and student", "syntax 6+3"),
    FaultCase(.role, "\"none", "syntax 1+5"),
    FaultCase(.role, "not none", "syntax 1+3"), FaultCase(.role, "not(none", "syntax 5+4"),
    FaultCase(.role, "not()", "syntax 5+1"),
    FaultCase(.role, "not", "syntax 1+3"), FaultCase(.role, "none)", "syntax 5+1"),
    FaultCase(.steps, "any of a", "syntax 8+1"),
    FaultCase(.steps, "any of ()", "syntax 9+1"), FaultCase(.steps, "any of (a", "syntax 9+1"),
    FaultCase(.steps, "any of (a b)", "syntax 11+1"),
    FaultCase(.steps, "any of (a) or none of (b)", "syntax 12+2"), FaultCase(.steps, "any of (a) and", "syntax 12+3"),
    FaultCase(.steps, "count", "syntax 1+5"), FaultCase(.steps, "count 2", "syntax 1+5"),
    FaultCase(.steps, "count = 2", "syntax 7+1"),
    FaultCase(.pain, "= 3", "syntax 1+1"), FaultCase(.pain, "1..3", "syntax 1+1"),
    FaultCase(.pain, "[1,3]", "syntax 3+1", "syntax 5+1"),
    FaultCase(.pain, "[1..3", "syntax 5+1"), FaultCase(.pain, ">", "syntax 1+1"), FaultCase(.pain, "4 5", "syntax 3+1"),
  ]
}
