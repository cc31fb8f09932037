import Diagnostics

/// The tables that the cases of one reference file name, each read once.
struct ReferenceTables {
  /// Why a table is of no use.
  struct Fault: Error {
    let fact: ReferenceFact
  }

  private let folder: String
  private let readTable: @Sendable (String) -> Result<[String: [String]], Fault>
  private var known: [String: Result<[String: [String]], Fault>] = [:]

  /// Tables are named from the folder of the file.
  init(besides path: String, in files: some Files) {
    folder = Path.folder(of: path)
    readTable = { path in
      guard case .success(let bytes) = FileBytes.read(path, from: files, limit: ReferenceFile.limit),
        let table = ColumnTable.open(file: path, bytes: bytes).table
      else { return .failure(Fault(fact: .missingTable(path))) }
      var columns = table.columns.map { _ in [String]() }
      let rejections = table.eachRow { row in
        for place in columns.indices { columns[place].append(row[place]) }
      }
      guard rejections.isEmpty else { return .failure(Fault(fact: .brokenTable(path))) }
      return .success(Dictionary(zip(table.columns.map(\.name), columns)) { first, _ in first })
    }
  }

  mutating func columns(of name: String) -> Result<[String: [String]], Fault> {
    if let columns = known[name] { return columns }
    let columns = readTable(Path.join(folder, name))
    known[name] = columns
    return columns
  }
}
