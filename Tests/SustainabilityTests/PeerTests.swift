import Diagnostics
import Statistics
import Studies
import Sustainability
import Testing

@Suite struct PeerTests {
  /// Five municipalities of six caseworkers who each answer two vignettes; so many of the answers are problematic.
  private static let problematic = ["a": 10, "b": 3, "c": 4, "d": 2, "e": 3]

  private static func study(consenting: Set<String> = [], minimum: Int = 5) throws -> SmallStudy {
    let populations = ["a": 20_000, "b": 21_000, "c": 19_000, "d": 60_000, "e": 22_000]
    var study = SmallStudy(
      municipalities: populations.keys.sorted().map {
        Municipality(
          id: $0, name: "Municipality \($0)", population: populations[$0], caseworkers: 8,
          context: ["hills": $0 == "e" ? 5 : 1], consents: consenting.contains($0))
      })
    study.minimum = minimum
    for municipality in problematic.keys.sorted() {
      let count = problematic[municipality] ?? 0
      for place in 0..<12 {
        try study.answer(
          "\(municipality)-\(place / 2)", in: municipality,
          vignette: place.isMultiple(of: 2) ? "worn-down-cleaner" : "young-outside-work",
          ["outcome": place < count ? "hardly_ever" : "usually", "effort": "usual", "solutions": "one"])
      }
    }
    return study
  }

