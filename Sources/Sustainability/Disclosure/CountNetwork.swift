/// A table of counts with some withheld, as a network: every withheld count is an edge that carries its count, every sum
/// is a node where what comes in goes out.
///
/// A withheld count can be worked out from the sums exactly when its edge lies on no cycle along which counts may be
/// moved: one that is 0 can only grow, one that is as large as it can be only shrink, any other both. Counts that are
/// known, whether shown or the attacker's own, are no edges. Source: Gusfield, *SIAM Journal on Computing* 17 (1988) 552–571; that an edge in two
/// directions lies on a directed cycle unless it is a bridge: Boesch & Tindell, *American Mathematical Monthly* 87
/// (1980) 716–719.
package struct CountNetwork {
  private var sources: [Int] = []
  private var targets: [Int] = []
  private var canGrow: [Bool] = []
  private var canShrink: [Bool] = []
  private let nodes: Int

  package init(nodes: Int) { self.nodes = nodes }

  /// Adds a withheld count that flows from a sum into another.
  /// - Returns: its number.
  package mutating func add(from source: Int, to target: Int, canGrow: Bool, canShrink: Bool) -> Int {
    sources.append(source)
    targets.append(target)
    self.canGrow.append(canGrow)
    self.canShrink.append(canShrink)
    return sources.count - 1
  }

  /// For each count whether the sums give it back.
  package func determined() -> [Bool] {
    let component = components()
    let isInside = sources.indices.map { edge in
      (canGrow[edge] || canShrink[edge]) && component[sources[edge]] == component[targets[edge]]
    }
    let bridges = bridges(among: isInside)
    return sources.indices.map { !isInside[$0] || bridges[$0] }
  }

  // MARK: Strong components

  /// The number of each node's strongly connected component (Kosaraju's two passes).
  private func components() -> [Int] {
    let grown = sources.indices.filter { canGrow[$0] }.map { (sources[$0], targets[$0]) }
    let shrunk = sources.indices.filter { canShrink[$0] }.map { (targets[$0], sources[$0]) }
    let moves = grown + shrunk
    let forward = Neighbours(of: nodes, moves)
    let backward = Neighbours(of: nodes, moves.map { ($1, $0) })
    var component = [Int](repeating: -1, count: nodes)
    for (number, start) in finishOrder(forward).reversed().enumerated() where component[start] < 0 {
      component[start] = number
      var waiting = [start]
      while let node = waiting.popLast() {
        for next in backward.all(of: node) where component[next] < 0 {
          component[next] = number
          waiting.append(next)
        }
      }
    }
    return component
  }

  private func finishOrder(_ neighbours: Neighbours) -> [Int] {
    var order: [Int] = []
    var position = [Int](repeating: -1, count: nodes)
    for start in 0..<nodes where position[start] < 0 {
      var path = [start]
      position[start] = 0
      while let node = path.last {
        let own = neighbours.all(of: node)
        if position[node] == own.count {
          order.append(node)
          path.removeLast()
        } else {
          let next = own[own.startIndex + position[node]]
          position[node] += 1
          guard position[next] < 0 else { continue }
          position[next] = 0
          path.append(next)
        }
      }
    }
    return order
  }

  // MARK: Bridges

  /// For each edge whether its removal parts its component, directions aside (Tarjan's low points).
  private func bridges(among isInside: [Bool]) -> [Bool] {
    let ends = sources.indices.filter { isInside[$0] && sources[$0] != targets[$0] }.flatMap { edge in
      [(sources[edge], edge), (targets[edge], edge)]
    }
    let incident = Neighbours(of: nodes, ends)
    var isBridge = [Bool](repeating: false, count: sources.count)
    var (entered, low) = ([Int](repeating: -1, count: nodes), [Int](repeating: 0, count: nodes))
    var (position, clock) = ([Int](repeating: 0, count: nodes), 0)
    for start in 0..<nodes where entered[start] < 0 {
      var path: [(node: Int, edge: Int)] = [(start, -1)]
      (entered[start], low[start], clock) = (clock, clock, clock + 1)
      while let (node, via) = path.last {
        let own = incident.all(of: node)
        if position[node] < own.count {
          let edge = own[own.startIndex + position[node]]
          position[node] += 1
          let next = sources[edge] + targets[edge] - node
          if edge == via { continue }
          if entered[next] >= 0 {
            low[node] = min(low[node], entered[next])
          } else {
            (entered[next], low[next], clock) = (clock, clock, clock + 1)
            path.append((next, edge))
          }
        } else {
          path.removeLast()
          guard let parent = path.last?.node else { continue }
          low[parent] = min(low[parent], low[node])
          if low[node] > entered[parent] { isBridge[via] = true }
        }
      }
    }
    return isBridge
  }
}

/// What is beside each node, in one list for all of them: a network of thousands of nodes is built anew for every attacker.
private struct Neighbours {
  private let starts: [Int]
  private let list: [Int]

  /// - Parameter pairs: a node, and what is beside it.
  init(of nodes: Int, _ pairs: [(node: Int, beside: Int)]) {
    var starts = [Int](repeating: 0, count: nodes + 1)
    for pair in pairs { starts[pair.node + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var places = starts
    var list = [Int](repeating: 0, count: pairs.count)
    for pair in pairs {
      list[places[pair.node]] = pair.beside
      places[pair.node] += 1
    }
    (self.starts, self.list) = (starts, list)
  }

  func all(of node: Int) -> ArraySlice<Int> { list[starts[node]..<starts[node + 1]] }
}
