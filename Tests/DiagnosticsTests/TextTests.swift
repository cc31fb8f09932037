import Diagnostics
import Testing

/// Written words, places and texts in several languages.
struct TextTests {
  private let span = Span(file: "f", line: 4, column: 10, length: 6, excerpt: "the line")

  @Test func `a place starts at one`() {
    let place = Span(file: "f", line: 0, column: -3, length: 0)
    #expect([place.line, place.column, place.length] == [1, 1, 1])
  }

  @Test func `places are in the order of files, lines and columns`() {
    let later = Span(file: "f", line: 4, column: 11)
    #expect(span.precedes(later))
    #expect(!later.precedes(span))
    #expect(!span.precedes(span))
    #expect(later.precedes(Span(file: "g", line: 1, column: 1)))
  }

  @Test func `the place of a part counts on from the start`() {
    let part = Written("abcdef", at: span).place(of: 2..<4)
    #expect([part.line, part.column, part.length] == [4, 12, 2])
    #expect(part.excerpt == "the line")
  }

  @Test func `the place of a part follows the columns of a text with escapes`() {
    let written = Written("a\"b", at: span, columns: [11, 12, 14])
    #expect(written.place(of: 1..<3).column == 12)
    #expect(written.place(of: 1..<3).length == 3)
    #expect(written.place(of: 2..<2).column == 14)
    #expect(written.place(of: 9..<10).column == 14)
  }

  @Test func `two written words are the same wherever they stand`() {
    #expect(Written("a", at: span) == Written("a", at: Span(file: "g", line: 1, column: 1)))
    #expect(Set([Written("a", at: span), Written("a", at: span.moved(toColumn: 1, length: 1))]).count == 1)
  }

  @Test func `a text that an author left out in one language is read in another`() {
    #expect(LocalisedText([.danish: "ja"])[.english] == "ja")
    #expect(LocalisedText([:])[.english] == "")
    #expect(LocalisedText(same: "x").languages == [.danish, .english])
    #expect(LocalisedText(da: "a", en: "b").map { $0 + $1.rawValue } == LocalisedText(da: "ada", en: "ben"))
  }

  @Test func `an authored text knows what it lacks`() {
    let danish = AuthoredText([.danish: Written("ja", at: span)], at: span)
    #expect(danish.missing(of: [.danish, .english]) == [.english])
    #expect(AuthoredText(same: Written("x", at: span)).missing(of: [.danish, .english]) == [])
    #expect(danish.all.map(\.text) == ["ja"])
    #expect(AuthoredText(same: Written("x", at: span)).text[.english] == "x")
  }

  @Test func `errors come before warnings and warnings before notes`() {
    #expect([Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
  }
}
