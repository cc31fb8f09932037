import Diagnostics
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("outcom", "outcome"), ("otucome", "outcome"), ("Outcome", "outcome"), ("effrot", "effort"),
    ("outcomes", "outcome"),
  ])
  func `a mistyped name finds the one that was meant`(name: String, meant: String) {
    #expect(nearestName(to: name, among: ["outcome", "effort", "y"]) == meant)
  }

  @Test(arguments: ["weather", "", "outside_work", "x"]) func `a name that is far from all finds none`(name: String) {
    #expect(nearestName(to: name, among: ["outcome", "effort"]) == nil)
  }

  @Test func `of two that are as near the first is meant`() {
    #expect(nearestName(to: "cat", among: ["bat", "car"]) == "bat")
    #expect(nearestName(to: "a", among: [String]()) == nil)
  }

  @Test func `swapped neighbours are one step`() {
    #expect(nearestName(to: "abdc", among: ["abcd"]) == "abcd")
    #expect(nearestName(to: "badc", among: ["abcd"]) == nil)
  }
}
