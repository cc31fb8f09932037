import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Vignettes

extension Shape {
  static let rubric = Shape(
    "rubric",
    [
      .required("rubric", .identifier, "The rubric's name."),
      .required("version", .whole(atLeast: 1), "Raised whenever the meaning changes."),
      .optional("title", .text, "What it is called on screen."),
      .optional("applies_to", .map(appliesTo), "The modules or vignettes whose answers it judges."),
      .optional("inputs", .dictionary(.map(input)), "Inputs of its own, for a plain table."),
      .optional("source", .text, "Who agreed on it, when and on what basis."),
    ] + standingKeys + [
      .optional("discuss", .list(.text, atLeast: 1), "What to talk over where several have answered."),
      .optional("scales", .list(.map(scale)), "Means of items."),
      .optional("decisions", .list(.map(decision)), "Decision tables over answers."),
      .optional("criteria", .list(.map(criterion)), "Things to look for in an answer set."),
    ])

  private static let appliesTo = Shape(
    "applies_to",
    [
      .optional("modules", .list(.name, atLeast: 1), "Modules."),
      .optional("vignettes", .list(.name, atLeast: 1), "Vignettes."),
    ])

  private static let scale = Shape(
    "scale",
    [
      .required("scale", .name, "The scale's name."),
      .optional("title", .text, "What it is called on screen."),
      .required("items", .list(.name, atLeast: 1), "Its questions; a minus before one reverses it."),
      .required("at_least", .whole(atLeast: 1), "How many items must have been answered."),
    ])

  private static let values = Form.byKind(
    .values, scalar: .oneOf(["number"]), list: .list(.name, atLeast: 1), mapping: nil)

  private static let decision = Shape(
    "decision",
    [
      .required("decision", .name, "The decision's name."),
      .optional("ask", .text, "The question it answers."),
      .optional("note", .text, "A remark on how it came about."),
      .required(
        "values",
        .byKind(
          .values, scalar: .oneOf(["number"]), list: .list(.name, atLeast: 1), mapping: .dictionary(values)),
        "The literals it may give, in order of priority; `number`; or these by output."),
      .required("hit", .oneOf(HitPolicy.all.map(\.name)), "What happens when several rules apply."),
      .optional("when", .cells, "Where it is asked at all; elsewhere it is not applicable."),
      .required("rules", .list(.map(rule), atLeast: 1), "The rules from the top."),
    ])

  private static let rule = Shape(
    "rule",
    [
      .required(
        "then", .byKind(.then, scalar: .name, list: nil, mapping: .dictionary(.name)), "What is decided."),
      .optional("because", .text, "Why, in words for the caseworker."),
      .optional("id", .name, "A name for the rule."),
      .optional("note", .text, "A remark for other authors."),
    ], others: .cell)

  private static let criterion = Shape(
    "criterion",
    [
      .required("criterion", .name, "The criterion's name."),
      .optional("title", .text, "What it is called on screen."),
      .optional("weight", .number, "How much it counts; 1 if left out."),
      .required("scored_by", .oneOf(Criterion.Scorer.allCases.map(\.rawValue)), "Rules or raters."),
      .optional("reads", .list(.name), "The questions whose answers raters read."),
      .required("levels", .list(.map(level), atLeast: 1), "How well it was met."),
      .optional("feedback", .text, "What a caseworker is told."),
      .optional("law", .list(.map(law)), "The law it rests on."),
    ])

  private static let level = Shape(
    "level",
    [
      .required("score", .name, "The points."),
      .optional("da", .name, "What it means, in Danish."),
      .optional("en", .name, "What it means, in English."),
      .optional("when", .cells, "When it is given by rule; always if left out."),
    ])

  private static let law = Shape(
    "law reference",
    [
      .required("ref", .name, "The provision."),
      .required("as_of", .date, "The day whose law is meant."),
      .optional("checked_by", .string, "Who looked at it."),
      .required("status", .oneOf(LawReference.Status.allCases.map(\.rawValue)), "Whether a lawyer looked at it."),
    ])

  /// The keys of a rule that are no inputs.
  static let ruleKeys = Set(rule.keys.map(\.name))
}

