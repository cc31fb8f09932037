import Conditions
import Diagnostics
import Testing
import Vignettes

struct VariantTests {
  /// Two factors of two levels, without the old in job b.
  private func sound() throws -> SoundVignette {
    func part(_ input: String, _ level: String) -> WrittenCondition.Part {
      let cell = written(level, 40, 20)
      return WrittenCondition.Part(input: written(input, 40, 5), cell: WrittenCell([cell], at: cell.span))
    }
    let factors = [factor("age", 5, levels: ["young", "old"]), factor("job", 6, levels: ["a", "b"])]
    let declared = vignette(
      text: both("{age} {job}", "{age} {job}", 2), factors: factors,
      exclude: [WrittenCondition([part("age", "old"), part("job", "b")])])
    return try #require(declared.checked(with: [], languages: []).sound)
  }

  @Test func `every combination is a variant but those excluded and the first is fixed`() throws {
    let sound = try sound()
    #expect(sound.variants.map(\.text) == ["age=young;job=a", "age=young;job=b", "age=old;job=a"])
    #expect(sound.fixedVariant.text == "age=young;job=a")
  }

  @Test func `a variant is read in any order and written in the order of the factors`() throws {
    #expect(try sound().variant("job=b;age=young").text == "age=young;job=b")
  }

  @Test func `a text that names no variant says why`() throws {
    let sound = try sound()
    #expect(throws: Variant.Problem.missingFactor("job")) { try sound.variant("age=old") }
    #expect(throws: Variant.Problem.unknownFactor("ag", known: ["age", "job"])) { try sound.variant("ag=old;job=a") }
    #expect(throws: Variant.Problem.unknownLevel("odl", factor: "age", known: ["young", "old"])) {
      try sound.variant("age=odl;job=a")
    }
    #expect(throws: Variant.Problem.malformed("age=old")) { try sound.variant("age=young;age=old;job=a") }
    #expect(throws: Variant.Problem.malformed("age")) { try sound.variant("age;job=a") }
    #expect(throws: Variant.Problem.excluded) { try sound.variant("age=old;job=b") }
    #expect(throws: Variant.Problem.missingFactor("age")) { try sound.variant("") }
  }

  @Test func `a vignette without factors has one variant with an empty name`() throws {
    let plain = try #require(vignette().checked(with: [], languages: []).sound)
    #expect(plain.variants.map(\.text) == [""])
    #expect(try plain.variant("") == .only)
  }
}
