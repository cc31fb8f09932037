public import Sustainability
public import Studies
public import Diagnostics

/// The sections that are the same on every municipality's page of a study: composed examples, method, rules and texts.
/// Made once for a study and language, because they are most of a page.
public struct CommonSections: Sendable {
  /// Their language.
  public let language: Language
  let figures: Figures
  /// Whether the figures were held against an earlier edition.
  let isNewEdition: Bool
  /// Who is near whom, and every test that is made; `nil` without answers and in a new edition.
  let peers: PeerStudy?
  /// How figures have moved since the wave before; `nil` without one and in a new edition.
  let trend: Trend?
  /// Whether anybody answered anything.
  let hasAnswers: Bool
  /// Of each municipality how its share of problematic answer sets stands to that of all.
  let comparisons: [Comparison]
  let examples: HTML
  let method: HTML
  let rules: HTML
  let standings: HTML

  /// The sections of a study's pages.
  ///
  /// - Parameters:
  ///   - table: the figures that the pages show.
  ///   - judged: the study whose vignettes and rules stand behind them.
  ///   - language: the language of the pages.
  ///   - isNewEdition: whether the figures were held against an earlier edition. What is made of other figures was not,
  ///     so that the comparison with peers and changes since the wave before are left out, and the page says so.
  public init(_ table: IndicatorTable, of judged: JudgedStudy, language: Language, isNewEdition: Bool = false) {
    let study = judged.study
    let sentences = Sentences(language)
    let figures = Figures(table)
    self.language = language
    self.figures = figures
    let hasAnswers = !judged.answerSets.isEmpty || !judged.respondents.isEmpty
    self.hasAnswers = hasAnswers
    self.isNewEdition = isNewEdition
    peers = hasAnswers && !isNewEdition ? PeerStudy(judged, table: table) : nil
    trend = isNewEdition ? nil : judged.trend(wave: table.wave)
    let all = figures.figure("problematic", of: nil)
    comparisons = table.municipalities.map { Comparison(figures.figure("problematic", of: $0.id), with: all) }
    examples =
      ComposedExamplesView(
        examples: study.composedExamples(of: "difficulty", by: "problem-classes"), study: study, sentences: sentences
      ).html
    method =
      MethodView(
        minimum: table.minimum, families: figures.families, isAdjusted: figures.isAdjusted, sentences: sentences
      ).html
    rules =
      RubricShelfView(shelf: RubricShelf(study, behind: figures.rubrics), sentences: sentences).html
    standings = StandingsView(study: study, sentences: sentences).html
  }
}
