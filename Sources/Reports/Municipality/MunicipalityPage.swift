public import Studies
import Sustainability
public import Vignettes

/// One municipality's report: its own figures beside those of all municipalities together, and no other municipality's.
///
/// It names no respondent. Figures that the table withholds are withheld here; nothing is worked out from them.
public struct MunicipalityPage: Sendable {
  let model: MunicipalityModel

  /// A page.
  ///
  /// - Parameters:
  ///   - common: what is the same on the page of every municipality, with the figures of one wave.
  ///   - judged: the study whose vignettes and rules stand behind them.
  ///   - municipality: whose report it is.
  ///   - date: the day that is printed on it.
  public init(common: CommonSections, judged: JudgedStudy, municipality: Municipality, date: CalendarDate) {
    model = MunicipalityModel(common: common, judged: judged, municipality: municipality, date: date)
  }

  /// The page as one self-contained file.
  public var html: String { MunicipalityView(model: model).page.html.text }
}
