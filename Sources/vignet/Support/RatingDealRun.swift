import ArgumentParser
import Diagnostics
import StudyFiles
import Studies

/// `vignet deal STUDY --raters …`: writes which rater rates which answer set, and says how the work is shared.
struct RatingDealRun {
  let open: OpenStudy
  let raters: [String]
  let overlap: Double
  let seed: UInt64?
  let wave: Int?
  /// The plan to write; beside the study when it is not named.
  let file: String?
  let isDryRun: Bool
  let format: OutputFormat

  func run() throws {
    let data = open.tables.data
    let wave = wave ?? data.answerSets.map(\.key.wave).max() ?? 1
    let seed = seed ?? open.study.study.deal?.seed.flatMap { UInt64(exactly: $0) } ?? 2026
    let deal: RatingDeal
    do {
      deal = try RatingDeal(open.study.answerSetsToRate(data, wave: wave), to: raters, overlap: overlap, seed: seed)
    } catch {
      Terminal.message(Sentences.noRatingDeal(error, wave: wave)[open.language] + "\n")
      throw ExitCode(1)
    }
    let path = file ?? DealFiles.ratingPlan(besideStudy: open.inputs[0])
    if !isDryRun { try write(deal, to: path) }
    switch format {
    case .json: Terminal.result(json(deal, wave: wave, seed: seed).text + "\n")
    case .text:
      let lines = [
        Sentences.ratingDeal(deal, wave: wave, seed: seed), isDryRun ? Sentences.dryRun : Sentences.ratingPlanIn(path),
      ]
      Terminal.text(lines.map { $0[open.language] + "\n" }.joined())
    }
  }

  /// A plan that raters may already work by is not replaced by another.
  private func write(_ deal: RatingDeal, to path: String) throws {
    try refuse([path], over: open.inputs, language: open.language)
    let bytes = RatingDealFile.bytes(of: deal)
    if Disk().kind(of: path) == .file, Disk().contents(of: path) != bytes {
      Terminal.message(Sentences.otherRatingPlan(path)[open.language] + "\n")
      throw ExitCode(1)
    }
    try save(bytes, to: path, language: open.language)
  }

  private func json(_ deal: RatingDeal, wave: Int, seed: UInt64) -> JSON {
    .members([
      "format": .string("vignet.rating-deal/1"),
      "study": .string(open.study.study.id.text),
      "wave": .integer(wave),
      "seed": .string(String(seed)),
      "answer_sets": .integer(deal.assignments.count - deal.doubleCount),
      "double": .integer(deal.doubleCount),
      "double_asked": .integer(deal.doubleCountAsked),
      "connected": .bool(deal.isConnected),
      "written": .bool(!isDryRun),
      "raters": .array(
        zip(deal.raters, deal.loads).map { .members(["rater": .string($0), "ratings": .integer($1)]) }),
    ])
  }
}
