/// One section of the researcher's report, worked out before any markup is made: words, tables, and what cannot be
/// computed.
struct ResearchSection: Sendable {
  /// A column of a table.
  struct Column: Sendable {
    let head: String
    let isNumber: Bool

    /// A column of figures.
    static func number(_ head: String) -> Column { Column(head: head, isNumber: true) }
    /// A column of words.
    static func words(_ head: String) -> Column { Column(head: head, isNumber: false) }
  }

  /// Rows that belong together under a heading of their own; without one where a table has but one group.
  struct Group: Sendable {
    let heading: String?
    /// For each row its cells; the first names the row.
    let rows: [[String]]
  }

  /// A table; the first column names the rows.
  struct Table: Sendable {
    let caption: String
    let columns: [Column]
    let groups: [Group]
    /// Whether it rests on caseworkers' answers, and so has the line on participation beneath it.
    let isOfCaseworkers: Bool
    /// Whether it is long and stands folded away behind its caption.
    let isFolded: Bool

    init(
      _ caption: String, _ columns: [Column], groups: [Group], isOfCaseworkers: Bool = true, isFolded: Bool = false
    ) {
      self.caption = caption
      self.columns = columns
      self.groups = groups
      self.isOfCaseworkers = isOfCaseworkers
      self.isFolded = isFolded
    }

    init(
      _ caption: String, _ columns: [Column], rows: [[String]], isOfCaseworkers: Bool = true, isFolded: Bool = false
    ) {
      self.init(
        caption, columns, groups: [Group(heading: nil, rows: rows)], isOfCaseworkers: isOfCaseworkers,
        isFolded: isFolded)
    }
  }

  /// Words or a table, in the order in which they stand.
  enum Block: Sendable {
    case words(String)
    case list([String])
    case table(Table)
  }

  let id: String
  let title: String
  let introduction: String
  let blocks: [Block]
}
