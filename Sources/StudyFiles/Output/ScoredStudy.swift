public import Studies

import Diagnostics
import Rubrics
import Vignettes

extension JudgedStudy {
  /// Every answer set with the columns of every rubric, one row each in the order of the keys.
  ///
  /// A rubric's columns are empty where it does not apply, and those of an expert's answers stand beside those of
  /// caseworkers with the expert's role. A decision over answers given once is repeated in each row of the respondent;
  /// a respondent who answered nothing else has a row without a vignette.
  public func scoredTable() -> CSVWriter {
    var writer = CSVWriter()
    let isSingle = study.rubrics.count == 1
    let columns = study.rubrics.map { ScoredColumns($0, prefix: isSingle ? "" : "\($0.id).").names }
    let head = ["respondent", "municipality", "role", "vignette", "variant", "wave", "occasion"]
    let mark = isSimulated ? ["simulated"] : []
    writer.write(head + mark + columns.flatMap(\.self))
    for answerSet in answerSets {
      let key = answerSet.answerSet.key
      let who = [key.respondent, answerSet.respondent.municipality ?? "", answerSet.respondent.role.rawValue]
      let what = [key.vignette, answerSet.answerSet.variant.text, String(key.wave), String(key.occasion)]
      writer.write(who + what + mark.map { _ in "yes" } + values(answerSet.judgements, columns: columns))
    }
    let answered = Set(answerSets.map { "\($0.respondent.id) \($0.answerSet.key.wave)" })
    for judged in respondents where !answered.contains("\(judged.respondent.id) \(judged.wave)") {
      let who = [judged.respondent.id, judged.respondent.municipality ?? "", judged.respondent.role.rawValue]
      writer.write(
        who + ["", "", String(judged.wave), ""] + mark.map { _ in "yes" } + onceValues(judged, columns: columns))
    }
    return writer
  }

  private func values(_ judgements: [Judgement], columns: [[String]]) -> [String] {
    zip(study.rubrics, columns).flatMap { rubric, names in
      judgements.first { $0.rubric == rubric.id }.map(ScoredColumns.values) ?? names.map { _ in "" }
    }
  }

  /// The values of decisions over answers given once; all others are empty.
  private func onceValues(_ judged: JudgedRespondent, columns: [[String]]) -> [String] {
    zip(study.rubrics, columns).flatMap { rubric, names in
      guard let judgement = judged.judgements.first(where: { $0.rubric == rubric.id }) else {
        return names.map { _ in "" }
      }
      let once = Set(judgement.decisions.map(\.name))
      var values = Dictionary(
        zip(ScoredColumns.names(of: rubric, decisions: once), ScoredColumns.values(judgement)),
        uniquingKeysWith: { first, _ in first })
      return ScoredColumns(rubric).names.map { values.removeValue(forKey: $0) ?? "" }
    }
  }
}
