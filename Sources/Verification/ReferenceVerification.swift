import Statistics

/// Runs the methods of this room on cases of reference files, so that anyone can see what they reproduce.
///
/// A file is known by its title, a case by its inputs, a figure by its key; names of files and cases mean nothing here.
package enum ReferenceVerification {
  /// What a method refuses is a figure with its reason; all it may throw is that a case lacks what it needs.
  private typealias Method = @Sendable (VerificationInput) throws(VerificationInputFault) -> VerificationFigures

  /// The words by which the title of a reference file names a method, the more special ones first.
  private static let methods: [(words: String, run: Method)] = [
    ("degenerate", degenerate),
    ("special functions", numerics),
    ("percent agreement", percentAgreement),
    ("krippendorff", krippendorff),
    ("gwet", gwet),
    ("fleiss' kappa", fleiss),
    ("cohen", cohen),
    ("intraclass correlation, six", intraclass),
    ("coefficient of concordance", kendallW),
    ("tau-b", correlation),
    ("marginal homogeneity", marginalHomogeneity),
    ("cronbach", internalConsistency),
    ("one binomial proportion", oneProportion),
    ("two independent proportions", twoProportions),
    ("finite population", finitePopulation),
    ("nonresponse", nonresponse),
    ("sample size / precision", sampleSize),
    ("design effect", designEffect),
    ("bootstrap", bootstrap),
    ("beta-binomial", betaBinomial),
    ("funnel", funnel),
    ("rank distributions", ranks),
    ("benjamini", multipleTesting),
    ("qualitative variation", dispersion),
    ("rasch", rasch),
    ("random-intercept", randomIntercept),
    ("crossed", crossed),
  ]

  /// The figures of a case of the method that this title names, or why there are none at all.
  static func figures(method title: String, input: VerificationInput) -> Result<VerificationFigures, VerificationReason>
  {
    let title = title.lowercased()
    guard let method = methods.first(where: { title.contains($0.words) }) else { return .failure(.noMethod) }
    do {
      return .success(try method.run(input))
    } catch {
      return .failure(.unusableInput)
    }
  }
}
