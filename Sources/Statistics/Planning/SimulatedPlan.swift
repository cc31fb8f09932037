/// What became of a plan in many simulated studies.
public struct SimulatedPlan: Sendable, Hashable {
  /// The intervals of one kind over all simulated studies.
  public struct Intervals: Sendable, Hashable {
    /// The mean half-width, nil when there was no interval.
    public let meanHalfWidth: Double?
    /// The half-width that a tenth of the intervals fell short of.
    public let tenth: Double?
    /// The half-width that a tenth of the intervals exceeded.
    public let ninetieth: Double?
    /// The share of the intervals that held the truth.
    public let coverage: Double?
    /// The share of the simulated studies without an interval.
    public let withoutInterval: Double

    init(halfWidths: [Double], covered: Int, studies: Int) {
      let sorted = halfWidths.sorted()
      meanHalfWidth = sorted.isEmpty ? nil : mean(sorted)
      tenth = percentile(0.1, ofSorted: sorted)
      ninetieth = percentile(0.9, ofSorted: sorted)
      coverage = sorted.isEmpty ? nil : Double(covered) / Double(sorted.count)
      withoutInterval = Double(studies - sorted.count) / Double(studies)
    }
  }

  /// How many studies were simulated.
  public let studies: Int
  /// The intervals of one municipality.
  public let municipality: Intervals
  /// The intervals of all municipalities together.
  public let study: Intervals
  /// The share of the studies in which the difference was seen; nil where none was asked for or nothing can be compared.
  public let power: Double?
}