  private func comparison(_ study: SmallStudy, of id: String, with added: [String] = []) throws -> PeerComparison {
    let judged = study.judged
    let all = judged.data.municipalities
    return PeerStudy(judged, table: judged.indicators()).comparison(
      of: try #require(all.first { $0.id == id }), with: all.filter { added.contains($0.id) })
  }

  @Test func `the difference to the peers is that of the pooled shares, with the interval of Newcombe`() throws {
    let scope = try #require(try comparison(Self.study(), of: "a").scopes.first)
    #expect(Set(scope.peers.map(\.municipality.id)) == ["b", "c", "d", "e"])
    let difference = try #require(scope.difference("problematic"))
    // 10 of 12 against (3 + 4 + 2 + 3) of 48.
    #expect(difference.own == 10.0 / 12)
    #expect(difference.peers == 0.25)
    #expect(abs(try #require(difference.difference) - (10.0 / 12 - 0.25)) < 1e-12)
    func clusters(_ count: Int) -> [ClusterCount] {
      (0..<6).map { ClusterCount(min(2, max(0, count - 2 * $0)), of: 2) }
    }
    let expected = try Proportions.clusteredDifference(
      Proportions.clusteredShare(clusters(10)).get(),
      minus: Proportions.clusteredShare([3, 4, 2, 3].flatMap(clusters)).get()
    ).get()
    #expect(abs(try #require(difference.interval).lowerBound - (try #require(expected.lower))) < 1e-9)
    #expect(abs(try #require(difference.interval).upperBound - (try #require(expected.upper))) < 1e-9)
    // R 4.2.2, written apart from this code with qt, uniroot and p.adjust(…, "BH"): the five probabilities are
    // 0.03828, 0.50692, 0.86092, 0.31934, 0.50692.
    #expect(abs(try #require(difference.interval).lowerBound - 0.032_275_682_341) < 1e-9)
    #expect(abs(try #require(difference.interval).upperBound - 0.780_813_969_491) < 1e-9)
    #expect(abs(try #require(difference.probability) - 0.038_280_272_714) < 1e-8)
    #expect(abs(try #require(difference.adjusted) - 0.191_401_363_567) < 1e-7)
    #expect(difference.tests == 5)
    // Alone it would be told apart; of five that were tested it is not.
    #expect(difference.outcome == .notToldApart)
  }

  @Test func `who does not differ cannot be told apart, and is told so in those words`() throws {
    let difference = try #require(try comparison(Self.study(), of: "c").scopes.first?.difference("problematic"))
    #expect(difference.outcome == .notToldApart)
    #expect(difference.reading[.english] == "cannot be told apart from its peers")
    #expect(difference.reading[.danish] == "kan ikke skelnes fra sammenlignelige kommuner")
  }

  @Test func `a withheld figure takes no part, and too few peers are told`() throws {
    var study = try Self.study()
    // Of b and c only four answer: fewer than the minimum.
    for id in ["b-4", "b-5", "c-4", "c-5"] { study.data.answerSets.removeAll { $0.key.respondent == id } }
    let scope = try #require(try comparison(study, of: "a").scopes.first)
    #expect(Set(scope.peers.map(\.municipality.id)) == ["d", "e"])
    let difference = try #require(scope.difference("problematic"))
    #expect(difference.outcome == .none(.tooFewPeers(shown: 2)))
    #expect(difference.peers == nil)
    #expect(scope.funnel("problematic") == nil)
    let withheld = try #require(try comparison(study, of: "b").scopes.first?.difference("problematic"))
    #expect(withheld.outcome == .none(.ownNotShown))
    #expect(withheld.own == nil)
  }

  @Test func `the funnel holds every shown share, against its effective size`() throws {
    let funnel = try #require(try comparison(Self.study(), of: "a").scopes.first?.funnel("problematic"))
    #expect(funnel.points.map(\.municipality.id) == ["a", "b", "c", "d", "e"])
    // Rounded to whole per cent: 10, 3, 4, 2 and 3 of 12.
    #expect(funnel.points.map(\.share) == [0.83, 0.25, 0.33, 0.17, 0.25])
    // The pooled share is made of what is shown of each, so that it tells no more of any: Σ share · size ÷ Σ size.
    let sizes = funnel.points.map(\.size)
    let pooled = zip([0.83, 0.25, 0.33, 0.17, 0.25], sizes).reduce(0) { $0 + $1.0 * $1.1 } / sizes.reduce(0, +)
    #expect(abs(funnel.target - pooled) < 1e-12)
    #expect(funnel.points.map(\.mark) == [.own, .peer, .peer, .peer, .peer])
    // Both vignettes have as many answers, so the size is that of the clustered share.
    let share = try Proportions.clusteredShare(
      [2, 2, 2, 2, 2, 0].map { ClusterCount($0, of: 2) }
    ).get()
    #expect(funnel.points[0].size == (share.effectiveSize ?? 0).rounded())
    let limits = try #require(funnel.limits(at: 6))
    let outer = try #require(funnel.limits(at: 6, outer: true))
    #expect(outer.exact.lowerBound <= limits.exact.lowerBound && limits.exact.upperBound <= outer.exact.upperBound)
    #expect(funnel.position != nil)
    #expect(try funnel.ranks().get().count == 5)
  }

  @Test func `peers are chosen by what they are alike in, with the weights and what is missing told`() throws {
    let place = Span(file: "study.yaml", line: 9, column: 15)
    let municipalities = try Self.study().data.municipalities
    func context(_ names: [String], count: Int = 2) -> (PeerContext, [Finding]) {
      let study = Study(
        id: Written("s", at: place), title: AuthoredText(same: Written("s", at: place)), languages: [.english],
        fields: [], vignettes: [], rubrics: [], tables: [:], deal: nil,
        peers: Study.Peers(by: names.map { Written($0, at: place) }, count: count), minimum: 5, isSimulated: false)
      var data = StudyData()
      data.municipalities = municipalities
      data.yardsticks = [
        Yardstick(
          municipality: "a", yardstick: "satisfaction", year: 2025, kind: .share, direction: .higher, value: 0.9,
          numerator: nil, answered: nil, asked: nil, population: nil, collected: "", source: "")
      ]
      return (
        PeerContext(study, municipalities: municipalities, yardsticks: data.yardsticks),
        PeerContext.findings(study, data)
      )
    }
    let (good, findings) = context(["population", "hills", "group"])
    #expect(good.variables.map(\.name) == ["population", "hills", "group"])
    #expect(good.variables.map(\.weight) == [1, 1, 1])
    #expect(good.variables.map(\.missing.count) == [0, 0, 5])
    #expect(findings.map(\.severity) == [.warning])
    let (refused, faults) = context(["population", "neet", "satisfaction", "problematic", "hils"])
    #expect(refused.variables.map(\.name) == ["population", "hils"])
    #expect(faults.map(\.severity) == [.error, .error, .error, .warning])
    #expect(faults.allSatisfy { $0.span == place })
    #expect(faults[0].message[.english].contains("is itself a yardstick"))
    #expect(faults[3].hint?[.english] == "did you mean `hills`?")
  }

  @Test func `in JSON a peer without consent has neither name nor population nor distance`() throws {
    let text = try comparison(Self.study(consenting: ["b"]), of: "a").json(in: .english, naming: PeerNaming()).text
    #expect(text.contains("Municipality b"))
    for id in ["c", "d", "e"] {
      #expect(!text.contains("Municipality \(id)"))
      #expect(!text.contains("\"municipality\": \"\(id)\""))
    }
    #expect(!text.contains("19000") && text.contains("21000"))
    let open = try comparison(Self.study(), of: "a").json(in: .english, naming: PeerNaming(everybody: true)).text
    #expect(open.contains("Municipality e"))
  }

  // MARK: Bundle

  private func bundle(_ study: SmallStudy, for id: String?) throws -> PeerBundle {
    let judged = study.judged
    let own = judged.data.municipalities.first { $0.id == id }
    return PeerStudy(judged, table: judged.indicators()).bundle(judged, for: own)
  }

  @Test func `a bundle is read as it was written, and names only who consented`() throws {
    let bundle = try bundle(Self.study(consenting: ["b"]), for: "a")
    #expect(bundle.isMarked && bundle.entries.count == 4)
    #expect(bundle.entries.compactMap(\.name) == ["Municipality b"])
    #expect(bundle.entries.allSatisfy { $0.peerIn == ["all"] || !$0.peerIn.isEmpty })
    #expect(!bundle.json.text.contains("Municipality c") && !bundle.json.text.contains("c-1"))
    #expect(try PeerBundle(bundle.json) == bundle)
  }

  @Test func `the order of a bundle is not that of the table, and the same every time`() throws {
    let first = try bundle(Self.study(), for: nil)
    #expect(try bundle(Self.study(), for: nil) == first)
    #expect(first.entries.map(\.label) == ["M1", "M2", "M3", "M4", "M5"])
  }

  @Test func `own figures beside a bundle come to what the study itself says`() throws {
    let study = try Self.study()
    let (judged, bundle) = (study.judged, try bundle(study, for: "a"))
    let own = try #require(judged.data.municipalities.first { $0.id == "a" })
    let scopes = BundleComparison(bundle, judged, judged.indicators(), municipality: own).scopes
    let difference = try #require(scopes.first?.differences.first { $0.indicator.id == "problematic" })
    #expect(difference.peerCount == 4)
    // R 4.2.2: shares 0.25, 0.333, 0.167 and 0.25 with sizes 7, 5, 5 and 7; only one municipality is tested.
    #expect(abs(try #require(difference.peers) - 0.25) < 1e-12)
    #expect(abs(try #require(difference.interval).lowerBound - 0.032_715_624_697) < 1e-9)
    #expect(abs(try #require(difference.probability) - 0.037_988_543_082) < 1e-8)
    #expect(difference.tests == 1)
    #expect(difference.outcome == .toldApart(isHigher: true))
  }

  @Test func `another version of a rubric is not compared, with the reason`() throws {
    let study = try Self.study()
    let (judged, bundle) = (study.judged, try bundle(study, for: "a"))
    let changed = bundle.json.text.replacing("\"version\": 1", with: "\"version\": 7")
    #expect(changed != bundle.json.text)
    let other = PeerBundle(
      study: bundle.study, wave: bundle.wave, isSimulated: false, minimum: bundle.minimum, isMarked: bundle.isMarked,
      rubrics: bundle.rubrics.map { PeerBundle.Rubric(id: $0.id, version: $0.version + 1, hash: nil) },
      groups: bundle.groups, entries: bundle.entries)
    let own = try #require(judged.data.municipalities.first { $0.id == "a" })
    let difference = try #require(
      BundleComparison(other, judged, judged.indicators(), municipality: own).scopes.first?.differences.first)
    #expect(difference.outcome == .none(.otherRubric("problem-classes")))
    #expect(difference.peers == nil)
  }

