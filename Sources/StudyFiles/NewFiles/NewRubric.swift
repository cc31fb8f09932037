import Diagnostics
import Vignettes

/// What a rubric is made of once its author has been asked.
struct NewRubric {
  /// An option of the question that is judged, with what it was put under.
  struct Judged {
    let code: String
    let label: LocalisedText
    let outcome: String
  }

  /// Several options that are judged alike.
  struct Group {
    let name: String
    var codes: [String]
    var labels: [LocalisedText]
  }

  let id: String
  let title: LocalisedText
  let vignette: String
  let lawFrom: CalendarDate
  let lawTo: CalendarDate?
  let languages: [Language]
  let question: String
  let ask: LocalisedText
  let decision: String
  let criterion: String
  let options: [Judged]
  /// The points of each class, in the order of the classes.
  let points: [(outcome: String, points: Double)]
  /// What raters look for in a text; `nil` without one.
  let rated: (name: String, title: LocalisedText, reads: String)?

  /// The classes in the order in which they were named.
  static func classes(of options: [Judged]) -> [Group] {
    var groups: [Group] = []
    for option in options {
      if let place = groups.firstIndex(where: { $0.name == option.outcome }) {
        groups[place].codes.append(option.code)
        groups[place].labels.append(option.label)
      } else {
        groups.append(Group(name: option.outcome, codes: [option.code], labels: [option.label]))
      }
    }
    return groups
  }

  /// The file, with remarks in the language of the interview.
  func file(_ remarks: Language) -> String {
    let comment = RubricRemarks(language: remarks, languages: languages)
    return
      ([NewFiles.schemaLine(of: .rubric)] + comment.head + heading(comment) + decision(comment)
      + comment.criteria + ["criteria:"] + ruled(comment) + raters(comment))
      .joined(separator: "\n") + "\n"
  }

  private func heading(_ comment: RubricRemarks) -> [String] {
    [
      "rubric: \(YAMLText.name(id))", "version: 1", "title: \(YAMLText.localised(title))",
      "applies_to: {vignettes: [\(YAMLText.name(vignette))]}",
    ] + comment.source + [
      "source: \(YAMLText.localised(RubricQuestions.source.only(languages)))", "law_from: \(lawFrom.text)",
    ] + (lawTo.map { ["law_to: \($0.text)"] } ?? []) + ["status: draft"]
  }

  // MARK: The decision

  private func decision(_ comment: RubricRemarks) -> [String] {
    let classes = Self.classes(of: options)
    let asked = RubricQuestions.decisionAsks(ask).only(languages)
    let lines = [
      "decisions:", "  - decision: \(YAMLText.name(decision))", "    ask: \(YAMLText.localised(asked))",
      "    values: [\(classes.map { YAMLText.name($0.name) }.joined(separator: ", "))]", "    hit: unique",
    ]
    return comment.decisions + lines + comment.rules + ["    rules:"] + classes.flatMap(rule)
  }

  private func rule(_ group: Group) -> [String] {
    let because = RubricQuestions.because(group.labels).only(languages)
    return [
      "      - \(YAMLText.name(question)): \(cell(group.codes))", "        then: \(YAMLText.name(group.name))",
      "        because: \(YAMLText.localised(because))",
    ]
  }

  /// The cell that holds when one of the options was chosen.
  private func cell(_ codes: [String]) -> String {
    // A code that is no plain word stands between quotation marks in the cell itself.
    let values = codes.map { NameForm.isCode($0) ? $0 : "\"\($0)\"" }
    return values.count == 1 ? YAMLText.name(values[0]) : YAMLText.quoted(values.joined(separator: ", "))
  }

  // MARK: The criteria

  private func ruled(_ comment: RubricRemarks) -> [String] {
    let heading = [
      "  - criterion: \(YAMLText.name(criterion))",
      "    title: \(YAMLText.localised(RubricQuestions.criterionTitle(ask).only(languages)))", "    weight: 1",
      "    scored_by: rules", "    levels:",
    ]
    return heading
      + levels.flatMap { level in
        [
          "      - score: \(level.points)",
          "        " + RubricQuestions.levelLabel(level.labels).only(languages).lines(indent: 8),
          "        when: {\(YAMLText.name(question)): \(cell(level.codes))}",
        ]
      } + comment.feedback + comment.law
  }

  /// The classes by their points, the most first; classes with the same points make one level.
  private var levels: [(points: String, codes: [String], labels: [LocalisedText])] {
    let classes = Self.classes(of: options)
    return Set(points.map(\.points)).sorted(by: >).map { score in
      let names = points.filter { $0.points == score }.map(\.outcome)
      let groups = classes.filter { names.contains($0.name) }
      return (NewFileSentences.plain(score), groups.flatMap(\.codes), groups.flatMap(\.labels))
    }
  }

  private func raters(_ comment: RubricRemarks) -> [String] {
    guard let rated else { return comment.raters }
    let heading = [
      "  - criterion: \(YAMLText.name(rated.name))", "    title: \(YAMLText.localised(rated.title))", "    weight: 1",
      "    scored_by: raters", "    reads: [\(YAMLText.name(rated.reads))]",
    ]
    let levels = RubricQuestions.ratedLevels.enumerated().map { index, label in
      "      - {score: \(RubricQuestions.ratedLevels.count - 1 - index), \(YAMLText.parts(of: label.only(languages)))}"
    }
    return heading + comment.ratedLevels + ["    levels:"] + levels
  }
}

extension LocalisedText {
  /// The text in some of its languages.
  func only(_ languages: [Language]) -> LocalisedText {
    LocalisedText(Dictionary(uniqueKeysWithValues: languages.map { ($0, self[$0]) }))
  }

  /// The text as a key a language, each on a line of its own.
  fileprivate func lines(indent: Int) -> String {
    languages.map { "\($0.rawValue): \(YAMLText.quoted(self[$0]))" }
      .joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
