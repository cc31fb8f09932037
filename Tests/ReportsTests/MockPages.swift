import Diagnostics
import Reports
import Studies
import Sustainability
import Vignettes

/// The pages of the invented study in one language.
struct MockPages {
  let common: CommonSections
  let judged: JudgedStudy
  let date: CalendarDate

  init(
    _ language: Language, table: IndicatorTable = MockTable.table, judged: JudgedStudy? = nil,
    isNewEdition: Bool = false
  ) throws {
    self.judged = try judged ?? MockStudy.judged()
    common = CommonSections(table, of: self.judged, language: language, isNewEdition: isNewEdition)
    date = try MockStudy.day("2026-11-22")
  }

  func municipality(_ index: Int) throws -> String {
    MunicipalityPage(common: common, judged: judged, municipality: MockTable.municipalities[index], date: date).html
  }

  func council(_ index: Int, audits: [ControlPointSeries] = []) throws -> String {
    CouncilPage(
      common: common, judged: judged, municipality: MockTable.municipalities[index], audits: audits, date: date
    ).html
  }
}
