import StudyFiles

/// The cells of a table as its reader gives them, the header first; none when it is no table.
func records(of bytes: [UInt8], file: String) -> [[String]] {
  guard let document = CSVDocument.open(file: file, bytes: bytes).document else { return [] }
  var reader = CSVReader(document)
  guard let header = reader.next() else { return [] }
  reader = CSVReader(document, columnCount: header.fields.count)
  return reader.map { record in record.fields.map(document.text) }
}
