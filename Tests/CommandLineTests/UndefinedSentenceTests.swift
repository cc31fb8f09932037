import Diagnostics
import Statistics
import Sustainability
import Testing
import vignet

/// What readers are told where a figure does not exist.
@Suite struct UndefinedSentenceTests {
  @Test(arguments: Language.allCases) func `every reason has a sentence of its own`(language: Language) {
    let sentences = Undefined.allCases.map { $0.sentence[language] }
    #expect(Set(sentences).count == Undefined.allCases.count)
    #expect(sentences.count > 40)
  }

  @Test(arguments: Undefined.allCases) func `a reason is told in words, not by its name, in both languages`(
    reason: Undefined
  ) {
    let (danish, english) = (reason.sentence[.danish], reason.sentence[.english])
    for sentence in [danish, english] {
      #expect(!sentence.contains(reason.rawValue))
      #expect(!sentence.contains("_"))
      #expect(sentence.count > 15)
      #expect(sentence.first?.isLowercase == true || sentence.first?.isNumber == true)
      #expect(sentence.last != ".")
    }
    #expect(danish != english)
  }

  @Test func `that nothing varies is said of values, for it is so of correlations and models too`() {
    #expect(Undefined.noVariation.sentence[.english].hasPrefix("all values are the same"))
    #expect(Undefined.noVariation.sentence[.danish].hasPrefix("alle værdier er ens"))
  }
}
