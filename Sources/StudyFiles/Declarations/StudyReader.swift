import Diagnostics
import Studies

extension Shape {
  static let study = Shape(
    "study",
    [
      .required("study", .identifier, "The study's name."),
      .required("title", .text, "What it is called on screen."),
      .required(
        "languages", .list(.oneOf(Language.allCases.map(\.rawValue)), atLeast: 1),
        "The languages of its texts; the first is that of its reports."),
      .required("fields", .list(.name, atLeast: 1), "The fields of work it covers."),
      .required("vignettes", .list(.string, atLeast: 1), "Files or folders with vignettes and modules."),
      .required("rubrics", .list(.string, atLeast: 1), "Files or folders with rubrics."),
    ]
      + Study.Table.allCases.map { .optional($0.rawValue, .string, "The table, relative to this file.") } + [
        .optional("deal_events", .string, "The log of the dealing, relative to this file."),
        .optional("deal", .map(deal), "How vignettes are dealt."),
        .optional("peers", .map(peers), "How peers are chosen."),
        .optional("joint", .list(.map(joint)), "Municipalities that report as one."),
        .optional("waves", .list(.map(wave)), "Which versions earlier waves were made with."),
        .optional("disclosure", .map(disclosure), "What may be shown."),
        .optional(
          "redact", .list(.string),
          "Names that are masked in free text; civil registration and telephone numbers and e-mail addresses always are."
        ),
        .optional("simulated", .flag, "Whether its answers are invented."),
      ])

  private static let deal = Shape(
    "deal",
    [
      .required("per_respondent", .whole(atLeast: 1), "How many vignettes each respondent gets."),
      .optional("linking", .dictionary(.list(.name)), "The vignettes that everybody of a field answers."),
      .optional("seed", .whole(atLeast: 0), "The seed that makes the plan reproducible."),
      .optional(
        "variants", .oneOf(["fixed", "factorial"]),
        "Whether everybody gets the fixed variant of a vignette, or factor levels are dealt too."),
    ])

  private static let peers = Shape(
    "peers",
    [
      .required("by", .list(.name, atLeast: 1), "Context variables."),
      .required("count", .whole(atLeast: 1), "How many peers."),
    ])

  private static let joint = Shape(
    "joint",
    [
      .required("id", .identifier, "The group's code."),
      .required("name", .text, "What the group is called on screen."),
      .required("members", .list(.name, atLeast: 2), "The codes of its municipalities."),
    ])

  private static let wave = Shape(
    "wave",
    [
      .required("wave", .whole(atLeast: 1), "The wave."),
      .optional("rubrics", .dictionary(.whole(atLeast: 0)), "Versions of rubrics, where not the present ones."),
      .optional("vignettes", .dictionary(.whole(atLeast: 0)), "Versions of vignettes, where not the present ones."),
    ])

  private static let disclosure = Shape(
    "disclosure",
    [.required("minimum", .whole(atLeast: 1), "Figures that rest on fewer respondents are not shown.")])
}

extension YAMLNode {
  func study() -> Study? {
    guard let id = written("study"), let title = text("title") else { return nil }
    let tables = Study.Table.allCases.compactMap { table in written(table.rawValue).map { (table, $0) } }
    return Study(
      id: id, title: title, languages: names("languages").compactMap { Language(rawValue: $0.text) },
      fields: names("fields"), vignettes: names("vignettes"), rubrics: names("rubrics"),
      tables: Dictionary(uniqueKeysWithValues: tables), deal: self["deal"]?.deal, dealEvents: written("deal_events"),
      peers: self["peers"]?.peers, joint: list("joint", \.jointReport),
      waves: list("waves", \.waveVersions),
      minimum: self["disclosure"]?.whole("minimum") ?? 5, isSimulated: flag("simulated"),
      redact: names("redact").map(\.text))
  }

  private var deal: Study.Deal? {
    whole("per_respondent").map { count in
      let linking = (self["linking"]?.pairs ?? []).map { pair in
        Study.Deal.Linking(field: pair.key, vignettes: pair.value.elements.compactMap(\.written))
      }
      return Study.Deal(
        perRespondent: count, linking: linking, seed: whole("seed"),
        isFactorial: written("variants")?.text == "factorial")
    }
  }

  private var waveVersions: WaveVersions? {
    guard let wave = written("wave"), let number = Int(wave.text) else { return nil }
    return WaveVersions(
      wave: number, span: wave.span, rubrics: versions("rubrics"), vignettes: versions("vignettes"))
  }

  private func versions(_ key: String) -> [WaveVersions.Named] {
    (self[key]?.pairs ?? []).compactMap { pair in
      pair.value.written.flatMap { Int($0.text) }.map { WaveVersions.Named(name: pair.key, version: $0) }
    }
  }

  private var jointReport: JointReport? {
    guard let id = written("id"), let name = text("name") else { return nil }
    return JointReport(id: id, name: name, members: names("members"))
  }

  private var peers: Study.Peers? {
    whole("count").map { Study.Peers(by: names("by"), count: $0) }
  }
}
