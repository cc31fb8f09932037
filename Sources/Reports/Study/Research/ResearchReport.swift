import Studies
import Sustainability

/// The sections of the researcher's report beside the indicators, in the order of the page.
struct ResearchReport: Sendable {
  let sections: [ResearchSection]

  /// The sections that are made of shown figures alone.
  init(of judged: JudgedStudy, onlyIn shown: Figures, say: Sentences) {
    sections = [
      ControlPointsSection(
        figures: shown, municipalities: judged.data.municipalities, rubrics: judged.study.rubrics, say: say
      ).section
    ].compactMap(\.self)
  }

  /// - Parameter asked: what the study asks about: of the rest nothing is said, not even that it cannot be computed.
  init(
    _ figures: ResearchFigures, of judged: JudgedStudy, in shown: Figures, asked: Set<Indicator.Family>, say: Sentences
  ) {
    let minimum = shown.table.minimum
    let vignettes = judged.study.vignettes
    let panel = PanelSection(
      figures: figures, municipalities: judged.data.municipalities, vignettes: vignettes, minimum: minimum, say: say)
    sections = [
      AnswersSection(figures: figures, vignettes: vignettes, say: say).section, panel.wildness, panel.credit,
      RatersSection(
        report: figures.raters, scores: figures.scores, municipalities: judged.data.municipalities, minimum: minimum,
        rubrics: judged.study.rubrics, say: say
      ).section,
      ControlPointsSection(
        figures: shown, municipalities: judged.data.municipalities, rubrics: judged.study.rubrics, say: say
      ).section,
      SpreadSection(figures: figures, vignettes: vignettes, asked: asked, say: say).section,
      EffectsSection(effects: figures.factorEffects, vignettes: vignettes, say: say).section,
      PositionSection(effects: figures.positions, say: say).section,
      ModelSection(models: shown.table.models, counted: judged.counted(wave: figures.wave), asked: asked, say: say)
        .section,
    ].compactMap(\.self)
  }
}
