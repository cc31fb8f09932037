import Diagnostics
import Testing

/// What hostile files have found in the places and proposals of findings.
struct FuzzFindTests {
  @Test(.timeLimit(.minutes(5)))
  func `twenty thousand mistyped names are held against five thousand known ones in seconds`() {
    let known = (0..<5000).map { "o\($0)" }
    let near = (0..<20_000).filter { nearestName(to: "q\($0)", among: known) != nil }
    #expect(near.contains(1234))
    #expect(!near.contains(7))
  }

  @Test func `letters alone rule no near name out`() {
    #expect(nearestName(to: "effrot", among: ["wave", "effort"]) == "effort")
    #expect(nearestName(to: "EFFORT", among: ["wave", "effort"]) == "effort")
    #expect(nearestName(to: "abcxyz", among: ["abcdyz"]) == "abcdyz")
    #expect(nearestName(to: "vignete", among: ["vignette"]) == "vignette")
    #expect(nearestName(to: "årsag", among: ["årsager", "aarsag"]) == "årsager")
  }

  @Test(.timeLimit(.minutes(5)))
  func `places in a text of ten thousand lines are found without reading it from the start`() {
    let count = 10_000
    let text = Array(repeating: "a,", count: count).joined(separator: "\n")
    let lines = (0..<count).map { Span(file: "f", line: 10 + $0, column: 5) }
    let written = Written(text, at: Span(file: "f", line: 9, column: 1), lines: lines)
    for line in 0..<count {
      let place = written.place(of: (3 * line + 1)..<(3 * line + 2))
      #expect(place.line == 10 + line && place.column == 6)
    }
  }
}
