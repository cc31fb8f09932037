/// The evenest that anybody could have dealt, by maximum flow: an oracle that knows who will answer how many, and shares
/// no code with the dealing.
///
/// Each respondent answers a number of different vignettes, whichever they are. In the network every respondent has that
/// capacity from the source, an edge of capacity 1 to each vignette, and every vignette what it may still take to the sink.
enum FairShares {
  /// The smallest largest count: the least T for which all answers find room when no vignette may hold more than T.
  static func smallestMaximum(_ demands: [Int], onto base: [Int]) -> Int {
    var most = base.max() ?? 0
    let total = demands.reduce(0, +)
    while flow(demands, into: base.map { most - $0 }) < total { most += 1 }
    return most
  }

  /// The largest smallest count: the greatest L that every vignette can reach. What is left of a respondent's answers
  /// always finds another vignette, as nobody answers more than there are.
  static func largestMinimum(_ demands: [Int], onto base: [Int]) -> Int {
    var least = base.min() ?? 0
    while true {
      let wanted = base.map { max(0, least + 1 - $0) }
      guard flow(demands, into: wanted) == wanted.reduce(0, +) else { return least }
      least += 1
    }
  }

  private static func flow(_ demands: [Int], into capacities: [Int]) -> Int {
    let (source, sink) = (0, demands.count + capacities.count + 1)
    var network = FlowNetwork(nodes: sink + 1)
    for (respondent, demand) in demands.enumerated() {
      network.add(from: source, to: 1 + respondent, capacity: demand)
      for vignette in capacities.indices {
        network.add(from: 1 + respondent, to: 1 + demands.count + vignette, capacity: 1)
      }
    }
    for (vignette, capacity) in capacities.enumerated() {
      network.add(from: 1 + demands.count + vignette, to: sink, capacity: capacity)
    }
    return network.maximumFlow(from: source, to: sink)
  }
}

/// Maximum flow by shortest augmenting paths (Edmonds & Karp, *Journal of the ACM* 19 (1972) 248–264).
struct FlowNetwork {
  private var heads: [Int] = []
  private var rest: [Int] = []
  private var edges: [[Int]]

  init(nodes: Int) { edges = Array(repeating: [], count: nodes) }

  /// An edge and, right after it, the one that takes flow back.
  mutating func add(from tail: Int, to head: Int, capacity: Int) {
    for (from, to, room) in [(tail, head, capacity), (head, tail, 0)] {
      edges[from].append(heads.count)
      heads.append(to)
      rest.append(room)
    }
  }

  mutating func maximumFlow(from source: Int, to sink: Int) -> Int {
    var flow = 0
    while let path = shortestPath(from: source, to: sink) {
      let room = path.map { rest[$0] }.min() ?? 0
      for edge in path {
        rest[edge] -= room
        rest[edge ^ 1] += room
      }
      flow += room
    }
    return flow
  }

  private func shortestPath(from source: Int, to sink: Int) -> [Int]? {
    var reached = [Int?](repeating: nil, count: edges.count)
    var queue = [source]
    var next = 0
    while next < queue.count, reached[sink] == nil {
      for edge in edges[queue[next]] where rest[edge] > 0 && reached[heads[edge]] == nil && heads[edge] != source {
        reached[heads[edge]] = edge
        queue.append(heads[edge])
      }
      next += 1
    }
    guard reached[sink] != nil else { return nil }
    var (path, node) = ([Int](), sink)
    while node != source, let edge = reached[node] {
      path.append(edge)
      node = heads[edge ^ 1]
    }
    return path
  }
}
