import Statistics
import Studies
import Testing

/// A dealing in which respondents of many municipalities arrive in random order while others answer or give up, with
/// counts kept beside it.
struct SimulatedDealing {
  /// What is counted of a municipality and field.
  struct Group {
    /// Completed or still open, by vignette.
    var live: [Int]
    /// How many answered vignettes each respondent has here so far, by pseudonym.
    var completed: [String: Int] = [:]
    /// The drop-outs since all counts last lay within 1 of each other, by pseudonym: those nobody has made up for.
    var unmade: [String: Int] = [:]
    /// The counts right after the last drop-out (at first none), and the number of vignettes of each later deck.
    var sinceDrop: (base: [Int], decks: [Int])

    init(vignettes: Int) {
      live = Array(repeating: 0, count: vignettes)
      sinceDrop = (live, [])
    }

    var isLevel: Bool { (live.max() ?? 0) - (live.min() ?? 0) <= 1 }
  }

  private enum Step {
    case answers(String)
    case drops(String)
  }

  private(set) var dealing: Dealing
  private(set) var groups: [String: Group] = [:]
  private var fieldOf: [String: (field: String, index: Int)] = [:]
  /// The departures from what the flow allows, in words; empty when all is well.
  private(set) var faults: [String] = []

  init(_ vignettes: [VignetteOnOffer], seed: UInt64) throws {
    dealing = try Dealing(rules: DealRules(seed: seed, perRespondent: 4, vignettes: vignettes))
    for (field, vignettes) in Dictionary(grouping: vignettes, by: \.field) {
      for (index, vignette) in vignettes.enumerated() { fieldOf[vignette.id] = (field, index) }
    }
  }

  /// Lets respondents arrive in random order. Half of the 25 % drop-outs are whole decks (1/8 of them), the others single
  /// vignettes of the rest (1/7). Answers and drop-outs come in some time after the deck, many when no one follows.
  mutating func run(_ entrants: [Entrant], dropOut: Bool = true, _ draws: inout SeededGenerator) throws {
    var steps: [(time: Double, entrant: Int, step: Step)] = []
    var agenda = entrants.indices.map { (time: draws.uniform(), entrant: $0) }.sorted { $0.time < $1.time }
    while !agenda.isEmpty || !steps.isEmpty {
      if let arrival = agenda.first, steps.first.map({ arrival.time <= $0.time }) ?? true {
        agenda.removeFirst()
        let deck = try dealing.join(entrants[arrival.entrant])
        count(deck, of: entrants[arrival.entrant])
        let gone = dropOut && draws.happens(withProbability: 1.0 / 8)
        let goneAt = arrival.time + draws.uniform() * 0.5
        for deal in deck {
          let drops = gone || (dropOut && draws.happens(withProbability: 1.0 / 7))
          let time = gone ? goneAt : arrival.time + draws.uniform() * 0.5
          steps.append((time, arrival.entrant, drops ? .drops(deal.vignette) : .answers(deal.vignette)))
        }
        steps.sort { ($0.time, $0.entrant) < ($1.time, $1.entrant) }
      } else {
        let (_, index, step) = steps.removeFirst()
        try take(step, entrants[index])
      }
    }
    for name in groups.keys.sorted() { check(name) }
  }

  private mutating func count(_ deck: [Deal], of entrant: Entrant) {
    var byGroup: [String: Int] = [:]
    for deal in deck {
      guard let place = fieldOf[deal.vignette] else { continue }
      let name = "\(entrant.municipality) \(place.field)"
      let size = fieldOf.values.count { $0.field == place.field }
      groups[name, default: Group(vignettes: size)].live[place.index] += 1
      byGroup[name, default: 0] += 1
    }
    for (name, dealt) in byGroup {
      groups[name]?.sinceDrop.decks.append(dealt)
      if groups[name]?.isLevel == true { groups[name]?.unmade = [:] }
    }
  }

  private mutating func take(_ step: Step, _ entrant: Entrant) throws {
    switch step {
    case .answers(let vignette):
      try dealing.complete(vignette, version: 1, by: entrant.respondent, in: entrant.municipality)
      guard let place = fieldOf[vignette] else { return }
      groups["\(entrant.municipality) \(place.field)"]?.completed[entrant.respondent, default: 0] += 1
    case .drops(let vignette):
      #expect(try dealing.drop(entrant.respondent, vignette: vignette) == 1)
      guard let place = fieldOf[vignette] else { return }
      let name = "\(entrant.municipality) \(place.field)"
      check(name)
      groups[name]?.live[place.index] -= 1
      groups[name]?.unmade[entrant.respondent, default: 0] += 1
      if groups[name]?.isLevel == true { groups[name]?.unmade = [:] }
      let live = groups[name]?.live ?? []
      groups[name]?.sinceDrop = (live, [])
    }
  }

  /// Between two drop-outs the dealing must be as even as the flow says that it can be.
  private mutating func check(_ name: String) {
    guard let group = groups[name], !group.sinceDrop.decks.isEmpty else { return }
    let (base, decks) = group.sinceDrop
    let (most, least) = (group.live.max() ?? 0, group.live.min() ?? 0)
    let optimum = (FairShares.largestMinimum(decks, onto: base), FairShares.smallestMaximum(decks, onto: base))
    if (least, most) != optimum { faults.append("\(name): \(least)…\(most), could be \(optimum)") }
  }
}
