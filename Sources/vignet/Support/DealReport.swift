import Diagnostics
import StudyFiles
import Studies

/// What one run of dealing added to a history.
struct DealRound {
  let history: DealHistory
  let wave: Int
  /// How many answer sets were completed since the last run.
  let completed: Int
  /// How many places were given back.
  let dropped: Int
  /// How many respondents got a deck.
  let decks: Int
  /// How many decks were made for paper.
  let printed: Int
}

/// What `vignet deal` says: how many decks, and how often each vignette of a municipality and field.
struct DealReport {
  let round: DealRound
  let study: SoundStudy
  let data: StudyData
  let isDryRun: Bool
  let files: DealFiles

  private var groups: [DealSummary] { round.history.summary(wave: round.wave) }

  var json: JSON {
    .members([
      "format": .string("vignet.deal/1"),
      "study": .string(study.study.id.text),
      "wave": .integer(round.wave),
      "seed": .string(round.history.rules.map { String($0.seed) } ?? ""),
      "per_respondent": .count(round.history.rules?.perRespondent),
      "new_decks": .integer(round.decks),
      "new_paper_decks": .integer(round.printed),
      "new_completed": .integer(round.completed),
      "new_dropped": .integer(round.dropped),
      "written": .bool(!isDryRun),
      "groups": .array(groups.map(Self.json)),
    ])
  }

  private static func json(_ group: DealSummary) -> JSON {
    .members([
      "municipality": .string(group.municipality),
      "field": .string(group.field),
      "decks": .integer(group.decks),
      "paper_decks": .integer(group.paperDecks),
      "smallest": .count(group.range?.lowerBound),
      "largest": .count(group.range?.upperBound),
      "vignettes": .array(
        group.lines.map { line in
          .members([
            "vignette": .string(line.vignette), "linking": .bool(line.isLinking), "completed": .integer(line.completed),
            "open": .integer(line.open), "dropped": .integer(line.dropped), "printed": .integer(line.printed),
          ])
        }),
    ])
  }

  func text(in language: Language) -> String {
    var lines = data.isSimulated || study.study.isSimulated ? [Sentences.simulatedFigures[language], ""] : []
    lines.append(Sentences.dealt(round)[language])
    let names = Dictionary(data.municipalities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for group in groups {
      lines += ["", Sentences.heading(group, name: names[group.municipality])[language]]
      lines += group.lines.map { "  " + Sentences.line($0)[language] }
    }
    lines += ["", (isDryRun ? Sentences.dryRun : Sentences.keptIn(files))[language]]
    if !isDryRun, study.study.tables[.deals] == nil { lines.append(Sentences.nameThePlan[language]) }
    return lines.joined(separator: "\n") + "\n"
  }
}
