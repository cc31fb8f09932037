/// A caseworker or expert who answers, known by a pseudonym.
public struct Respondent: Hashable, Sendable {
  /// In what capacity someone answers.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// One of a municipality's caseworkers.
    case caseworker
    /// A member of the panel; never aggregated with caseworkers.
    case expert
  }

  /// The pseudonym.
  public let id: String
  /// The municipality; `nil` for an expert without one.
  public let municipality: String?
  /// The fields the respondent works in.
  public let fields: [String]
  /// In what capacity the respondent answers.
  public let role: Role

  /// A respondent.
  public init(id: String, municipality: String?, fields: [String], role: Role = .caseworker) {
    self.id = id
    self.municipality = municipality
    self.fields = fields
    self.role = role
  }
}
