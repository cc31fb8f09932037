import Diagnostics
import Rubrics
import Vignettes

/// The criteria of a rubric with their levels, and the law they rest on.
struct CriteriaView {
  let rubric: SoundRubric
  let sentences: Sentences

  var html: HTML {
    guard !rubric.criteria.isEmpty else { return .none }
    return """
      <table class="stacks">
      <thead><tr><th scope="col">\(sentences.criterionHead)</th><th scope="col">\(sentences.levelsHead)</th>\
      <th scope="col">\(sentences.scorerHead)</th><th scope="col" class="number">\(sentences.weightHead)</th></tr></thead>
      <tbody>
      \(rubric.criteria.map { row($0.declaration) })
      </tbody>
      </table>
      """
  }

  private func row(_ criterion: Criterion) -> HTML {
    let levels = criterion.levels.map { level -> HTML in
      "<div>\(sentences.points(level.score.text))\(level.label.map { ": \(sentences.say($0.text))" as HTML } ?? .none)</div>"
    }
    let law = criterion.law.map { law -> HTML in
      let words = sentences.lawReference(
        law.reference.text, asOf: sentences.day(law.asOf), isChecked: law.status == .checked, by: law.checkedBy)
      return "<small>\(words)</small>"
    }
    return """
      <tr><th scope="row">\(criterion.title.map { sentences.say($0.text) } ?? criterion.name.text)</th>\
      <td class="long" data-label="\(sentences.levelsHead)"><div>\(levels)\(law)</div></td>\
      <td data-label="\(sentences.scorerHead)">\
      \(criterion.scorer == .rules ? sentences.byRules : sentences.byRaters)</td>\
      <td class="number" data-label="\(sentences.weightHead)">\
      \(sentences.numbers.fixed(criterion.weight, decimals: criterion.weight == criterion.weight.rounded() ? 0 : 1))</td></tr>
      """
  }
}
