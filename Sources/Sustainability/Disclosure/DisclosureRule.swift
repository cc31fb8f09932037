/// How many must stand behind a figure of some linked indicators.
///
/// At least `minimum` respondents. For a sensitive question so many above the line and beside it too, because 0 % and
/// 100 % tell what each single one said; and where it is counted in several ways (narrow and wide), so many in each
/// combination, for the difference between the two ways is a figure as well.
struct DisclosureRule: Sendable {
  let minimum: Int
  /// For each of the linked indicators the highest value of an answer; empty where the question is not sensitive.
  let tops: [Double]
  /// The combinations of values that anybody of the study gave, where they count.
  let combinations: [[Double?]]

  var isSensitive: Bool { !tops.isEmpty }

  func allows(_ count: GroupCount) -> Bool {
    count.respondents.count >= minimum && (!isSensitive || allows(CountSizes(count, tops: tops)))
  }

  func allows(_ sizes: CountSizes) -> Bool {
    guard sizes.respondents >= minimum else { return false }
    let areSidesEnough = tops.indices.allSatisfy { sizes.above[$0] >= minimum && sizes.beside[$0] >= minimum }
    return areSidesEnough && combinations.allSatisfy { (sizes.givers[$0] ?? 0) >= minimum }
  }
}
