import Statistics
import Testing

@Suite struct RatingsTests {
  @Test func `rows, codes and single ratings make the same table`() throws {
    let scale = try CategoryScale(labels: ["1", "2", "3"])
    let rows = try Ratings(rows: [[0, nil, 2], [1, 1, nil]], scale: scale)
    let listed = try Ratings(
      [
        Rating(unit: 1, rater: 1, category: 1), Rating(unit: 0, rater: 2, category: 2),
        Rating(unit: 0, rater: 0, category: 0), Rating(unit: 1, rater: 0, category: 1),
      ], unitCount: 2, raterCount: 3, scale: scale)
    #expect(rows.count == 4)
    #expect(ValueCounts(rows) == ValueCounts(listed))
  }

  @Test func `numbers are one category however they are written`() throws {
    let ratings = try Ratings(rows: [["1", "1.0"], ["10", "2"]])
    #expect(ratings.scale.values == [1, 2, 10])
    #expect(ratings.scale.labels == ["1", "2", "10"])
    #expect(CategoryScale(observed: ["nan", "1"]).values == nil)
    #expect(CategoryScale(observed: ["0x1p3", "inf"]).labels == ["0x1p3", "inf"])
  }

  @Test func `what cannot be a table is refused with the place`() throws {
    let scale = try CategoryScale(labels: ["a", "b"])
    #expect(throws: RatingsFault.unevenRow(unit: 1)) { try Ratings(rows: [[0, 1], [0]], scale: scale) }
    #expect(throws: RatingsFault.indexOutOfRange) { try Ratings(rows: [[0, 2]], scale: scale) }
    #expect(throws: RatingsFault.unknownCategory("c")) { try Ratings(rows: [["a", "c"]], scale: scale) }
    #expect(throws: RatingsFault.unknownCategory("3.0")) { try Ratings(rows: [[1, 3]], values: [1, 2]) }
    #expect(throws: RatingsFault.repeatedRating(unit: 0, rater: 1)) {
      try Ratings(
        [Rating(unit: 0, rater: 1, category: 0), Rating(unit: 0, rater: 1, category: 1)], unitCount: 1,
        raterCount: 2, scale: scale)
    }
    #expect(throws: RatingsFault.repeatedCategory("a")) { try CategoryScale(labels: ["a", "b", "a"]) }
    #expect(throws: RatingsFault.notFinite("inf")) { try CategoryScale(values: [1, .infinity]) }
    #expect(throws: RatingsFault.negativeCount) { try CrossTable(counts: [[1, -1], [0, 0]]) }
    #expect(throws: RatingsFault.unevenRow(unit: 1)) { try CrossTable(counts: [[1, 0], [0]]) }
    #expect(throws: RatingsFault.negativeCount) { try ValueCounts(rows: [[1, -1]], scale: scale) }
  }

  @Test func `a table of two raters keeps the units that both rated`() throws {
    let ratings = try Ratings(rows: [[1, 1, 2], [1, nil, 2], [2, 1, nil]], values: [1, 2])
    #expect(try CrossTable(ratings).counts == [[1, 0], [1, 0]])
    #expect(try CrossTable(ratings, first: 0, second: 2).counts == [[0, 2], [0, 0]])
    #expect(try CrossTable(Ratings(CrossTable(ratings))) == CrossTable(ratings))
  }
}
