import Statistics

/// Chooses one deck from what has been dealt before.
///
/// Linking vignettes of the own fields come first. Each further place goes to a field of which the deck has fewest, and in
/// it to the vignette with the fewest answer sets completed or still open in the municipality. Among equals, those with
/// fewer completed; then those that have met the rest of the deck least often, in the municipality and then everywhere;
/// then chance. Of several decks so drawn, which differ only where the counts do not, the one whose pairs are rarest is
/// taken.
///
/// Choosing the least loaded keeps the counts of a field's vignettes (linking ones apart, which everybody gets) within 1
/// of each other as long as nothing is dropped, and after drop-outs brings them as near to each other as any choice could.
struct Dealer {
  /// How many decks are drawn, of which the best in pairs is taken.
  private static let draws = 12

  private let open: [VignetteOnOffer]
  private let perRespondent: Int
  private let order: DeckOrder
  private let fields: [Int]
  private let loads: [Int]
  private let completed: [Int]
  /// How often two vignettes have met, by their places in ``open``.
  private let pairs: [[Cost]]

  /// A dealer of some vignettes.
  ///
  /// - Parameters:
  ///   - here: the counts where they are to be balanced.
  ///   - everywhere: the counts of all municipalities.
  init(
    _ open: [VignetteOnOffer], perRespondent: Int, here: DealTally.Counts, everywhere: DealTally.Counts
  ) {
    self.open = open
    self.perRespondent = perRespondent
    order = DeckOrder(here: here, everywhere: everywhere)
    let names = Set(open.map(\.field)).sorted()
    fields = open.map { names.firstIndex(of: $0.field) ?? 0 }
    loads = open.map { here.live[$0.sheet] ?? 0 }
    completed = open.map { here.completed[$0.sheet] ?? 0 }
    var pairs = open.map { _ in open.map { _ in Cost(local: 0, global: 0) } }
    for one in open.indices {
      for other in open.indices where other > one {
        let pair = DealTally.Pair(open[one].sheet, open[other].sheet)
        pairs[one][other] = Cost(local: here.pairs[pair] ?? 0, global: everywhere.pairs[pair] ?? 0)
        pairs[other][one] = pairs[one][other]
      }
    }
    self.pairs = pairs
  }

  /// A deck in the order in which it is to be answered.
  func deck(_ generator: inout SeededGenerator) -> [VignetteOnOffer] {
    var best = drawn(&generator)
    for _ in 1..<Self.draws {
      let other = drawn(&generator)
      if other.cost < best.cost { best = other }
    }
    return order.ordered(best.deck.map { open[$0] }, &generator)
  }

  private func drawn(_ generator: inout SeededGenerator) -> (deck: [Int], cost: Cost) {
    var deck = open.indices.filter { open[$0].isLinking }
    var rest = generator.shuffled(open.indices.filter { !open[$0].isLinking })
    var ofField = Array(repeating: 0, count: open.count)
    for vignette in deck { ofField[fields[vignette]] += 1 }
    var total = Cost(local: 0, global: 0)
    while deck.count < perRespondent, !rest.isEmpty {
      var (chosen, least) = (0, rank(rest[0], deck, ofField))
      for index in rest.indices.dropFirst() {
        let rank = rank(rest[index], deck, ofField)
        if rank < least { (chosen, least) = (index, rank) }
      }
      let vignette = rest.remove(at: chosen)
      total = total + least.pairs
      ofField[fields[vignette]] += 1
      deck.append(vignette)
    }
    return (deck, total)
  }

  private func rank(_ vignette: Int, _ deck: [Int], _ ofField: [Int]) -> Rank {
    Rank(
      ofField: ofField[fields[vignette]], load: loads[vignette], completed: completed[vignette],
      pairs: deck.reduce(Cost(local: 0, global: 0)) { $0 + pairs[vignette][$1] })
  }
}

/// How often pairs have met before, in the municipality and everywhere; the municipality decides.
private struct Cost: Comparable {
  let local: Int
  let global: Int

  static func < (one: Cost, other: Cost) -> Bool { (one.local, one.global) < (other.local, other.global) }

  static func + (one: Cost, other: Cost) -> Cost {
    Cost(local: one.local + other.local, global: one.global + other.global)
  }
}

/// What speaks against a vignette, the weightiest first.
private struct Rank: Comparable {
  let ofField: Int
  let load: Int
  let completed: Int
  let pairs: Cost

  static func < (one: Rank, other: Rank) -> Bool {
    (one.ofField, one.load, one.completed, one.pairs) < (other.ofField, other.load, other.completed, other.pairs)
  }
}
