public import Studies

/// Which rater rates which answer set, as a table with the first columns of `ratings.csv`.
public enum RatingDealFile {
  /// The table: `rater,respondent,vignette,wave,occasion,role`.
  public static func bytes(of deal: RatingDeal) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(["rater", "respondent", "vignette", "wave", "occasion", "role"])
    for assignment in deal.assignments {
      let key = assignment.answerSet.key
      writer.write([
        assignment.rater, key.respondent, key.vignette, String(key.wave), String(key.occasion),
        assignment.role.rawValue,
      ])
    }
    return writer.bytes
  }
}

extension DealFiles {
  /// Where the rating plan of a study is kept when no other place is named.
  public static func ratingPlan(besideStudy file: String) -> String {
    Path.join(Path.folder(of: file), "rating-plan.csv")
  }
}
