/// A rubric as plain names and texts. The oracle reads nothing else, and the declarations under test are made from it.
struct PlainRubric: Hashable {
  var questions: [PlainQuestion] = []
  var scales: [PlainScale] = []
  var decisions: [PlainDecision] = []
  var criteria: [PlainCriterion] = []
}

/// An input's name and what is asked of it.
struct PlainCell: Hashable {
  var input: String
  var test: String
}

struct PlainOption: Hashable {
  var code: String
  var isMissing = false
  var isExclusive = false
}

struct PlainQuestion: Hashable {
  enum Kind: Hashable { case choice, choices, number, text, ranking }

  var name: String
  var kind: Kind
  var options: [PlainOption] = []
  var range: ClosedRange<Double>?
  var isWhole = false
  var isRequired = false
  var atMost: Int?
  var showIf: [PlainCell] = []
}

struct PlainScale: Hashable {
  struct Item: Hashable {
    var question: String
    var isReversed = false
  }

  var name: String
  var items: [Item]
  var atLeast: Int
}

struct PlainOutput: Hashable {
  var name: String?
  /// The literals; `nil` for any number.
  var values: [String]?
}

struct PlainRule: Hashable {
  var cells: [PlainCell]
  /// One literal an output.
  var then: [String]
}

struct PlainDecision: Hashable {
  var name: String
  var outputs: [PlainOutput]
  var hit: String
  var when: [PlainCell] = []
  var rules: [PlainRule]
}

struct PlainLevel: Hashable {
  var score: String
  /// `nil` where the level has no condition.
  var when: [PlainCell]?
}

struct PlainCriterion: Hashable {
  var name: String
  var weight: Double
  var levels: [PlainLevel]
}

// MARK: Short ways to write them in tests

extension PlainQuestion {
  /// A choice; codes apart by spaces, `?` behind one that counts as missing, `!` behind one that excludes the others.
  static func choice(_ name: String, _ codes: String, showIf: KeyValuePairs<String, String> = [:]) -> PlainQuestion {
    PlainQuestion(name: name, kind: .choice, options: options(codes), showIf: cells(showIf))
  }

  static func choices(_ name: String, _ codes: String, showIf: KeyValuePairs<String, String> = [:]) -> PlainQuestion {
    PlainQuestion(name: name, kind: .choices, options: options(codes), showIf: cells(showIf))
  }

  static func number(
    _ name: String, _ range: ClosedRange<Double>?, showIf: KeyValuePairs<String, String> = [:]
  ) -> PlainQuestion {
    PlainQuestion(name: name, kind: .number, range: range, isWhole: true, showIf: cells(showIf))
  }

  static func text(_ name: String) -> PlainQuestion { PlainQuestion(name: name, kind: .text) }

  func required() -> PlainQuestion {
    var question = self
    question.isRequired = true
    return question
  }

  private static func options(_ codes: String) -> [PlainOption] {
    codes.split(separator: " ").map { word in
      let isMissing = word.hasSuffix("?")
      let isExclusive = word.hasSuffix("!")
      let code = String(isMissing || isExclusive ? word.dropLast() : word)
      return PlainOption(code: code, isMissing: isMissing, isExclusive: isExclusive)
    }
  }
}

extension PlainDecision {
  /// A decision with one output; no `values` means numbers.
  init(
    _ name: String, _ values: String?, hit: String, when: KeyValuePairs<String, String> = [:], _ rules: [PlainRule]
  ) {
    let literals = values.map { $0.split(separator: " ").map(String.init) }
    self.init(
      name: name, outputs: [PlainOutput(name: nil, values: literals)], hit: hit, when: cells(when), rules: rules)
  }
}

extension PlainCriterion {
  init(_ name: String, weight: Double = 1, _ levels: KeyValuePairs<String, KeyValuePairs<String, String>?>) {
    self.init(name: name, weight: weight, levels: levels.map { PlainLevel(score: $0.key, when: $0.value.map(cells)) })
  }
}

/// A rule from its cells and its literals.
func rule(_ cells: KeyValuePairs<String, String>, _ then: String...) -> PlainRule {
  PlainRule(cells: RubricsTests.cells(cells), then: then)
}

func cells(_ pairs: KeyValuePairs<String, String>) -> [PlainCell] {
  pairs.map { PlainCell(input: $0.key, test: $0.value) }
}
