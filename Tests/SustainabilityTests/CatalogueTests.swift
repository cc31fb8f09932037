import DecisionTables
import Diagnostics
import Rubrics
import StudyFiles
import Sustainability
import Testing

@Suite struct CatalogueTests {
  @Test func `every indicator reads a decision of the rubric, and codes that it can give`() throws {
    for indicator in Indicator.all {
      guard case .decision(let share) = indicator.source else { continue }
      let rubric = try #require(SmallStudy.library.rubrics.first { $0.id == share.rubric })
      let decision = try #require(rubric.decisions.first { $0.name == share.decision }, "\(indicator.id)")
      let codes = Set(decision.table.outputs.flatMap { $0.values ?? [] })
      #expect(share.numerator.isSubset(of: codes), "\(indicator.id)")
      #expect((share.denominator ?? codes).isSuperset(of: share.numerator), "\(indicator.id)")
    }
  }

  @Test func `ids are unique, and words stand in both languages`() {
    #expect(Set(Indicator.all.map(\.id)).count == Indicator.all.count)
    for indicator in Indicator.all + [.expertScore, .panelCredit] {
      for text in [indicator.title, indicator.definition] {
        #expect(!text[.danish].isEmpty && text[.danish] != text[.english], "\(indicator.id)")
      }
    }
  }

  @Test func `the parts of the problematic cover all causes and misfits`() throws {
    let rubric = try #require(SmallStudy.library.rubrics.first { $0.id == "problem-classes" })
    for (family, name) in [(Indicator.Family.cause, "cause"), (.misfit, "misfit")] {
      let decision = try #require(rubric.decisions.first { $0.name == name })
      let parts = Indicator.all(in: family).flatMap { indicator -> Set<String> in
        guard case .decision(let share) = indicator.source else { return [] }
        return share.numerator
      }
      #expect(parts.sorted() == decision.table.outputs.flatMap { $0.values ?? [] }.sorted())
    }
  }
}
