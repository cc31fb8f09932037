import Testing
import Vignettes

struct PlaceholderTests {
  @Test func `names in braces are found with their places in scalars`() {
    let found = "Æ {age} {job}".placeholders
    #expect(found.map(\.name) == ["age", "job"])
    #expect(found.map(\.range) == [2..<7, 8..<13])
    #expect("no } braces {".placeholders.isEmpty)
    #expect("{a{b}".placeholders.map(\.name) == ["b"])
  }

  @Test func `placeholders are filled and unknown ones stay`() {
    #expect("{age} and {job}".filled { $0 == "age" ? "52" : nil } == "52 and {job}")
    #expect("{age} {age}".filled { _ in "x" } == "x x")
  }
}
