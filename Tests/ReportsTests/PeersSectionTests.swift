import Diagnostics
import Reports
import Studies
import Sustainability
import Testing

@Suite struct PeersSectionTests {
  private func municipalities() -> [Municipality] {
    (1...6).map { Municipality(id: "m\($0)", name: "Kommune \($0) <b>", consents: $0 == 2) }
  }

  private func funnel() throws -> PeerFunnel {
    let shares = [0.61, 0.2, 0.35, 0.3, 0.25, 0.4]
    let sizes = [38.0, 12, 30, 25, 18, 9]
    let points = municipalities().enumerated().map { place, municipality in
      PeerFunnel.Point(
        municipality: municipality, share: shares[place], size: sizes[place],
        mark: place == 0 ? .own : place < 4 ? .peer : .other)
    }
    return PeerFunnel(
      indicator: try #require(Indicator.named("problematic")), points: points, target: 0.37, overdispersion: 2.3,
      betweenVariance: 0.01, plainPoints: 0)
  }

  private func comparison() throws -> PeerComparison {
    let indicator = try #require(Indicator.named("problematic"))
    let difference = PeerDifference(
      indicator: indicator, own: 0.61, peers: 0.3, peerCount: 3, difference: 0.31, interval: 0.1...0.48,
      probability: 0.004, adjusted: 0.024, tests: 6, outcome: .toldApart(isHigher: true))
    let same = PeerDifference(
      indicator: try #require(Indicator.named("difficult")), own: 0.3, peers: 0.32, peerCount: 3, difference: -0.02,
      interval: -0.2...0.15, probability: 0.8, adjusted: 0.9, tests: 6, outcome: .notToldApart)
    let peers = municipalities().dropFirst().prefix(3).map { PeerContext.Chosen(municipality: $0, distance: 0.5) }
    return PeerComparison(
      municipality: municipalities()[0], study: "s", wave: 1, isSimulated: false,
      variables: [PeerContext.Variable(name: "population", weight: 1, missing: ["m6"])],
      scopes: [
        PeerComparison.Scope(
          group: .field("children"), peers: peers, differences: [difference, same], funnels: [try funnel()])
      ])
  }

  private func section(_ language: Language) throws -> String {
    PeersView(model: PeersModel(try comparison(), sentences: Sentences(language))).html.text
  }

  @Test func `the section looks as it did when somebody last looked`() throws {
    try expectGolden(section(.danish), "peers.da.html")
    try expectGolden(section(.english), "peers.en.html")
  }

  @Test func `three lines say with whom, how, and where in the funnel`() throws {
    let text = try section(.english)
    #expect(text.contains("is compared with 3 municipalities that are like it in population."))
    #expect(
      text.contains("61% against 30% – higher than its peers. The difference is +31 points (95% interval +10 to +48)."))
    #expect(text.contains("The municipalities differ 2.3 times as much as chance would have it (overdispersion);"))
    #expect(text.contains("Of the indicators shown (2), 1 can be told apart from those of the peers."))
    let (open, folded) = (text.components(before: "<details>"), text.components(after: "<details>"))
    #expect(
      open.contains("<b>+31 points</b><small>+10 to +48</small></span></td><td data-label=\"Reading\"><span>higher"))
    #expect(!open.contains("<span>cannot be told apart</span>"))
    #expect(folded.contains("<summary>All differences (2)</summary>"))
    #expect(folded.contains("<b>−2 points</b><small>−20 to +15</small>"))
    #expect(folded.contains("<span>cannot be told apart</span>"))
    #expect(text.contains("One municipality has no figure for population"))
  }

  @Test func `only who consented is named, and names are escaped`() throws {
    let text = try section(.danish)
    #expect(text.contains("Kommune 2 &lt;b&gt;"))
    for number in 3...6 { #expect(!text.contains("Kommune \(number)")) }
    #expect(!text.contains("<b>\""))
  }

  @Test func `the funnel marks the own municipality by shape and name and tells it to who cannot see`() throws {
    let chart = FunnelChart(try funnel(), subject: "Problematic cases", name: "Kommune 1")
    let text = FunnelChartView(chart: chart, sentences: Sentences(.english)).html.text
    #expect(text.contains("<title>Funnel of Problematic cases. Kommune 1: 61% on 38 independent answers"))
    #expect(text.split(separator: "class=\"funnel-own\"").count == 2)
    #expect(text.split(separator: "class=\"funnel-peer\" x=\"").count == 5)
    #expect(text.split(separator: "<polyline").count == 7)
    for word in ["nan", "inf", "Optional"] { #expect(!text.lowercased().contains(word.lowercased() + "%")) }
  }
}

extension String {
  fileprivate func components(before mark: String) -> Substring {
    self[..<(firstRange(of: mark)?.lowerBound ?? endIndex)]
  }
  fileprivate func components(after mark: String) -> Substring {
    self[(firstRange(of: mark)?.lowerBound ?? endIndex)...]
  }
}
