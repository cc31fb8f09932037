import Studies
import Testing

@Suite struct AuditSampleTests {
  private let quarter = Quarter("2026-4")

  /// 60 cases of employment, 30 of children, 10 of disability; five caseworkers in each.
  private var cases: [AuditCase] {
    [("employment", 60), ("children", 30), ("disability", 10)].flatMap { field, count in
      (1...count).map { AuditCase(id: "\(field)-\($0)", field: field, caseworker: "\(field)-cw-\($0 % 5)") }
    }
  }

  @Test func `strata are drawn in proportion, and every stratum gives one`() throws {
    let quarter = try #require(quarter)
    let sample = try AuditSample(of: cases, in: quarter, size: 20, seed: 1)
    // 20 × 0.6, 0.3 and 0.1.
    #expect(sample.strata.map(\.name) == [["children"], ["disability"], ["employment"]])
    #expect(sample.strata.map(\.drawn) == [6, 2, 12])
    let small = cases + [AuditCase(id: "x", field: "integration", caseworker: "y")]
    #expect(try AuditSample(of: small, in: quarter, size: 10, seed: 1).strata.map(\.drawn) == [3, 1, 5, 1])
    #expect(try AuditSample(of: cases, in: quarter, size: 1000, seed: 1).checks.count == 100)
  }

  @Test func `nobody checks their own cases, a colleague of the field does, and the work is shared`() throws {
    let sample = try AuditSample(of: cases, in: try #require(quarter), size: 50, seed: 3)
    #expect(Set(sample.checks.map(\.auditCase.id)).count == 50)
    for check in sample.checks {
      #expect(check.checker != check.auditCase.caseworker)
      #expect(check.checker.hasPrefix(check.auditCase.field))
    }
    let loads = Dictionary(sample.checks.map { ($0.checker, 1) }, uniquingKeysWith: +).filter {
      $0.key.hasPrefix("employment")
    }
    #expect(loads.count == 5)
    #expect((loads.values.max() ?? 0) - (loads.values.min() ?? 0) <= 1)
  }

  @Test func `the same seed gives the same sample in any order of the cases, another quarter another`() throws {
    let (quarter, next) = (try #require(quarter), try #require(Quarter("2027-1")))
    let sample = try AuditSample(of: cases, in: quarter, size: 20, seed: 1)
    #expect(try AuditSample(of: cases.reversed(), in: quarter, size: 20, seed: 1).checks == sample.checks)
    #expect(try AuditSample(of: cases, in: next, size: 20, seed: 1).checks != sample.checks)
    #expect(try AuditSample(of: cases, in: quarter, size: 20, seed: 2).checks != sample.checks)
  }

  @Test func `what cannot be drawn is refused with the reason`() throws {
    let quarter = try #require(quarter)
    #expect(throws: AuditSample.Refusal.noCases) { try AuditSample(of: [], in: quarter, size: 5, seed: 1) }
    #expect(throws: AuditSample.Refusal.fewerThanStrata(size: 2, strata: 3)) {
      try AuditSample(of: cases, in: quarter, size: 2, seed: 1)
    }
    let alone = AuditCase(id: "a", field: "f", caseworker: "only")
    #expect(throws: AuditSample.Refusal.nobodyElse(alone)) {
      try AuditSample(of: [alone], in: quarter, size: 1, seed: 1)
    }
    #expect(
      try AuditSample(of: [alone], in: quarter, size: 1, checkers: ["other", "only"], seed: 1).checks.map(\.checker)
        == ["other"])
  }

  /// 070761-4285 is the example that the CPR office itself uses.
  @Test(
    arguments: [
      ("070761-4285", true), ("0707614285", true), ("070761 4285", true), ("sag 070761-4285", true),
      ("670761-4285", true), ("0707614285x", true), ("07076142851", false), ("990761-4285", false),
      ("071361-4285", false), ("070761-428", false), ("2026-0417", false), ("case-17", false), ("", false),
      ("070761--4285", false),
    ])
  func `what looks like a CPR number is seen`(text: String, expected: Bool) {
    #expect(AuditCase.looksLikeCPR(text) == expected)
  }

  @Test func `quarters are read strictly and ordered`() {
    #expect(Quarter("2026-4")?.text == "2026-4")
    for text in ["2026-5", "2026-0", "26-4", "2026", "2026-4 ", "2026-44", "+026-1"] { #expect(Quarter(text) == nil) }
    #expect([Quarter("2027-1"), Quarter("2026-4")].compactMap(\.self).min()?.year == 2026)
  }

  @Test func `a control point is met in a share of the cases that it concerns, quarter by quarter`() throws {
    func result(_ quarter: String, _ id: String, _ finding: AuditResult.Finding) throws -> AuditResult {
      AuditResult(
        quarter: try #require(Quarter(quarter)), auditCase: id, checker: "c", rubric: "r", criterion: "hearing",
        finding: finding)
    }
    let results = [
      try result("2026-4", "1", .met), try result("2026-4", "2", .notMet), try result("2026-4", "3", .notRelevant),
      try result("2026-3", "4", .met), try result("2027-1", "5", .notRelevant),
    ]
    let series = try #require(results.controlPoints.first)
    #expect(series.points.map(\.quarter.text) == ["2026-3", "2026-4", "2027-1"])
    #expect(series.points.map(\.share) == [1, 0.5, nil])
    #expect(series.points.map(\.notRelevant) == [0, 1, 1])
    #expect(series.failed(in: try #require(Quarter("2026-4"))))
    #expect(!series.failed(in: try #require(Quarter("2027-1"))))
  }
}
