import Diagnostics
import Studies
import StudyFiles
import Testing
import Vignettes

@Suite struct RatingTableTests {
  private static let answers = """
    respondent,vignette,effort
    r1,newcomer,more
    r1,cleaner,more

    """

  @Test func `ratings are read with the level as the rubric writes it`() throws {
    let read = try TestStudy.read([
      .answers: Self.answers,
      .ratings: """
      rater,respondent,vignette,wave,occasion,rubric,version,criterion,level,role,date,comment
      x,r1,newcomer,1,1,content,2,depth,1.5,first,2026-11-01,"well, yes"
      y,r1,newcomer,,,content,2,depth,not_relevant,second,,
      z,r1,newcomer,,,content,1,depth,2,,,

      """,
    ])
    let key = AnswerSetKey(respondent: "r1", vignette: "newcomer")
    func rating(_ rater: String, _ points: Double?, _ role: Rating.Role, version: Int = 2, _ date: String = "")
      -> Rating
    {
      Rating(
        rater: rater, answerSet: key, rubric: "content", version: version, criterion: "depth", points: points,
        role: role, date: CalendarDate(date))
    }
    #expect(
      read.data.ratings == [
        rating("x", 1.5, .first, "2026-11-01"), rating("y", nil, .second), rating("z", 2, .first, version: 1),
      ])
    #expect(read.rejections.isEmpty)
    #expect(
      described(read.findings) == [
        "warning [value] ratings.csv:4:25: 1 rating was given by version 1 of `content`, which now is version 2, and does not count"
      ])
  }

  @Test func `a semicolon table may write a level with a comma`() throws {
    let read = try TestStudy.read([
      .answers: Self.answers,
      .ratings: "rater;respondent;vignette;rubric;version;criterion;level\nx;r1;newcomer;content;2;depth;1,5\n",
    ])
    #expect(read.data.ratings.map(\.points) == [1.5])
  }

  @Test func `ratings of what is not there are set aside`() throws {
    let read = try TestStudy.read([
      .answers: Self.answers,
      .ratings: """
      rater,respondent,vignette,rubric,version,criterion,level,role
      x,r2,newcomer,content,2,depth,2,first
      x,r1,newcommer,content,2,depth,2,first
      x,r1,newcomer,contents,2,depth,2,first
      x,r1,cleaner,content,2,depth,2,first
      x,r1,newcomer,content,2,dept,2,first
      x,r1,newcomer,content,2,heard,1,first
      x,r1,newcomer,content,2,depth,2.0,first
      x,r1,newcomer,content,,depth,2,first
      x,r1,newcomer,content,2,depth,2,third
      x,r1,newcomer,content,2,depth,2,first
      x,r1,newcomer,content,2,depth,0,first
      x,r1,newcomer,content,2,depth,0,adjudicator
      x,training,newcomer,content,2,depth,2,anchor

      """,
    ])
    #expect(read.data.ratings.map(\.points) == [2, 0, 2])
    #expect(
      described(read.rejections) == [
        "row 1, ratings.csv:2:3: `r2` has no answer set of `newcomer` (wave 1, occasion 1)",
        "row 2, ratings.csv:3:6: there is no vignette `newcommer`",
        "row 3, ratings.csv:4:15: there is no rubric `contents`",
        "row 4, ratings.csv:5:14: the rubric `content` does not apply to the vignette `cleaner`",
        "row 5, ratings.csv:6:25: there is no criterion `dept`",
        "row 6, ratings.csv:7:25: the criterion `heard` is scored by rules, not by raters",
        "row 7, ratings.csv:8:31: `depth` has no level with the score `2.0`",
        "row 8, ratings.csv:9:23: `version` is empty",
        "row 9, ratings.csv:10:33: there is no role `third`",
        "row 11, ratings.csv:12:1: the row has the same `respondent`, `vignette`, `wave`, `occasion`, `rubric`, `criterion`, `role` and `rater` as line 11",
      ])
  }

  @Test func `yardsticks are read with what is known of them`() throws {
    let read = try TestStudy.read([
      .yardsticks: """
      municipality,yardstick,year,kind,direction,value,numerator,answered,asked,population,collected,source
      0101,satisfaction,2025,share,higher,0.62,,120,300,4000,"survey, post",report
      0147,satisfaction,2025,share,,,40,80,,,,
      0147,rank,2025,rank,lower,3,,,,,,

      """
    ])
    #expect(
      read.data.yardsticks == [
        Yardstick(
          municipality: "0101", yardstick: "satisfaction", year: 2025, kind: .share, direction: .higher, value: 0.62,
          numerator: nil, answered: 120, asked: 300, population: 4000, collected: "survey, post", source: "report"),
        Yardstick(
          municipality: "0147", yardstick: "satisfaction", year: 2025, kind: .share, direction: nil, value: nil,
          numerator: 40, answered: 80, asked: nil, population: nil, collected: "", source: ""),
        Yardstick(
          municipality: "0147", yardstick: "rank", year: 2025, kind: .rank, direction: .lower, value: 3,
          numerator: nil, answered: nil, asked: nil, population: nil, collected: "", source: ""),
      ])
    #expect(read.rejections.isEmpty)
  }

  @Test func `yardsticks that cannot be true are set aside`() throws {
    let read = try TestStudy.read([
      .yardsticks: """
      municipality,yardstick,year,kind,direction,value,numerator,answered,asked
      0101,satisfaction,2025,share,higher,62,,,
      0101,satisfaction,25,share,,0.6,,,
      0101,satisfaction,2025,median,,0.6,,,
      0101,satisfaction,2025,share,up,0.6,,,
      0101,satisfaction,2025,share,,,40,,
      0101,satisfaction,2025,share,,,40,30,
      0101,satisfaction,2025,share,,0.5,,30,20
      0999,satisfaction,2025,share,,0.5,,,
      ,satisfaction,2025,share,,0.5,,,
      0101,satisfaction,2025,share,,0.5,,,
      0101,satisfaction,2025,mean,,0.5,,,

      """
    ])
    #expect(read.data.yardsticks.count == 1)
    #expect(
      described(read.rejections) == [
        "row 1, yardsticks.csv:2:37: `value`: 62 lies outside 0–1",
        "row 2, yardsticks.csv:3:19: `year`: 25 is less than 1900",
        "row 3, yardsticks.csv:4:24: `kind` cannot be `median`",
        "row 4, yardsticks.csv:5:30: `direction` cannot be `up`",
        "row 5, yardsticks.csv:6:31: there is no figure: both `value` and `numerator` with `answered` are missing",
        "row 6, yardsticks.csv:7:32: `numerator` is larger than `answered`",
        "row 7, yardsticks.csv:8:36: `answered` is larger than `asked`",
        "row 8, yardsticks.csv:9:1: there is no municipality `0999`",
        "row 9, yardsticks.csv:10:1: `municipality` is empty",
        "row 11, yardsticks.csv:12:19: the row has the same `municipality`, `yardstick` and `year` as line 11",
      ])
  }
}
