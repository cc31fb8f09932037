import Testing
import Vignettes

struct CalendarDateTests {
  @Test(arguments: ["2026-11-01", "2024-02-29", "2000-02-29", "9999-12-31"])
  func `days that exist are read and written`(text: String) {
    #expect(CalendarDate(text)?.text == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1-1", "01-11-2026", "2026-11-01T00:00",
    "", "２０２６-11-01", "0999-01-01",
  ])
  func `other texts are no days`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `law covers its first and its last day`() throws {
    let from = try #require(CalendarDate("2026-07-01"))
    let until = try #require(CalendarDate("2026-12-31"))
    let standing = Standing(version: 1, status: nil, lawFrom: from, lawTo: until)
    #expect(standing.covers(from) && standing.covers(until))
    #expect(!standing.covers(try #require(CalendarDate("2026-06-30"))))
    #expect(!standing.covers(try #require(CalendarDate("2027-01-01"))))
    #expect(Standing(version: 1, status: nil, lawFrom: nil, lawTo: nil).covers(from))
  }
}
