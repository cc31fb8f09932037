import StudyFiles
import Testing

@Suite struct CSVWriterTests {
  @Test func `fields are quoted only where they must be`() {
    var writer = CSVWriter()
    writer.write(["a", "b,c", "say \"no\"", "two\nlines", " æ ", "x;y"])
    writer.write([""])
    #expect(writer.text == "a,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\", æ ,x;y\n\"\"\n")
    var semicolons = CSVWriter(separator: .semicolon)
    semicolons.write(["3,5", "x;y"])
    #expect(semicolons.text == "3,5;\"x;y\"\n")
  }

  @Test func `what a spreadsheet would run is defused, numbers are not touched`() {
    var writer = CSVWriter(isForSpreadsheets: true)
    writer.write(["=1+1", "+45 12", "-x", "@me", "\tx", "-3.5", "+2", "-3,5", "plain", ""])
    #expect(writer.text == "'=1+1,'+45 12,'-x,'@me,'\tx,-3.5,+2,\"-3,5\",plain,\n")
    var data = CSVWriter()
    data.write(["=1+1"])
    #expect(data.text == "=1+1\n")
  }

  @Test func `what is written is read back`() throws {
    let rows = [["h1", "h2"], ["a\"b", "c\r\nd"], ["", "\""], ["=x", "å,;\t"]]
    var writer = CSVWriter()
    for row in rows { writer.write(row) }
    let document = try #require(CSVDocument.open(file: "t.csv", bytes: writer.bytes).document)
    #expect(CSVReader(document).map { $0.fields.map(document.text) } == rows)
  }
}
