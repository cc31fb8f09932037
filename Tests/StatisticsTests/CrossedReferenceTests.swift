import Foundation
import Statistics
import Testing

/// Figures of programs that this project did not write.
@Suite(.enabled(if: ReferenceFiles.areHere)) struct CrossedReferenceTests {
  @Test func `logistic models with crossed and nested intercepts`() throws {
    for reference in try ReferenceFiles.cases("glmm_crossed") {
      var comparison = Comparison(reference)
      let table = try ReferenceTable(try #require(reference.input["csv"] as? String))
      let formula = try #require(reference.input["formula"] as? String)
      let names = formula.split(separator: "|").dropFirst().map {
        $0.prefix { $0 != ")" }.trimmingCharacters(in: .whitespaces)
      }
      let answers = table["y"].compactMap { Int($0) }
      let rows = try BinomialRows(successes: answers, trials: answers.map { _ in 1 })
      let levels = names.map { table.levels($0) }
      let model = try CrossedLogistic(
        rows, factors: levels.map { try GroupingFactor(levels: $0.indices, count: $0.names.count) })
      comparison.check(all: "fixef", model.effects)
      comparison.check(all: "se", model.standardErrors)
      comparison.check("logLik", model.logLikelihood)
      let sigma = try #require(reference.expected["sigma"] as? [String: NSNumber])
      for (place, name) in names.enumerated() {
        let expected = try #require(sigma[name]).doubleValue
        #expect(abs(model.deviations[place] - expected) < reference.tolerance("sigma"), "\(reference.name) \(name)")
        let shown = try #require(reference.expected["blup_levels_\(name)"] as? [String])
        let places = try shown.map { try #require(levels[place].names.firstIndex(of: $0)) }
        comparison.check(all: "blup_mode_\(name)", places.map { model.intercepts[place][$0].mode })
        comparison.check(all: "blup_sd_\(name)", places.map { model.intercepts[place][$0].deviation })
      }
      #expect(comparison.compared == 3 + 2 * names.count)
    }
  }

  @Test func `Rasch and many-facet Rasch models`() throws {
    for reference in try ReferenceFiles.cases("facets_rasch") {
      var comparison = Comparison(reference)
      let table = try ReferenceTable(try #require(reference.input["csv"] as? String))
      let persons = table.levels(try #require(reference.input["person"] as? String)).indices
      var responses: [FacetResponse] = []
      if let items = reference.input["items"] as? [String] {
        let raters = table.levels(try #require(reference.input["rater"] as? String)).indices
        for (item, name) in items.enumerated() {
          for (row, answer) in table[name].enumerated() where answer == "0" || answer == "1" {
            responses.append(
              FacetResponse(person: persons[row], item: item, rater: raters[row], isYes: answer == "1"))
          }
        }
      } else {
        let items = table.levels(try #require(reference.input["item"] as? String)).indices
        let answers = table[try #require(reference.input["outcome"] as? String)]
        responses = answers.indices.map {
          FacetResponse(person: persons[$0], item: items[$0], isYes: answers[$0] == "1")
        }
      }
      let model = try FacetsRasch(responses)
      comparison.check(all: "item_difficulty", model.items.map(\.value))
      comparison.check(all: "item_se", model.items.map(\.partialStandardError))
      comparison.check("person_variance", model.personVariance)
      comparison.check("deviance", model.deviance)
      comparison.check("npersons", Double(model.persons))
      let facets = model.items + model.raters
      comparison.check(all: "xsi", facets.map(\.value))
      comparison.check(all: "se", facets.map(\.partialStandardError))
      #expect(comparison.compared >= 4)
    }
  }

  @Test func `intraclass correlations with missing cells`() throws {
    for reference in try ReferenceFiles.cases("icc") where reference.expected["var_subject"] != nil {
      var comparison = Comparison(reference)
      let ratings = try Ratings(rows: try #require(reference.gappyTable("ratings")))
      let components = Agreement.intraclassComponents(ratings).value
      comparison.check("var_subject", components?.units)
      comparison.check("var_rater", components?.raters)
      comparison.check("var_residual", components?.residual)
      comparison.check("icc21", components?.agreementSingle)
      comparison.check("reml_criterion", components?.criterion)
      comparison.check("intercept", components?.mean)
      #expect(comparison.compared == reference.expected.count)
    }
  }
}
