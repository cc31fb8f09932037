extension InputTable {
  /// Writes a row of the input as it stands, byte for byte, then further fields, without a line end.
  ///
  /// A row with too few or too many fields is filled up with empty ones, or its surplus put last, so that the further
  /// fields stand in their columns all the same. A field with a quotation mark that nothing closes is quoted anew, lest
  /// it swallow what follows.
  ///
  /// - Parameters:
  ///   - row: a row of one of this table's blocks.
  ///   - further: appends the further fields, each with the separator before it.
  ///   - output: the bytes to append to.
  public func append(_ row: Row, followedBy further: (inout [UInt8]) -> Void, to output: inout [UInt8]) {
    let document = table.document
    if row.isAligned {
      output += document.bytes[row.frame.range]
      further(&output)
      return
    }
    let fields = fields(of: row)
    for column in table.columns.indices {
      if column > 0 { output.append(document.separator.rawValue) }
      if column < fields.count { append(fields[column], to: &output) }
    }
    further(&output)
    for field in fields.dropFirst(table.columns.count) {
      output.append(document.separator.rawValue)
      append(field, to: &output)
    }
  }

  private func append(_ field: CSVField, to output: inout [UInt8]) {
    let document = table.document
    let opensQuote = field.form == .broken && document.bytes[field.raw].first == CSVByte.quote
    if opensQuote {
      CSVWriter.append(document.text(of: field), separator: document.separator, to: &output)
    } else {
      output += document.bytes[field.raw]
    }
  }

  /// The fields of a row, read once more: only those of broken rows are wanted, so that none are kept.
  private func fields(of row: Row) -> [CSVField] {
    var reader = CSVReader(table.document, at: row.frame)
    return reader.next()?.fields ?? []
  }
}
