/// How the groups that figures are about lie within each other: all, its fields, their case groups, their vignettes.
///
/// A case group whose vignettes belong to several fields lies across the tree; so does every other group that is not a
/// sum of its vignettes. Those are not part of it.
package struct GroupTree: Sendable {
  /// Where a vignette stands.
  package struct Place: Hashable, Sendable {
    package let vignette: String
    package let caseGroup: String?
    package let field: String

    package init(vignette: String, caseGroup: String?, field: String) {
      self.vignette = vignette
      self.caseGroup = caseGroup
      self.field = field
    }
  }

  /// The groups, each behind the one that it lies in; the first is all.
  package private(set) var groups: [IndicatorGroup] = [.all]
  /// The group that a group lies in; `nil` for all.
  private(set) var parents: [Int?] = [nil]
  /// The groups that lie in a group.
  private(set) var children: [[Int]] = [[]]
  private var numbers: [IndicatorGroup: Int] = [.all: 0]

  /// The tree over vignettes; without any it holds only the group of all, as for what is asked once.
  package init(_ places: [Place] = []) {
    let fields = Dictionary(grouping: places.filter { $0.caseGroup != nil }, by: { $0.caseGroup ?? "" })
      .mapValues { Set($0.map(\.field)) }
    let inOrder = places.sorted {
      ($0.field, $0.caseGroup ?? "", $0.vignette) < ($1.field, $1.caseGroup ?? "", $1.vignette)
    }
    for place in inOrder {
      var parent = add(.field(place.field), below: 0)
      if let group = place.caseGroup, fields[group]?.count == 1 { parent = add(.caseGroup(group), below: parent) }
      _ = add(.vignette(place.vignette), below: parent)
    }
  }

  private mutating func add(_ group: IndicatorGroup, below parent: Int) -> Int {
    if let known = numbers[group] { return known }
    numbers[group] = groups.count
    children[parent].append(groups.count)
    groups.append(group)
    parents.append(parent)
    children.append([])
    return groups.count - 1
  }

  /// The number of a group; `nil` when it lies across the tree.
  package func number(of group: IndicatorGroup) -> Int? { numbers[group] }

  /// The number of the group that holds the answers to one vignette (`nil` for what is asked once).
  func leaf(_ vignette: String?) -> Int? { vignette.map { numbers[.vignette($0)] } ?? (groups.count == 1 ? 0 : nil) }

  /// The groups within a group, or the group itself, that nothing lies in.
  func leaves(in group: Int) -> [Int] { children[group].isEmpty ? [group] : children[group].flatMap(leaves) }

  /// A group and all that lie around it, from the inside out.
  func path(from group: Int) -> [Int] {
    var path = [group]
    while let parent = parents[path[path.count - 1]] { path.append(parent) }
    return path
  }
}
