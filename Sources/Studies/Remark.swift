public import Vignettes

/// What a municipality itself says of its page, and what it chose to do about it: shown on the page of that wave, and
/// recalled in the next.
public struct Remark: Hashable, Sendable {
  /// The municipality.
  public let municipality: String
  /// The wave whose page it is about, from 1.
  public let wave: Int
  /// What it says of the figures; empty when it only chose something to do.
  public let remark: String
  /// What it chose to do; empty when it chose nothing.
  public let action: String
  /// Who wrote it, as it is to stand on the page; empty when not told.
  public let author: String
  /// The day; `nil` when not told.
  public let date: CalendarDate?
  /// How many passages of free text that could tell a person were masked.
  public let masked: Int

  /// A remark.
  public init(
    municipality: String, wave: Int, remark: String, action: String, author: String, date: CalendarDate?,
    masked: Int = 0
  ) {
    self.municipality = municipality
    self.wave = wave
    self.remark = remark
    self.action = action
    self.author = author
    self.date = date
    self.masked = masked
  }
}

extension StudyData {
  /// What a municipality said of a wave; several remarks stand in the order of their table.
  public func remarks(of municipality: String, wave: Int) -> [Remark] {
    remarks.filter { $0.municipality == municipality && $0.wave == wave }
  }

  /// What a municipality said of the last wave before this one of which it said anything.
  public func remarks(of municipality: String, before wave: Int) -> [Remark] {
    let earlier = remarks.filter { $0.municipality == municipality && $0.wave < wave }
    guard let last = earlier.map(\.wave).max() else { return [] }
    return earlier.filter { $0.wave == last }
  }
}