  @Test func `a hostile bundle is refused with the place of what is wrong`() throws {
    let json = try bundle(Self.study(), for: "a").json
    func fault(_ change: (inout JSON) -> Void) -> PeerBundleFault? {
      var changed = json
      change(&changed)
      do throws(PeerBundleFault) {
        _ = try PeerBundle(changed)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault { $0 = .null } == .otherFormat(nil))
    #expect(fault { $0.set(["format"], .string("vignet.peers/2")) } == .otherFormat("vignet.peers/2"))
    #expect(fault { $0.set(["minimum"], .number(.infinity)) } == .outOfRange(path: "minimum"))
    #expect(fault { $0.set(["municipalities"], .string("x")) } == .wrongForm(path: "municipalities"))
    let entry = JSON.members([
      "label": .string("M1"), "name": .null, "population": .null, "context": .object([]), "peer_in": .array([]),
      "figures": .array([
        .members([
          "indicator": .string("problematic"), "group": .string("all"), "share": .number(1.5),
          "effective_size": .number(9), "lower": .null, "upper": .null,
        ])
      ]),
    ])
    #expect(
      fault { $0.set(["municipalities"], .array([entry])) }
        == .outOfRange(path: "municipalities[0].figures[0].share"))
  }
}

extension JSON {
  /// Puts a value in the place of a key.
  fileprivate mutating func set(_ path: [String], _ value: JSON) {
    guard case .object(let members) = self, let key = path.first else { return }
    self = .object(members.map { $0.key == key ? JSON.Member(key, value) : $0 })
  }
}
