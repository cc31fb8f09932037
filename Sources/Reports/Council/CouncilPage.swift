public import Studies
public import Vignettes

import Sustainability

/// One municipality's page for its council: a single A4 sheet a year, without anything that needs a professional to read.
///
/// It shows no other figures than the municipality's own page, and no other municipality's.
public struct CouncilPage: Sendable {
  let model: CouncilModel

  /// A page.
  ///
  /// - Parameters:
  ///   - common: what the pages of a study share, with the figures of one wave.
  ///   - judged: the study they come from.
  ///   - municipality: whose council reads it.
  ///   - audits: what colleagues found in the municipality's own case files; none where it checks none.
  ///   - date: the day that is printed on it.
  public init(
    common: CommonSections, judged: JudgedStudy, municipality: Municipality, audits: [ControlPointSeries] = [],
    date: CalendarDate
  ) {
    model = CouncilModel(common: common, judged: judged, municipality: municipality, audits: audits, date: date)
  }

  /// The page as one self-contained file.
  public var html: String { CouncilView(model: model).page.html.text }
}
