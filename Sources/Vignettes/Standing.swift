public import Diagnostics

/// How far a declaration has come: printed wherever it is used.
public enum Status: String, CaseIterable, Hashable, Sendable {
  /// Written, not tried.
  case draft
  /// Tried on caseworkers.
  case piloted
  /// Agreed on by those whose judgement it claims to be.
  case agreed
}

/// The version of a declaration, how far it has come, and the law it stands on.
public struct Standing: Hashable, Sendable {
  /// Raised whenever the meaning changes.
  public let version: Int
  /// How far it has come; `nil` where the declaration does not say.
  public let status: Status?
  /// The first day whose law it describes; `nil` for none named.
  public let lawFrom: CalendarDate?
  /// The last such day; `nil` while the law stands.
  public let lawTo: CalendarDate?
  /// Where the law's end is written, for findings.
  public let lawToSpan: Span?

  /// The standing of a declaration.
  public init(version: Int, status: Status?, lawFrom: CalendarDate?, lawTo: CalendarDate?, lawToSpan: Span? = nil) {
    self.version = version
    self.status = status
    self.lawFrom = lawFrom
    self.lawTo = lawTo
    self.lawToSpan = lawToSpan
  }

  /// Whether the law of a day is the law it describes.
  public func covers(_ day: CalendarDate) -> Bool {
    (lawFrom.map { $0 <= day } ?? true) && (lawTo.map { day <= $0 } ?? true)
  }
}
