import Foundation
import Testing

/// `vignet audit` on a table of case pseudonyms.
@Suite(.timeLimit(.minutes(5))) struct AuditTests {
  private let cases =
    "case,field,caseworker,team\n"
    + (1...30).map { "case-\($0),\($0 % 3 == 0 ? "children" : "employment"),cw\($0 % 4),north\n" }.joined()

  @Test func `a sample is drawn, the same for the same seed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(cases, to: "cases.csv")
    let call = ["audit", "cases.csv", "--quarter", "2026-4", "--size", "9"]
    let outcome = try Program.run(call, in: folder.url)
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    let rows = outcome.output.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows[0] == ["quarter", "case", "field", "caseworker", "checker"])
    #expect(rows.count == 10)
    #expect(rows.dropFirst().allSatisfy { $0[3] != $0[4] })
    #expect(outcome.messages.contains("employment, north: 6/20"))
    #expect(try Program.run(call, in: folder.url).output == outcome.output)
    let over = try Program.run(call + ["--out", "cases.csv"], in: folder.url)
    #expect(over.exitCode == 1)
    #expect(try folder.text("cases.csv") == cases)
  }

  @Test func `a table with a CPR number is refused without repeating the number`() throws {
    let folder = try TemporaryFolder()
    try folder.write(cases + "070761-4285,children,cw1,north\n", to: "cases.csv")
    let outcome = try Program.run(
      ["audit", "cases.csv", "--quarter", "2026-4", "--size", "9", "--language", "da"], in: folder.url)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("række 31"))
    #expect(outcome.messages.contains("pseudonym"))
    #expect(!outcome.messages.contains("4285"))
  }

  @Test func `what was found is summed up, what failed first, with its series`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      rubric: points
      version: 1
      title: Points
      source: Us
      status: draft
      inputs: {done: {type: choice, options: [done_yes, done_no]}}
      criteria:
        - {criterion: hearing, title: Hearing, weight: 1, scored_by: raters, reads: [done], levels: [{score: 0, en: No}, {score: 2, en: Fully}]}
        - {criterion: plan, title: Plan, weight: 1, scored_by: raters, reads: [done], levels: [{score: 0, en: No}, {score: 1, en: Fully}]}

      """, to: "points.yaml")
    try folder.write(
      """
      quarter,case,checker,rubric,criterion,level
      2026-3,a,cw1,points,hearing,2
      2026-4,b,cw1,points,hearing,0
      2026-4,c,cw2,points,hearing,2
      2026-4,b,cw1,points,plan,not_relevant
      2026-4,c,cw2,points,plan,1
      2026-4,d,cw2,points,plan,7

      """, to: "audits.csv")
    let call = ["audit", "--results", "audits.csv", "--rubric", "points.yaml"]
    let outcome = try Program.run(call + ["--format", "json"], in: folder.url)
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("audits.csv:7"))
    let document = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "vignet.audit/1")
    let points = try #require(document["control_points"] as? [[String: Any]])
    #expect(points.map { $0["failed"] as? Bool } == [true, false])
    let text = try Program.run(call + ["--language", "da"], in: folder.url).output
    #expect(
      text.replacing("\u{A0}", with: " ").contains("points hearing: 2026-3 100 % (1/1); 2026-4 50 % (1/2)"), "\(text)")
  }
}
