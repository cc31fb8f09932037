import Diagnostics
import Studies
import StudyFiles
import Testing

@Suite struct DealTableTests {
  @Test func `a plan is read, also decks printed for who is not a respondent yet, and broken rows are set aside`()
    throws
  {
    let read = try TestStudy.read(
      municipalities: TestStudy.municipalities,
      [
        .deals: """
        respondent,wave,position,vignette,version,variant,state
        r1,1,1,cleaner,1,age=fifty_two,completed
        r1,1,2,newcomer,1,,open
        paper-0101-children-01,1,1,newcomer,1,,printed
        nobody,1,1,newcomer,1,,open
        r1,1,3,unknown,1,,open
        r1,1,2,newcomer,1,,dropped
        r1,2,1,cleaner,1,age=sixty,open
        r1,2,1,cleaner,1,,lost
        r1,2,1,cleaner,7,age=sixty,dropped

        """
      ])
    #expect(
      read.data.deals == [
        Deal(
          respondent: "r1", wave: 1, position: 1, vignette: "cleaner", version: 1, variant: "age=fifty_two",
          state: .completed),
        Deal(respondent: "r1", wave: 1, position: 2, vignette: "newcomer", version: 1, variant: "", state: .open),
        Deal(
          respondent: "paper-0101-children-01", wave: 1, position: 1, vignette: "newcomer", version: 1, variant: "",
          state: .printed),
        Deal(
          respondent: "r1", wave: 2, position: 1, vignette: "cleaner", version: 7, variant: "age=sixty",
          state: .dropped),
      ])
    #expect(read.rejections.map(\.row) == [4, 5, 6, 7, 8])
  }

  @Test func `without the table it is not known what was dealt`() throws {
    #expect(try TestStudy.read().data.deals == nil)
  }
}
