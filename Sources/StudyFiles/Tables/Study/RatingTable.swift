import Conditions
import Diagnostics
import Rubrics
import Studies
import Vignettes

extension StudyTableLoader {
  /// `ratings.csv`: `rater,respondent,vignette,rubric,version,criterion,level`, then `wave`, `occasion`, `role` (first
  /// where it is empty), `date` and `comment`.
  mutating func loadRatings() {
    guard let table = open(.ratings) else { return }
    let required = ["rater", "respondent", "vignette", "rubric", "version", "criterion", "level"]
    let columns = StudyColumns(table, required: required, optional: ["wave", "occasion", "role", "date", "comment"])
    guard accept(columns, required: required) else { return }
    let reader = RatingReader(study: study, answerSets: Set(data.answerSets.map(\.key)))
    let keyColumns = ["respondent", "vignette", "wave", "occasion", "rubric", "criterion", "role", "rater"]
    var firstLines = FirstLines<RatingKey>(of: keyColumns)
    var otherVersions = OtherVersions()
    var loaded: [Rating] = []
    let outcome = columns.eachRow { cells throws(RowProblem) in
      let (rating, rubric) = try reader.rating(in: cells)
      let key = RatingKey(rating)
      try firstLines.refuse(key, in: cells)
      loaded.append(rating)
      firstLines.add(key, in: cells)
      otherVersions.count(rating, rubric) { cells.span(of: "version") }
    }
    finish(outcome)
    findings += otherVersions.inOrder.map(\.finding)
    data.ratings = loaded
  }
}

/// Reads the rows of `ratings.csv`.
private struct RatingReader {
  let study: SoundStudy
  let answerSets: Set<AnswerSetKey>

  func rating(in cells: RowCells) throws(RowProblem) -> (Rating, SoundRubric) {
    let rater = try cells.required("rater")
    let role: Rating.Role = try cells.word("role", .role) ?? .first
    let key = try answerSet(of: cells, role: role)
    let name = try cells.required("rubric")
    guard let rubric = study.rubrics.first(where: { $0.id == name }) else {
      throw cells.problem(.unknown(.rubric, name, known: study.rubrics.map(\.id)), in: "rubric")
    }
    if let vignette = study.vignette(key.vignette), !study.applies(rubric, to: vignette) {
      throw cells.problem(.rubricOfOther(name, vignette: key.vignette), in: "rubric")
    }
    let criterion = try criterion(of: rubric, in: cells)
    guard let version = try cells.whole("version", from: 1) else {
      throw cells.problem(.emptyCell(column: "version"), in: "version")
    }
    let rating = Rating(
      rater: rater, answerSet: key, rubric: name, version: version, criterion: criterion.name,
      points: try points(on: criterion, in: cells), role: role,
      date: try cells.date("date"))
    return (rating, rubric)
  }

  /// Anchor answers are written to train raters and need not be among the answers of the study.
  private func answerSet(of cells: RowCells, role: Rating.Role) throws(RowProblem) -> AnswerSetKey {
    let respondent = try cells.required("respondent")
    let vignette = try cells.required("vignette", naming: .vignette, among: study.vignettes.map(\.id)) {
      study.vignette($0) != nil
    }
    let wave = try cells.whole("wave", from: 1) ?? 1
    let occasion = try cells.whole("occasion", from: 1) ?? 1
    let key = AnswerSetKey(respondent: respondent, vignette: vignette, wave: wave, occasion: occasion)
    guard role == .anchor || answerSets.contains(key) else {
      let name = RowFact.AnswerSetName(respondent: respondent, vignette: vignette, wave: wave, occasion: occasion)
      throw cells.problem(.noAnswerSet(name), in: "respondent")
    }
    return key
  }

  private func criterion(of rubric: SoundRubric, in cells: RowCells) throws(RowProblem) -> SoundCriterion {
    let name = try cells.required("criterion")
    guard let criterion = rubric.criteria.first(where: { $0.name == name }) else {
      throw cells.problem(.unknown(.criterion, name, known: rubric.criteria.map(\.name)), in: "criterion")
    }
    guard criterion.declaration.scorer == .raters else {
      throw cells.problem(.criterionScoredByRules(name), in: "criterion")
    }
    return criterion
  }

  /// The points of the level, which stands as the rubric writes it; `nil` for "not relevant". A semicolon table may
  /// write the decimal sign as a comma.
  private func points(on criterion: SoundCriterion, in cells: RowCells) throws(RowProblem) -> Double? {
    let text = try cells.required("level")
    if text == "not_relevant" { return nil }
    let scores = criterion.declaration.levels.map(\.score.text)
    let separator = cells.columns.table.document.separator
    let written = separator == .comma ? text : String(text.map { $0 == "," ? "." : $0 })
    guard scores.contains(written), let points = decimal(written) else {
      throw cells.problem(
        .unknown(.level(criterion: criterion.name), text, known: scores + ["not_relevant"]), in: "level")
    }
    return points
  }
}

/// What a rater may say only once.
private struct RatingKey: Hashable {
  let rater: String
  let answerSet: AnswerSetKey
  let rubric: String
  let criterion: String
  let role: Rating.Role

  init(_ rating: Rating) {
    rater = rating.rater
    answerSet = rating.answerSet
    rubric = rating.rubric
    criterion = rating.criterion
    role = rating.role
  }
}

/// Ratings that were given by another version of a rubric than the one at hand.
private struct OtherVersion {
  let rubric: String
  let version: Int
  let current: Int
  let first: Span
  var count = 1

  var finding: Finding {
    Finding(TableFact.otherVersion(rubric: rubric, version: version, current: current, count: count), at: first)
  }
}

/// The other versions in the order in which they first stand in the table.
private struct OtherVersions {
  private struct Key: Hashable {
    let rubric: String
    let version: Int
  }

  private(set) var inOrder: [OtherVersion] = []
  private var places: [Key: Int] = [:]

  mutating func count(_ rating: Rating, _ rubric: SoundRubric, at place: () -> Span) {
    let current = rubric.rubric.standing.version
    guard rating.version != current else { return }
    let key = Key(rubric: rating.rubric, version: rating.version)
    if let known = places[key] {
      inOrder[known].count += 1
    } else {
      places[key] = inOrder.count
      inOrder.append(
        OtherVersion(rubric: rating.rubric, version: rating.version, current: current, first: place()))
    }
  }
}
