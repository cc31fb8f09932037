public import Diagnostics
public import Studies
public import Sustainability
public import Vignettes

/// One municipality's report: its own figures beside those of all municipalities together, and no other municipality's.
///
/// It names no respondent. Figures that the table withholds are withheld here; nothing is worked out from them.
public struct MunicipalityPage: Sendable {
  let model: MunicipalityModel

  /// A page.
  ///
  /// - Parameters:
  ///   - table: the figures of one wave.
  ///   - judged: the study whose vignettes and rules stand behind them.
  ///   - municipality: whose report it is.
  ///   - date: the day that is printed on it.
  ///   - language: the language of the page.
  public init(
    table: IndicatorTable, judged: JudgedStudy, municipality: Municipality, date: CalendarDate, language: Language
  ) {
    model = MunicipalityModel(
      table: table, judged: judged, municipality: municipality, date: date, sentences: Sentences(language))
  }

  /// The page as one self-contained file.
  public var html: String { MunicipalityView(model: model).page.html.text }
}