extension YAMLNode {
  func rubric() -> Rubric? {
    guard let id = written("rubric"), let scope = rubricScope else { return nil }
    return Rubric(
      id: id, standing: standing(), title: text("title"), scope: scope, source: text("source"),
      discussion: list("discuss", \.localised), scales: list("scales", \.scale),
      decisions: list("decisions", \.decision),
      criteria: list("criteria", \.criterion), unread: unread)
  }

  /// The names of what could not be read.
  private var unread: Set<String> {
    let inputs = (self["inputs"]?.pairs ?? []).filter { $0.value.question(id: $0.key) == nil }.map(\.key)
    let scales = list("scales") { $0.scale == nil ? $0.written("scale") : nil }
    let decisions = list("decisions") { $0.decision == nil || $0.hitPolicy == nil ? $0.written("decision") : nil }
    return Set((inputs + scales + decisions).map(\.text))
  }

  private var rubricScope: Rubric.Scope? {
    if let inputs = self["inputs"] {
      return .inputs(inputs.pairs.compactMap { pair in pair.value.question(id: pair.key) })
    }
    guard let appliesTo = self["applies_to"] else { return nil }
    return appliesTo["vignettes"] != nil
      ? .vignettes(appliesTo.names("vignettes")) : .modules(appliesTo.names("modules"))
  }

  private var scale: Scale? {
    guard let name = written("scale"), let atLeast = whole("at_least") else { return nil }
    let items = names("items").map { item in
      guard item.text.hasPrefix("-") else { return Scale.Item(question: item, isReversed: false) }
      let length = item.text.unicodeScalars.count
      let question = Written(String(item.text.dropFirst()), at: item.place(of: 1..<max(2, length)))
      return Scale.Item(question: question, isReversed: true)
    }
    return Scale(name: name, title: text("title"), items: items, atLeast: atLeast)
  }

  // MARK: Decisions

  private var decision: Decision? {
    guard let name = written("decision"), let values = self["values"] else { return nil }
    // A malformed policy has been reported; the rules are looked at all the same, under one that proves nothing.
    let hit = hitPolicy ?? .ruleOrder
    return Decision(
      name: name, ask: text("ask"), note: text("note"), outputs: values.outputs, hitPolicy: hit,
      when: condition("when"), rules: list("rules", \.rule))
  }

  private var hitPolicy: HitPolicy? { written("hit").flatMap { HitPolicy($0.text) } }

  private var outputs: [Decision.Output] {
    switch self {
    case .scalar: [Decision.Output(name: nil, values: nil)]
    case .sequence(let elements, _): [Decision.Output(name: nil, values: elements.compactMap(\.written))]
    case .mapping(let pairs, _):
      pairs.map { pair in
        let isNumber = pair.value.written != nil
        return Decision.Output(name: pair.key, values: isNumber ? nil : pair.value.elements.compactMap(\.written))
      }
    }
  }

  private var rule: Decision.Rule? {
    guard let then = self["then"]?.then, let first = pairs.first?.key.span else { return nil }
    let place = Span(
      file: first.file, line: first.line, column: first.column,
      length: max(1, (first.excerpt?.unicodeScalars.count ?? 0) - first.column + 1), excerpt: first.excerpt)
    return Decision.Rule(
      cells: condition(without: Shape.ruleKeys), then: then, because: text("because"), span: place)
  }

  private var then: Decision.Rule.Then? {
    if let written { return .single(written) }
    guard case .mapping(let pairs, let span) = self else { return nil }
    return .several(
      pairs.compactMap { pair in
        pair.value.written.map { Decision.Rule.Pair(output: pair.key, literal: $0) }
      }, span: span)
  }

  // MARK: Criteria

  private var criterion: Criterion? {
    guard let name = written("criterion"), let scorer: Criterion.Scorer = word("scored_by") else { return nil }
    return Criterion(
      name: name, title: text("title"), weight: number("weight") ?? 1,
      weightSpan: written("weight")?.span, scorer: scorer, reads: names("reads"),
      levels: list("levels", \.level), feedback: text("feedback"), law: list("law", \.law))
  }

  private var level: Criterion.Level? {
    written("score").map { Criterion.Level(score: $0, label: localised, when: condition("when")) }
  }

  private var law: LawReference? {
    guard let reference = written("ref"), let asOf = date("as_of"), let status: LawReference.Status = word("status")
    else { return nil }
    return LawReference(
      reference: reference, asOf: asOf, checkedBy: written("checked_by")?.text, status: status)
  }
}
