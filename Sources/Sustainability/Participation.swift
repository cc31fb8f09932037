/// How many took part, for the line under every table: answered / dealt / employed.
public struct Participation: Hashable, Sendable {
  /// The municipality's code; `nil` for all together.
  public let municipality: String?
  /// Caseworkers who answered at least one vignette; `nil` when they are fewer than the study's minimum.
  public let respondents: Int?
  /// Caseworkers on the study's list.
  public let listed: Int
  /// Answer sets received; `nil` when they come from fewer than the study's minimum.
  public let answerSets: Int?
  /// Answer sets dealt; `nil` when not known.
  public let dealt: Int?
  /// Caseworkers employed; `nil` when not known.
  public let employed: Int?

  /// Numbers of participation.
  public init(municipality: String?, respondents: Int?, listed: Int, answerSets: Int?, dealt: Int?, employed: Int?) {
    self.municipality = municipality
    self.respondents = respondents
    self.listed = listed
    self.answerSets = answerSets
    self.dealt = dealt
    self.employed = employed
  }
}
