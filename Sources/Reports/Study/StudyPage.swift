public import Diagnostics
public import Studies
public import Sustainability
public import Vignettes

/// The researcher's report on a whole study: every municipality by name, in the order of the study's table.
///
/// It lists pseudonyms and is for those in charge of the study only.
public struct StudyPage: Sendable {
  let model: StudyModel

  /// A page.
  ///
  /// - Parameters:
  ///   - table: the figures of one wave.
  ///   - judged: the judged study they come from.
  ///   - studyPath: the study's path as it is to stand in the commands that follow a figure back.
  ///   - date: the day that is printed on it.
  ///   - language: the language of the page.
  ///   - isNewEdition: whether the figures were held against an earlier edition: the researcher's sections that rest on
  ///     others were not, so that they are left out, and the page says so.
  public init(
    table: IndicatorTable, judged: JudgedStudy, studyPath: String, date: CalendarDate, language: Language,
    isNewEdition: Bool = false
  ) {
    model = StudyModel(
      table: table, judged: judged, studyPath: studyPath, date: date, isNewEdition: isNewEdition,
      sentences: Sentences(language))
  }

  /// The page as one self-contained file.
  public var html: String { StudyView(model: model).page.html.text }
}
