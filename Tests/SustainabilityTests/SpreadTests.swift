import Conditions
import Diagnostics
import Foundation
import Rubrics
import Statistics
import StudyFiles
import Studies
import Sustainability
import Testing
import Vignettes

/// How differently people answer, worked out by hand on a few answer sets.
@Suite struct SpreadTests {
  private static func figures(_ study: SmallStudy) -> ResearchFigures { ResearchFigures(study.judged, wave: 1) }

  private static func twoMunicipalities() -> SmallStudy {
    SmallStudy(municipalities: ["A", "B"].map { Municipality(id: $0, name: $0) })
  }

  /// In A two name the system and one the client, in B two the client. Within: of A's three pairs two differ, B's one does
  /// not: 2/4. Between: of six pairs four differ.
  @Test func `causes differ with a probability counted over pairs`() throws {
    var study = Self.twoMunicipalities()
    let named = [("r1", "A", "missing_offer"), ("r2", "A", "missing_guideline"), ("r3", "A", "client_attitude")]
    for (name, municipality, obstacle) in named + [("r4", "B", "client_attitude"), ("r5", "B", "client_attitude")] {
      try study.answer(
        name, in: municipality, ["effort": "usual", "outcome": "hardly_ever", "obstacle": obstacle])
    }
    let attribution = Self.figures(study).attribution
    let (within, between) = (try attribution.within.get(), try attribution.between.get())
    #expect(within.probability == 0.5 && within.pairs == 4)
    #expect(abs(between.probability - 4.0 / 6) < 1e-12 && between.pairs == 6)
    #expect(attribution.respondents == 5)
    // The same seed gives the same interval.
    #expect(try between.interval.get() == Self.figures(study).attribution.between.get().interval.get())
  }

  /// Scores (0, ½), (½, ½), (1, 1) of three colleagues on two vignettes. Two-way analysis of variance: mean squares 7/24
  /// between colleagues and 1/24 rest, so the level is (7/24 − 1/24)/2 = 1/8 and the pattern 1/24.
  @Test func `variance is split into level and pattern as in an analysis of variance`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "A")])
    for (name, points) in [("r1", [0.0, 1.0]), ("r2", [1, 1]), ("r3", [2, 2])] {
      for (vignette, points) in zip(["newcomer-family", "worn-down-cleaner"], points) {
        try study.answer(name, in: "A", vignette: vignette, ["effort": "usual", "outcome": "usually"])
        let rubric = try #require(SmallStudy.library.rubrics.first { $0.id == "content-" + vignette })
        for criterion in rubric.criteria where criterion.declaration.scorer == .raters {
          study.data.ratings.append(
            Studies.Rating(
              rater: "x", answerSet: AnswerSetKey(respondent: name, vignette: vignette), rubric: rubric.id, version: 1,
              criterion: criterion.name, points: points, role: .first, date: nil))
        }
      }
    }
    let spread = try #require(Self.figures(study).colleagues.first { $0.score == .expertScore })
    let parts = try spread.parts.get()
    #expect(parts.municipality == 0 && parts.occasion == nil)
    #expect(abs(parts.level - 0.125) < 1e-6)
    #expect(abs(parts.pattern - 1.0 / 24) < 1e-6)
    #expect(parts.answerSets == 6 && parts.respondents == 3)
  }

  /// r1 repeats one of two own choices and one of two module choices, r2 all: three of four each.
  @Test func `own consistency is the share of answers given again`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "A")])
    let first = ["further_testing": "test_now", "track": "flex_job", "effort": "usual", "outcome": "usually"]
    for name in ["r1", "r2"] {
      try study.answer(name, in: "A", first)
      let set = try #require(study.data.answerSets.last)
      let again =
        name == "r2" ? first : first.merging(["further_testing": "no_new_test", "outcome": "varies"]) { $1 }
      study.data.answerSets.append(
        AnswerSet(
          key: AnswerSetKey(respondent: name, vignette: set.key.vignette, wave: 1, occasion: 2), variant: set.variant,
          date: nil, answers: again.mapValues { .code($0) }))
    }
    let consistency = Self.figures(study).consistency
    #expect(consistency.repeated == 2 && consistency.respondents == 2)
    let (own, modules) = (try consistency.own.get(), try consistency.modules.get())
    #expect(own.share.value == 0.75 && own.pairs == 4)
    #expect(modules.share.value == 0.75 && modules.pairs == 4)
    #expect(Self.figures(SmallStudy(municipalities: [])).consistency.repeated == 0)
  }

  /// At 52 one of two is problematic, at 58 both: ½, 1, and a difference of ½. Each of the first two moves the difference by
  /// ¼: its variance is (1/16 + 1/16) · 4/3 = 1/6.
  @Test func `a factor's effect is the difference of shares`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "A")])
    let outcomes = [
      ("r1", "fifty_two", "usually"), ("r2", "fifty_two", "hardly_ever"), ("r3", "fifty_eight", "hardly_ever"),
      ("r4", "fifty_eight", "hardly_ever"),
    ]
    for (name, age, outcome) in outcomes {
      let variant = Variant([("age", age), ("capacity", "unrecognised"), ("stance", "wants_to_work")])
      try study.answer(name, in: "A", variant: variant, ["effort": "usual", "outcome": outcome])
    }
    let effects = Self.figures(study).factorEffects
    #expect(effects.map(\.factor) == ["age"])
    let levels = try #require(effects.first).levels
    #expect(levels.map(\.code) == ["fifty_two", "fifty_eight"])
    #expect(try levels.map { try $0.marginalMean.get().value } == [0.5, 1])
    #expect(levels[0].effect == nil)
    let effect = try #require(levels[1].effect).get()
    #expect(abs(effect.value - 0.5) < 1e-12)
    #expect(abs(effect.standardError - (1.0 / 6).squareRoot()) < 1e-12)
  }

  /// Caseworkers chose a, a, b: two of them differ with 4/6. Experts chose a and b: always. One of each: 1 − (2·1 + 1·1)/6.
  @Test func `roles differ within and between`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "A")])
    for (name, step) in [("r1", "test_now"), ("r2", "test_now"), ("r3", "no_new_test")] {
      try study.answer(name, in: "A", ["further_testing": step])
    }
    for (name, step) in [("e1", "test_now"), ("e2", "no_new_test")] {
      try study.answer(name, in: "A", role: .expert, ["further_testing": step])
    }
    let role = try #require(Self.figures(study).roles.first)
    #expect(role.questions == 1)
    #expect(abs((try #require(role.caseworkers)) - 4.0 / 6) < 1e-12)
    #expect(role.experts == 1)
    #expect(role.between == 0.5)
  }

  /// Two social workers chose differently, an academic as one of them, and a fourth did not tell the training: of the one pair
  /// of the same training one differs, of the two pairs of different ones one.
  @Test func `trainings differ within and between, counted over pairs`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "A")])
    let chosen = [
      ("r1", "test_now", "social_worker"), ("r2", "no_new_test", "social_worker"),
      ("r3", "test_now", "university_degree"),
      ("r4", "no_new_test", nil),
    ]
    for (name, step, training) in chosen {
      try study.answer(name, in: "A", ["further_testing": step])
      guard let training else { continue }
      study.data.onceAnswers.append(
        OnceAnswers(respondent: name, wave: 1, answers: [ProfessionDispersion.question: .code(training)]))
    }
    let found = try #require(Self.figures(study).professions.first)
    #expect(found.professions == 2)
    #expect(found.same == ProfessionDispersion.Pairs(count: 1, different: 1))
    #expect(found.different == ProfessionDispersion.Pairs(count: 2, different: 1))
    #expect(found.different.probability == 0.5)
    study.data.onceAnswers = []
    #expect(Self.figures(study).professions.isEmpty)
  }

  /// The anchor is routine to two in A and problematic to one, and difficult to one in B; it counts in no indicator.
  @Test func `a tame anchor is counted by class, and in nothing else`() throws {
    var study = Self.twoMunicipalities()
    study.anchors = ["worn-down-cleaner"]
    let classed = [
      ("r1", "A", "usual", "usually"), ("r2", "A", "more", "usually"), ("r3", "A", "usual", "hardly_ever"),
      ("r4", "B", "much_more", "usually"),
    ]
    for (name, municipality, effort, outcome) in classed {
      try study.answer(name, in: municipality, ["effort": effort, "outcome": outcome])
    }
    let anchor = try #require(Self.figures(study).anchors.first)
    #expect(anchor.routine == 2 && anchor.difficult == 1 && anchor.problematic == 1)
    #expect(study.judged.indicators().leftOut.tameAnchor == 4)
  }
}

