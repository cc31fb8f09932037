import Reports
import Testing

@Suite struct EscapingTests {
  @Test func `a string put into markup cannot become markup`() {
    let hostile = "<script>alert(1)</script>"
    let markup: HTML = "<p>\(hostile)</p>"
    #expect(markup.text == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
  }

  @Test func `a string cannot leave the attribute it stands in`() {
    let hostile = "\" onload='x' & <"
    let markup: HTML = "<p title=\"\(hostile)\"></p>"
    #expect(markup.text == "<p title=\"&quot; onload=&#39;x&#39; &amp; &lt;\"></p>")
  }

  @Test func `what is already escaped is escaped again, so that it reads as it was written`() {
    let text = "&lt;"
    let markup: HTML = "\(text)"
    #expect(markup.text == "&amp;lt;")
  }

  @Test func `markup and lists of markup enter as they are, whole numbers as digits`() {
    let item: HTML = "<li>\(3)</li>"
    let list: HTML = "<ul>\([item, .none, item])</ul>"
    #expect(list.text == "<ul><li>3</li>\n<li>3</li></ul>")
  }

  @Test(arguments: ["\u{0}", "\u{8}", "\u{1B}", "\u{7F}", "\u{85}"])
  func `control characters become the replacement character`(control: String) {
    let markup: HTML = "a\(control)b"
    #expect(markup.text == "a\u{FFFD}b")
  }

  @Test func `letters beyond ASCII stay as they are`() {
    let name = "Ærøskøbing – 14 % €"
    let markup: HTML = "\(name)"
    #expect(markup.text == "Ærøskøbing – 14 % €")
  }

  @Test func `a combining mark does not hide a sign that must be escaped`() {
    let hostile = "<\u{338}b>"
    let markup: HTML = "\(hostile)"
    #expect(markup.text.unicodeScalars.filter { $0 == "<" || $0 == ">" }.isEmpty)
    #expect(Array(markup.text.utf8.prefix(4)) == Array("&lt;".utf8))
  }
}
