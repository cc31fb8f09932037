import Diagnostics
import Statistics
import Studies
import Sustainability

/// What is to be told of a study's raters, for programs.
struct RaterJSON {
  let report: RaterReport
  let study: String
  let language: Language

  /// The document `vignet.ratings/1`.
  var json: JSON {
    .members([
      "format": .string("vignet.ratings/1"), "study": .string(study), "wave": .integer(report.wave),
      "tolerance": tolerance, "other_versions": .integer(report.otherVersions),
      "rubrics": .array(report.rubrics.map(rubric)),
      "disagreements": .array(report.disagreements.map(disagreement)),
    ])
  }

  private var tolerance: JSON {
    switch report.tolerance {
    case .oneLevel: .members(["levels": .integer(1)])
    case .share(let share): .members(["share_of_range": .number(share)])
    }
  }

  private func rubric(_ part: RaterReport.RubricPart) -> JSON {
    .members([
      "rubric": .string(part.rubric), "version": .integer(part.version),
      "criteria": .array(
        part.agreement.map { agreement in
          .members([
            "criterion": .string(agreement.criterion), "answer_sets": .integer(agreement.units),
            "rated_twice": .integer(agreement.ratedTwice), "raters": .integer(agreement.raters),
            "percent": figure(agreement.percent), "cohen_linear": figure(agreement.kappa),
            "krippendorff_ordinal": figure(agreement.alpha), "gwet_linear": figure(agreement.gwet),
          ])
        }),
      "severity": severity(part.severity),
      "parts": .array(
        part.severity.parts.map { part in
          .members(["raters": .array(part.raters.map(JSON.string)), "answer_sets": .integer(part.answerSets)])
        }),
      "joining_ratings": .array(
        part.severity.joins.map { join in
          .object(
            [JSON.Member("rater", .string(join.rater))] + members(of: join.answerSet)
              + [JSON.Member("criterion", .string(join.criterion))])
        }),
    ])
  }

  private func severity(_ severity: RaterSeverity) -> JSON {
    switch severity.raters {
    case .failure(let reason): .members(["raters": .null, "reason": .string(reason.sentence[language])])
    case .success(let raters):
      .members([
        "raters": .array(
          raters.map { rater in
            .members([
              "rater": .string(rater.rater), "severity": .number(rater.measure.value),
              "lower": .number(rater.measure.interval.lower), "upper": .number(rater.measure.interval.upper),
              "ratings": .integer(rater.measure.ratings),
            ])
          }),
        "reason": .null,
      ])
    }
  }

  private func figure(_ result: Result<Estimate, Undefined>) -> JSON {
    switch result {
    case .failure(let reason):
      .members(["estimate": .null, "lower": .null, "upper": .null, "reason": .string(reason.sentence[language])])
    case .success(let estimate):
      .members([
        "estimate": .figure(estimate.value), "lower": .figure(estimate.lower), "upper": .figure(estimate.upper),
        "reason": .text(estimate.intervalRefusal?.sentence[language]),
      ])
    }
  }

  private func disagreement(_ found: RatingDisagreement) -> JSON {
    .object(
      members(of: found.answer.key) + [
        JSON.Member("rubric", .string(found.rubric)), JSON.Member("criterion", .string(found.criterion)),
        JSON.Member("ratings", .array(found.answer.originals.map(mark))),
        JSON.Member("adjudications", .array(found.answer.adjudications.map(mark))),
        JSON.Member("decided", .bool(found.isDecided)),
      ])
  }

  private func mark(_ mark: RatedCriterion.Mark) -> JSON {
    .members([
      "rater": .string(mark.rater), "role": .string(mark.role.rawValue), "points": .figure(mark.points),
      "relevant": .bool(mark.points != nil),
    ])
  }

  private func members(of key: AnswerSetKey) -> [JSON.Member] {
    [
      JSON.Member("respondent", .string(key.respondent)), JSON.Member("vignette", .string(key.vignette)),
      JSON.Member("occasion", .integer(key.occasion)),
    ]
  }
}

/// The same as lines for the terminal.
struct RaterText {
  let report: RaterReport
  let language: Language
  private var format: NumberFormat { NumberFormat(language) }

  /// The most disagreements that are listed; JSON has them all.
  private static let mostLines = 40

  var text: String {
    guard !report.isEmpty else {
      return language.say(
        "Undersøgelsen har ingen bedømmelser, der tæller, i bølge \(report.wave).\n",
        "The study has no ratings that count in wave \(report.wave).\n")
    }
    let parts = report.rubrics.flatMap { agreement($0) + severity($0.severity) + [""] }
    return (parts + disagreements).joined(separator: "\n") + "\n"
  }

  // MARK: Agreement