/// Whether the place in the deck matters, worked out by hand.
@Suite struct PositionTests {
  /// First place: none of three problematic; second: both of two. The share rises by 1 per place.
  @Test func `answers are put at the places they were dealt`() throws {
    var study = SmallStudy(municipalities: [Municipality(id: "A", name: "A")])
    let decks = [
      ("r1", ["worn-down-cleaner", "newcomer-family"]), ("r2", ["newcomer-family", "worn-down-cleaner"]),
      ("r3", ["worn-down-cleaner"]),
    ]
    var deals: [Deal] = []
    for (name, deck) in decks {
      for (place, vignette) in deck.enumerated() {
        try study.answer(
          name, in: "A", vignette: vignette, ["effort": "usual", "outcome": place == 0 ? "usually" : "hardly_ever"])
        deals.append(
          Deal(
            respondent: name, wave: 1, position: place + 1, vignette: vignette, version: 1, variant: "",
            state: .completed))
      }
    }
    let without = ResearchFigures(study.judged, wave: 1).positions
    if case .failure(let reason) = without { #expect(reason == .noDeals) } else { Issue.record() }
    study.data.deals = []
    let unplaced = ResearchFigures(study.judged, wave: 1).positions
    if case .failure(let reason) = unplaced { #expect(reason == .noAnswers) } else { Issue.record() }
    study.data.deals = deals
    let effects = try ResearchFigures(study.judged, wave: 1).positions.get()
    #expect(effects.positions.map(\.answerSets) == [3, 2])
    #expect(try effects.positions.map { try $0.problematic.get().value } == [0, 1])
    #expect(abs(try effects.problematicSlope.get().value - 1) < 1e-12)
  }

  /// r1 leaves 0 then 2 questions, r2 1 then 3: on average ½ and 2½, and each two more: the slope is 2, and as both rise
  /// alike, clustering by respondent leaves no doubt, where four independent answers would have left some.
  @Test func `unanswered questions are averaged by place, with respondents as clusters`() throws {
    let rows = [("r1", 1, 0), ("r1", 2, 2), ("r2", 1, 1), ("r2", 2, 3)].map {
      PositionEffects.Row(respondent: $0, position: $1, isProblematic: nil, missing: $2)
    }
    let effects = try PositionEffects(rows)
    #expect(try effects.positions.map { try $0.missing.get().value } == [0.5, 2.5])
    let slope = try effects.missingSlope.get()
    #expect(abs(slope.value - 2) < 1e-12)
    #expect(abs(slope.interval.lower - 2) < 1e-9 && abs(slope.interval.upper - 2) < 1e-9)
    if case .success = effects.problematicSlope { Issue.record("nothing was decided") }
  }
}
