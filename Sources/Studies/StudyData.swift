/// The tables of a study after every row was read; broken rows have been set aside before.
public struct StudyData: Hashable, Sendable {
  /// The municipalities in the order of their table.
  public var municipalities: [Municipality] = []
  /// The respondents in the order of their table.
  public var respondents: [Respondent] = []
  /// The answer sets in the order of their keys.
  public var answerSets: [AnswerSet] = []
  /// The answers given once per respondent and wave.
  public var onceAnswers: [OnceAnswers] = []
  /// The ratings in the order of their table.
  public var ratings: [Rating] = []
  /// The yardsticks in the order of their table.
  public var yardsticks: [Yardstick] = []
  /// What municipalities said of their pages, in the order of the table.
  public var remarks: [Remark] = []
  /// What was dealt, in the order of the table; `nil` where there is no such table.
  public var deals: [Deal]?
  /// Whether a table says of itself that its rows are invented.
  public var isSimulated = false

  /// No data.
  public init() {}
}
