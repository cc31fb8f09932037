/// How tame or wild a panel finds the problem of a vignette.
public struct PanelClass: Hashable, Sendable {
  /// A class of wildness.
  public enum Wildness: String, CaseIterable, Hashable, Sendable {
    /// One solution that all accept.
    case tame
    /// Neither plainly tame nor plainly wild.
    case mixed
    /// Those concerned judge both problem and solution differently.
    case wild
  }

  /// The question of the module `panel` that it is read from, 0 (entirely tame) to 10 (entirely wild).
  public static let question = "panel_wildness"

  /// How many experts answered.
  public let experts: Int
  /// The median of their answers; of an even number the mean of the two in the middle.
  public let median: Double
  /// The lowest and the highest answer.
  public let range: ClosedRange<Double>
  /// Tame up to 3, wild from 7, else mixed.
  public let wildness: Wildness

  /// The class of a vignette from the experts' answers, 0–10.
  ///
  /// The limits 3 and 7 are this project's convention. Refused with fewer than ``Panel/smallest`` answers.
  public init(_ answers: [Double]) throws(Panel.Refusal) {
    let sorted = answers.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last else { throw .noExperts }
    guard sorted.count >= Panel.smallest else { throw .tooFewExperts(sorted.count) }
    let middle = sorted.count / 2
    experts = sorted.count
    median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    range = first...last
    wildness = median <= 3 ? .tame : median >= 7 ? .wild : .mixed
  }
}