  private func agreement(_ part: RaterReport.RubricPart) -> [String] {
    let head = language.say(
      "\(part.rubric), version \(part.version): enighed før en tredje har afgjort noget",
      "\(part.rubric), version \(part.version): agreement before a third has decided anything")
    return [head]
      + part.agreement.flatMap { agreement -> [String] in
        let size = language.say(
          "\(format.whole(agreement.ratedTwice)) af \(format.whole(agreement.units)) besvarelser er bedømt af flere",
          "\(format.whole(agreement.ratedTwice)) of \(format.whole(agreement.units)) answer sets rated by several")
        return ["  \(agreement.criterion): \(size)"]
          + [
            (language.say("samme trin", "same level"), agreement.percent),
            (language.say("kappa, lineære vægte", "kappa, linear weights"), agreement.kappa),
            (language.say("alfa, ordnede trin", "alpha, ordered levels"), agreement.alpha),
            (language.say("AC2, lineære vægte", "AC2, linear weights"), agreement.gwet),
          ].map { "    " + $0.0.padded(to: 24) + figure($0.1) }
      }
  }

  private func figure(_ result: Result<Estimate, Undefined>) -> String {
    switch result {
    case .failure(let reason): return reason.sentence[language]
    case .success(let estimate):
      let value = format.fixed(estimate.value, decimals: 2)
      guard let lower = estimate.lower, let upper = estimate.upper else { return value }
      return value + " [\(format.fixed(lower, decimals: 2)); \(format.fixed(upper, decimals: 2))]"
    }
  }

  // MARK: Severity

  private func severity(_ severity: RaterSeverity) -> [String] {
    switch severity.raters {
    case .success(let raters):
      let head = language.say(
        "  strenghed: så meget lavere end bedømmernes gennemsnit, i procent af fuldt pointtal",
        "  severity: how much lower than the raters' mean, in per cent of full points")
      return [head]
        + raters.map { rater in
          let limits = "[\(points(rater.measure.interval.lower)); \(points(rater.measure.interval.upper))]"
          return "    " + rater.rater.padded(to: 24) + points(rater.measure.value) + " " + limits
        }
    case .failure(let reason):
      let head = language.say("  strenghed kan ikke opgøres: ", "  severity cannot be told: ")
      guard severity.parts.count > 1 else { return [head + reason.sentence[language]] }
      return [head + reason.sentence[language]]
        + severity.parts.enumerated().map { number, part in
          language.say(
            "    del \(number + 1): \(part.raters.joined(separator: ", ")), \(format.whole(part.answerSets)) besvarelser",
            "    part \(number + 1): \(part.raters.joined(separator: ", ")), \(format.whole(part.answerSets)) answer sets"
          )
        }
        + severity.joins.map { join in
          language.say(
            "    ville samle dem: \(join.rater) bedømmer også \(name(join.answerSet))",
            "    would join them: \(join.rater) also rates \(name(join.answerSet))")
        }
    }
  }

  private func points(_ share: Double) -> String {
    (share > 0 ? "+" : "") + format.fixed(share * 100, decimals: 1)
  }

  // MARK: Disagreement

  private var disagreements: [String] {
    let open = report.disagreements.count { !$0.isDecided }
    let count = report.disagreements.count
    guard count > 0 else {
      return [language.say("Ingen uenighed ud over det tilladte.", "No disagreement beyond what is tolerated.")]
    }
    let head = language.say(
      "Uenighed ud over det tilladte: \(format.whole(count)), heraf \(format.whole(open)), som en tredje skal afgøre",
      "Disagreement beyond what is tolerated: \(format.whole(count)), of which \(format.whole(open)) await a third rating"
    )
    let listed = report.disagreements.prefix(Self.mostLines).map { found in
      "  \(name(found.answer.key))  \(found.rubric).\(found.criterion)  "
        + (found.answer.originals + found.answer.adjudications).map(mark).joined(separator: ", ")
    }
    let rest = count - listed.count
    guard rest > 0 else { return [head] + listed }
    return [head] + listed
      + [
        language.say(
          "  … og \(format.whole(rest)) til; --format json har dem alle",
          "  … and \(format.whole(rest)) more; --format json has them all")
      ]
  }

  private func mark(_ mark: RatedCriterion.Mark) -> String {
    let points = mark.points.map(format.asWritten) ?? language.say("ikke relevant", "not relevant")
    let role = mark.role == .adjudicator ? language.say(" (afgør)", " (decides)") : ""
    return "\(mark.rater): \(points)\(role)"
  }

  private func name(_ key: AnswerSetKey) -> String {
    key.respondent + " · " + key.vignette + (key.occasion > 1 ? " · \(key.occasion)" : "")
  }
}
