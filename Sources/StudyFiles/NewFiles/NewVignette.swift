import Diagnostics
import Vignettes

/// What a vignette is made of once its author has been asked.
struct NewVignette {
  /// A question and its options, each with its code.
  struct Choice {
    let id: String
    let ask: LocalisedText
    let options: [(code: String, label: LocalisedText)]
  }

  let id: String
  let languages: [Language]
  let title: LocalisedText
  let field: String
  let lawFrom: CalendarDate
  let lawTo: CalendarDate?
  let isTameAnchor: Bool
  /// The case; `nil` where it is to be written later.
  let text: LocalisedText?
  let question: Choice
  /// A question that is answered in own words.
  let ownWords: (id: String, ask: LocalisedText)?
  let modules: [String]

  /// The file, with remarks in the language of the interview.
  func file(_ remarks: Language) -> String {
    let comment = VignetteRemarks(language: remarks, languages: languages)
    return
      ([NewFiles.schemaLine(of: .vignette)] + comment.head + heading(comment) + comment.factors
      + body(comment) + questions(comment) + comment.stages)
      .joined(separator: "\n") + "\n"
  }

  private func heading(_ comment: VignetteRemarks) -> [String] {
    var lines = [
      "vignette: \(YAMLText.name(id))", comment.version, "version: 1", "title: \(YAMLText.localised(title))",
      "field: \(YAMLText.name(field))",
    ]
    lines += comment.caseGroup + ["law_from: \(lawFrom.text)"]
    lines += lawTo.map { ["law_to: \($0.text)"] } ?? []
    lines += comment.status + ["status: draft"]
    return lines + (isTameAnchor ? ["anchor: tame"] : [])
  }

  private func body(_ comment: VignetteRemarks) -> [String] {
    let written =
      text
      ?? LocalisedText(
        Dictionary(uniqueKeysWithValues: languages.map { ($0, NewFileSentences.caseToCome[$0]) }))
    let lines = languages.map { "  \($0.rawValue): " + YAMLText.block(written[$0], indent: 2) }
    let asked = modules.isEmpty ? [] : ["modules: [\(modules.map(YAMLText.name).joined(separator: ", "))]"]
    return (text == nil ? comment.textToCome : []) + ["text:"] + lines + asked
  }

  private func questions(_ comment: VignetteRemarks) -> [String] {
    var lines = comment.questions + ["questions:"] + question.lines
    if let ownWords {
      lines += [
        "  - id: \(YAMLText.name(ownWords.id))", "    type: text", "    ask: \(YAMLText.localised(ownWords.ask))",
        "    words: 150",
      ]
    }
    return lines
  }
}

extension NewVignette.Choice {
  fileprivate var lines: [String] {
    let cannotSay = NewFileSentences.cannotSay
    let written = LocalisedText(
      Dictionary(uniqueKeysWithValues: ask.languages.map { ($0, cannotSay[$0]) }))
    return [
      "  - id: \(YAMLText.name(id))", "    type: choice", "    required: true", "    ask: \(YAMLText.localised(ask))",
      "    options:",
    ] + options.map { "      - {code: \(YAMLText.name($0.code)), \(YAMLText.parts(of: $0.label))}" }
      + ["      - {code: cannot_say, \(YAMLText.parts(of: written)), missing: true}"]
  }
}
