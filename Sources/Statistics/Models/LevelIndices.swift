/// The largest index of a unit, rater, group or level. There is something kept for each index up to the largest one
/// named, so a single wild number would take all memory.
let largestIndex = 10_000_000

/// Refuses indices that number nothing: below 0, or beyond ``largestIndex``.
func requireIndices(_ indices: [Int]) throws(Undefined) {
  guard indices.allSatisfy({ 0...largestIndex ~= $0 }) else { throw .impossibleCount }
}
