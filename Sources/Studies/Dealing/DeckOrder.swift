import Statistics

/// Puts a deck into a random order in which every vignette stands as often in each place as can be.
struct DeckOrder {
  let here: DealTally.Counts
  let everywhere: DealTally.Counts

  /// Begins with a random order and changes two places as long as that puts vignettes where they have been less often:
  /// in the municipality, and where that is equal, everywhere.
  func ordered(_ deck: [VignetteOnOffer], _ generator: inout SeededGenerator) -> [VignetteOnOffer] {
    var order = generator.shuffled(deck)
    let costs = order.map { vignette in order.indices.map { cost(of: vignette.sheet, at: $0 + 1) } }
    var places = Array(order.indices)
    var isBetter = true
    while isBetter {
      isBetter = false
      for one in places.indices {
        for other in places.indices where other > one {
          let (first, second) = (places[one], places[other])
          if costs[first][other] + costs[second][one] < costs[first][one] + costs[second][other] {
            places.swapAt(one, other)
            isBetter = true
          }
        }
      }
    }
    order = places.map { order[$0] }
    return order
  }

  /// How often a vignette has stood in a place. The count of the municipality outweighs any that a study can have.
  private func cost(of sheet: DealTally.Sheet, at position: Int) -> Int {
    let place = DealTally.Place(sheet: sheet, position: position)
    return (here.places[place] ?? 0) * 1_000_000_000 + (everywhere.places[place] ?? 0)
  }
}
