import Foundation
import Studies
import Testing

@Suite struct DanishMunicipalityTests {
  /// From `VIGNET_SHARED`, or `shared` beside the package; the tables there are not part of the project.
  static let folder: String? = {
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").path
    let folder = (ProcessInfo.processInfo.environment["VIGNET_SHARED"] ?? beside) + "/data/municipalities"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  private func rows(_ file: String) throws -> [[String: String]] {
    let folder = try #require(Self.folder)
    let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let head = try #require(lines.first).map(String.init)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0.map(String.init))) }
  }

  @Test func `there are 98, each with a code and a name of its own`() {
    let all = DanishMunicipality.all
    #expect(all.count == 98)
    #expect(Set(all.map(\.code)).count == 98)
    #expect(Set(all.map(\.name)).count == 98)
    // Statistics Denmark's groups of 2018: 24 capital, 3 city, 16 town, 24 hinterland, 31 rural.
    #expect(DanishMunicipality.Group.allCases.map { group in all.count { $0.group == group } } == [24, 3, 16, 24, 31])
    // Statistics Denmark FOLK1A, 1st quarter of 2026: the sum that comes with the figures.
    #expect(all.reduce(0) { $0 + $1.population } == 6_025_511)
  }

  @Test(.enabled(if: folder != nil)) func `every figure is that of the table it was taken from`() throws {
    let rows = try rows("kommuner_98.csv")
    #expect(rows.count == 98)
    for row in rows {
      let own = try #require(DanishMunicipality.coded(row["kommunekode"] ?? ""))
      #expect(own.name == row["kommunenavn"])
      #expect(String(own.region.rawValue) == row["regionskode"])
      #expect(own.region.name == row["region"])
      #expect(String(own.group.rawValue) == row["kommunegruppe_kode"])
      #expect(own.group.name == row["kommunegruppe"])
      #expect(String(own.population) == row["folketal_2026"])
    }
    let columns: [(DanishMunicipality.Background, String)] = [
      (.employmentRate, "beskaeftigelsesfrekvens_pct"), (.education, "kompetencegivende_udd_30_34_pct"),
      (.childPoverty, "boernefattigdom_pct"), (.lowIncome, "lavindkomst50_pct"),
      (.relativePoverty, "relativ_fattigdom60_pct"), (.gini, "gini"), (.childrenAtRisk, "udsatte_boern_0_22_pct"),
      (.neet, "neet_16_24_pct"), (.notifications, "underretninger_pr_1000_0_17"),
    ]
    #expect(columns.count == DanishMunicipality.Background.allCases.count)
    for row in try self.rows("kommuner_baggrund.csv") {
      let own = try #require(DanishMunicipality.coded(row["kommunekode"] ?? ""))
      for (background, column) in columns {
        #expect(own.background[background] == Double(row[column] ?? ""), "\(own.name) \(column)")
      }
    }
  }

  @Test func `a municipality is known by three digits, four digits or its exact name`() {
    #expect(Municipality(id: "390", name: "x").danish?.name == "Vordingborg")
    #expect(Municipality(id: "0390", name: "x").danish?.name == "Vordingborg")
    #expect(Municipality(id: "v", name: "Vordingborg").danish?.code == "0390")
    #expect(Municipality(id: "v", name: "vordingborg").danish == nil)
    #expect(Municipality(id: "sim-1", name: "Simuleret kommune 1").danish == nil)
    // Christiansø is not a municipality.
    #expect(DanishMunicipality.coded("0411") == nil)
  }

  @Test func `the study's own column wins over the built-in figure`() {
    let own = Municipality(id: "0390", name: "Vordingborg", population: 1000, context: ["gini": 1, "cars": 7])
    #expect(own.value(of: .population) == 1000)
    #expect(own.value(of: ContextVariable("gini")) == 1)
    #expect(own.value(of: ContextVariable("cars")) == 7)
    let builtIn = DanishMunicipality.coded("0390")?.background[.childPoverty]
    #expect(builtIn != nil && own.value(of: ContextVariable("child_poverty")) == builtIn)
    #expect(own.kind(of: .group) == "Landkommune" && own.kind(of: .region) == "Region Sjælland")
    let told = Municipality(id: "0390", name: "Vordingborg", kinds: ["group": "by the sea"])
    #expect(told.kind(of: .group) == "by the sea")
    #expect(Municipality(id: "x", name: "y").kind(of: .group) == nil)
    #expect(!Municipality(id: "x", name: "y").knows(.group))
  }

  @Test func `labour-market attachment is a yardstick and not offered for choosing peers`() {
    #expect(!ContextVariable.builtIn.contains("neet") && !ContextVariable.builtIn.contains("employment_rate"))
    #expect(ContextVariable.builtIn.contains("child_poverty"))
  }
}
