import Conditions
import Testing

struct DecimalTests {
  @Test(arguments: [
    ("4", 4.0), ("2.5", 2.5), ("-3", -3), ("+3", 3), ("1e3", 1000), ("08", 8), (".5", 0.5), ("-.5", -0.5),
  ])
  func `numbers are written with a point`(text: String, value: Double) {
    #expect(decimal(text) == value)
  }

  @Test(arguments: ["", "2,5", "nan", "inf", "-infinity", "0x1F", "1e999", "--1", "e", ".", "1 000", "٣", "½"])
  func `what is no finite decimal number is none`(text: String) {
    #expect(decimal(text) == nil)
  }
}
