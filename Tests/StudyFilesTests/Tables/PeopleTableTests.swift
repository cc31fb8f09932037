import Diagnostics
import Studies
import StudyFiles
import Testing

@Suite struct PeopleTableTests {
  @Test func `municipalities keep population, caseworkers, cases and context`() throws {
    let read = try TestStudy.read(
      municipalities: """
        municipality,name,population,caseworkers,caseworkers.employment,caseworkers.children,cases.worn_down,youth_share,mayor,region,consent
        0101,København,671714,,40,25.0,812.5,8.21,Anna,Hovedstaden,yes
        0147, Frederiksberg ,106150,30,,,,,Bo,,no
        0151,Ballerup,,,,,,,,,perhaps

        """)
    #expect(
      read.data.municipalities == [
        Municipality(
          id: "0101", name: "København", population: 671_714,
          caseworkersByField: ["employment": 40, "children": 25], cases: ["worn_down": 812.5],
          context: ["youth_share": 8.21], kinds: ["region": "Hovedstaden"], consents: true),
        Municipality(id: "0147", name: "Frederiksberg", population: 106_150, caseworkers: 30),
      ])
    #expect(
      described(read.findings) == [
        "warning [type] municipalities.csv:1:114: the column `mayor` holds no numbers and is not read"
      ])
    #expect(!read.data.isSimulated)
  }

  @Test func `the header of municipalities is checked`() throws {
    let read = try TestStudy.read(
      municipalities: "municipality,navn,popluation,caseworkers.childrn,cases.other,popluation,\n")
    #expect(
      described(read.findings) == [
        "error [columns] municipalities.csv:1:62: two columns are named `popluation` (rename or delete one of them)",
        "error [columns] municipalities.csv:1:73: column 7 has no name (name the column or delete it)",
        "warning [columns] municipalities.csv:1:19: the column `popluation` is read as a figure about the municipality (did you mean `population`?)",
        "error [unknown-name] municipalities.csv:1:30: the column `caseworkers.childrn`: the study has no field named `childrn` (did you mean `children`?)",
        "warning [unknown-name] municipalities.csv:1:50: none of the study's vignettes stands for the case group `other` (there are: `worn_down`)",
        "warning [columns] municipalities.csv:1:62: the column `popluation` is read as a figure about the municipality (did you mean `population`?)",
        "error [columns] municipalities.csv:1:1: the column `name` is missing (there are: `municipality`, `navn`, `popluation`, `caseworkers.childrn`, `cases.other`, `popluation`, ``)",
      ])
    #expect(read.data.municipalities.isEmpty)
  }

  @Test func `broken municipalities are set aside and the others loaded`() throws {
    let read = try TestStudy.read(
      municipalities: """
        municipality;name;population;ratio
        0101;København;671.714;1
        0147;Frederiksberg;106150;0,5
        0147;Again;1;1
        0151;;1;1
        0153;Brøndby;-4;1
        0155;Dragør;1,5;1
        0157;Gentofte;1
        0159;Gladsaxe;1;many

        """, respondents: nil)
    #expect(read.data.municipalities.map(\.id) == ["0147"])
    #expect(read.data.municipalities.first?.context == ["ratio": 0.5])
    #expect(
      described(read.rejections) == [
        "row 1, municipalities.csv:2:16: `population`: the sign in `671.714` may part thousands or decimals",
        "row 3, municipalities.csv:4:1: the row has the same `municipality` as line 3",
        "row 4, municipalities.csv:5:6: `name` is empty",
        "row 5, municipalities.csv:6:14: `population`: -4 is less than 0",
        "row 6, municipalities.csv:7:13: `population`: 1,5 is not a whole number",
        "row 7, municipalities.csv:8:1: the row has 3 fields, but there are 4 columns",
        "row 8, municipalities.csv:9:17: `ratio`: `many` is not a number",
      ])
  }

  @Test func `respondents keep fields and role, background is left out`() throws {
    let read = try TestStudy.read(
      respondents: """
        respondent,municipality,role,fields,age,gender
        r1,0101,,employment | children,44,f
        e1,,expert,,,

        """)
    #expect(
      read.data.respondents == [
        Respondent(id: "r1", municipality: "0101", fields: ["employment", "children"]),
        Respondent(id: "e1", municipality: nil, fields: [], role: .expert),
      ])
    #expect(described(read.findings) == [])
    #expect(read.rejections.isEmpty)
  }

  @Test func `a mistyped column of respondents is pointed at`() throws {
    let read = try TestStudy.read(respondents: "respondent,municipality,feilds\nr1,0101,employment\n")
    #expect(
      described(read.findings) == [
        "warning [columns] respondents.csv:1:25: the column `feilds` is taken for background and is not used (did you mean `fields`?)"
      ])
  }

  @Test func `broken respondents are set aside`() throws {
    let read = try TestStudy.read(
      respondents: """
        respondent,municipality,fields,role
        r1,0999,employment,
        r2,,employment,caseworker
        r3,0101,employment|childern,
        r4,0101,children|children,
        r5,0101,,boss
        ,0101,,
        r6,0101,,
        r6,0147,,

        """)
    #expect(read.data.respondents.map(\.id) == ["r6"])
    #expect(
      described(read.rejections) == [
        "row 1, respondents.csv:2:4: there is no municipality `0999`",
        "row 2, respondents.csv:3:4: a caseworker must have a municipality",
        "row 3, respondents.csv:4:9: the study has no field `childern`",
        "row 4, respondents.csv:5:9: `fields` holds the code `children` twice",
        "row 5, respondents.csv:6:10: there is no role `boss`",
        "row 6, respondents.csv:7:1: `respondent` is empty",
        "row 8, respondents.csv:9:1: the row has the same `respondent` as line 8",
      ])
    #expect(read.rejections[2].fact.hint?[.english] == "did you mean `children`?")
  }

  @Test func `a table that says that it is invented is believed, even by a broken row`() throws {
    let read = try TestStudy.read(
      respondents: "respondent,municipality,simulated\nr1,0101,no\nr2,0999,yes\nr3,0101,maybe\n")
    #expect(read.data.isSimulated)
    #expect(read.data.respondents.map(\.id) == ["r1"])
    #expect(
      described(read.rejections) == [
        "row 2, respondents.csv:3:4: there is no municipality `0999`",
        "row 3, respondents.csv:4:9: `simulated` cannot be `maybe`",
      ])
  }

  @Test func `a rejected row can be shown with a caret`() throws {
    let read = try TestStudy.read(respondents: "respondent,municipality\n😀r1,0999\n")
    let finding = try #require(read.rejections.first?.finding)
    #expect(
      TerminalRenderer(language: .danish).text(of: finding) == """
        advarsel: kommunen `0999` findes ikke [row]
          --> respondents.csv:2:5
          |
        2 | 😀r1,0999
          |     ^^^^
           = råd: der er: `0101`, `0147`

        """)
  }
}
