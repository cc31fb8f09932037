import Diagnostics
import Studies
import StudyFiles
import Testing
import Vignettes

@Suite struct RemarkTableTests {
  @Test func `remarks are read as they were written`() throws {
    let read = try TestStudy.read([
      .remarks: """
      municipality,wave,remark,action,author,date
      0101,1,"Vi kan genkende det, men ""<b>"" ikke",,Leder,2026-11-01
      0147,2,,Flere timer,,

      """
    ])
    #expect(
      read.data.remarks == [
        Remark(
          municipality: "0101", wave: 1, remark: "Vi kan genkende det, men \"<b>\" ikke", action: "", author: "Leder",
          date: CalendarDate("2026-11-01")),
        Remark(municipality: "0147", wave: 2, remark: "", action: "Flere timer", author: "", date: nil),
      ])
    #expect(read.rejections.isEmpty)
  }

  @Test func `rows that say nothing, or of nowhere, are set aside`() throws {
    let read = try TestStudy.read([
      .remarks: """
      municipality,wave,remark,action,date
      0101,1,,,
      0999,1,a,,
      ,1,a,,
      0101,,a,,
      0101,0,a,,
      0101,1,a,,November

      """
    ])
    #expect(read.data.remarks.isEmpty)
    #expect(
      read.rejections.map { $0.reason[.english] } == [
        "the row says nothing: both `remark` and `action` are missing", "there is no municipality `0999`",
        "`municipality` is empty", "`wave` is empty", "`wave`: 0 is less than 1",
        "`date`: `November` is not a date",
      ])
  }

  @Test func `the last wave of which something was said is recalled in the next`() {
    let said = [("0101", 1, "a"), ("0101", 2, "b"), ("0101", 2, "c"), ("0147", 3, "d")].map { place, wave, text in
      Remark(municipality: place, wave: wave, remark: text, action: "", author: "", date: nil)
    }
    var data = StudyData()
    data.remarks = said
    #expect(data.remarks(of: "0101", wave: 2).map(\.remark) == ["b", "c"])
    #expect(data.remarks(of: "0101", before: 4).map(\.remark) == ["b", "c"])
    #expect(data.remarks(of: "0101", before: 2).map(\.remark) == ["a"])
    #expect(data.remarks(of: "0147", before: 3).isEmpty)
  }
}
