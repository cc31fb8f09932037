import Diagnostics
import Testing

struct NumberFormatTests {
  private let danish = NumberFormat(.danish)
  private let english = NumberFormat(.english)

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (3800, "3.800", "3,800"), (-1_234_567, "−1.234.567", "−1,234,567"),
  ])
  func `thousands stand apart`(value: Int, danish: String, english: String) {
    #expect(self.danish.whole(value) == danish)
    #expect(self.english.whole(value) == english)
  }

  @Test func `the smallest whole number can be written`() {
    #expect(english.whole(.min) == "−9,223,372,036,854,775,808")
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.125, 2, "−0.13"), (2.5, 0, "3"), (-0.001, 2, "0.00"), (1234.5, 1, "1,234.5"),
    (0.05, 2, "0.05"),
    (.nan, 1, "–"), (.infinity, 1, "–"), (1e13, 1, "–"), (999.999, 2, "1,000.00"),
  ])
  func `decimals are rounded half away from nought`(value: Double, decimals: Int, text: String) {
    #expect(english.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.25, "0,25", "0.25"), (2, "2", "2"), (100, "100", "100"), (0.1 + 0.2, "0,3", "0.3"),
    (1.0 / 3, "0,3333", "0.3333"),
    (-1234.5, "−1.234,5", "−1,234.5"), (0.00001, "0", "0"), (1.00004, "1", "1"), (1e300, "1e+300", "1e+300"),
    (-1.5e300, "−1,5e+300", "−1.5e+300"), (.nan, "–", "–"),
  ])
  func `a declared number keeps the decimals that it has`(value: Double, danish: String, english: String) {
    #expect(self.danish.asWritten(value) == danish)
    #expect(self.english.asWritten(value) == english)
  }

  @Test func `any count of decimals is written without a crash`() {
    #expect(english.fixed(999_999_999_999, decimals: 30).hasPrefix("999,999,999,999."))
    #expect(english.fixed(1.5, decimals: -1) == "2")
  }

  @Test func `a fraction is a percentage in the manner of the language`() {
    #expect(danish.percent(0.143, decimals: 1) == "14,3\u{A0}%")
    #expect(english.percent(0.143, decimals: 1) == "14.3%")
    #expect(english.percent(0.005) == "1%")
  }
}
