import Diagnostics
import Foundation
import Testing

struct JSONTests {
  private static let numbers: [Double] = [1e300, .leastNonzeroMagnitude, -1.5, 0.1]

  @Test func `keys keep their order and every level is indented by two spaces`() {
    let json = JSON.members(["b": .integer(1), "a": .array([.bool(true), .null]), "c": .array([]), "d": .object([])])
    #expect(
      json.text == """
        {
          "b": 1,
          "a": [
            true,
            null
          ],
          "c": [],
          "d": {}
        }
        """)
  }

  @Test(arguments: [
    ("plain", "\"plain\""), ("\"\\", "\"\\\"\\\\\""), ("a\nb\tc\rd", "\"a\\nb\\tc\\rd\""),
    ("\u{0}\u{1B}\u{7F}", "\"\\u0000\\u001b\\u007f\""),
    ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""), ("æ 👩‍👩‍👧", "\"æ 👩‍👩‍👧\""), ("", "\"\""), ("</script>", "\"</script>\""),
  ])
  func `texts are escaped`(text: String, written: String) {
    #expect(JSON.string(text).text == written)
  }

  @Test func `keys are escaped too`() {
    #expect(JSON.object([.init("a\"\n", .null)]).text == "{\n  \"a\\\"\\n\": null\n}")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (4, "4"), (-3, "-3"), (0.1, "0.1"), (2.5, "2.5"), (1e16, "1e+16"),
    (123_456_789_012, "123456789012"),
    (1e-7, "1e-07"), (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
  ])
  func `figures are written shortest and never as NaN`(value: Double, written: String) {
    #expect(JSON.number(value).text == written)
  }

  @Test func `what is not known is null`() {
    #expect(JSON.figure(nil) == .null)
    #expect(JSON.figure(.nan) == .null)
    #expect(JSON.figure(0.5) == .number(0.5))
    #expect(JSON.count(nil) == .null)
    #expect(JSON.count(3) == .integer(3))
    #expect(JSON.text(nil) == .null)
  }

  @Test func `another reader of JSON reads the same back`() throws {
    let hostile = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
    let json = JSON.members(["text": .string(hostile), "numbers": .array(Self.numbers.map(JSON.number))])
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any])
    #expect(read["text"] as? String == hostile)
    #expect(read["numbers"] as? [Double] == Self.numbers)
  }
}
