public import Diagnostics

/// Municipalities that report as one, because each alone has too few respondents for its figures to be shown.
///
/// Everything behind the tables knows only the group: its members have no rows, pages or peers of their own, so that
/// nothing is shown that is smaller than the group (``StudyData/joined(by:)``).
public struct JointReport: Hashable, Sendable {
  /// The group's code in figures, yardsticks and remarks.
  public let id: Written
  /// What it is called on screen.
  public let name: AuthoredText
  /// The codes of the municipalities that it is made of.
  public let members: [Written]

  /// A declared group.
  public init(id: Written, name: AuthoredText, members: [Written]) {
    self.id = id
    self.name = name
    self.members = members
  }
}
