import Diagnostics
import Studies
import StudyFiles
import Testing

@Suite struct TableSentenceTests {
  @Test func `the file of rejected rows is written in Danish`() throws {
    let read = try TestStudy.read([
      .answers: """
      respondent,vignette,variant,wave,date,effort,sure,newcomer.steps,newcomer.order
      r9,cleaner,,,,,,,
      r1,cleaner,alder=52,,,,,,
      r1,cleaner,age,,,,,,
      r1,cleaner,,,1/2/2026,,,,
      r1,cleaner,,,,use,,,
      r1,cleaner,,,,usual|more,,,
      r1,cleaner,,,,,"3,5",,
      r1,cleaner,,,,,-1,,
      r1,cleaner,,,,,,visit,
      r1,newcomer,,,,,,visit|visit,
      r1,newcomer,,,,,,visit|,
      r1,newcomer,,,,,,hearing|nothing,
      r1,newcomer,,,,,,,a>d
      r1,newcomer,,,
      ,newcomer,,,,,,,
      r1,newcomer,,,,,,,a"

      """
    ])
    let reasons = read.rejections.map { rejection in
      rejection.reason[.danish] + (rejection.fact.hint.map { " – " + $0[.danish] } ?? "")
    }
    #expect(
      reasons == [
        "besvareren `r9` findes ikke – besvareren står ikke i tabellen over besvarere, eller den række er lagt til side",
        "`cleaner` har ingen dimension `alder` – der er: `age`",
        "varianten kan ikke læses ved `age` – skriv fx `age=fifty_two;capacity=recognised`",
        "`date`: `1/2/2026` er ikke en dato – skriv år-måned-dag, fx 2026-11-01",
        "`effort` har ingen kode `use` – der er: `usual`, `more`, `cannot_say`",
        "`effort` kan kun have ét svar, ikke `usual|more`",
        "`sure`: `3,5` har decimalkomma, men tabellen er adskilt med kommaer – skriv `3.5`, eller adskil tabellen med semikolon",
        "`sure`: -1 ligger uden for 0–10",
        "`newcomer.steps` er besvaret, men vignetten `cleaner` stiller ikke det spørgsmål",
        "`newcomer.steps` har koden `visit` to gange",
        "`newcomer.steps`: der mangler en kode i `visit|`",
        "`newcomer.steps`: `nothing` udelukker de andre svar, men står sammen med et andet",
        "`newcomer.order` har ingen kode `d` – der er: `a`, `b`, `c`",
        "rækken har 5 felter, men der er 9 kolonner",
        "`respondent` er tom",
        "et citationstegn står midt i et felt, der ikke begynder med et – sæt feltet i citationstegn, og skriv dem inde i feltet dobbelt",
      ])
    #expect(read.data.answerSets.isEmpty)
  }

  @Test func `warnings on whole tables are written in Danish`() throws {
    let read = try TestStudy.read(
      municipalities: "municipality,name,popluation,cases.other,mayor\n0101,København,1,2,Hansen\n",
      respondents: "respondent,municipality,rolle\nr1,0101,\n",
      [
        .answers: "respondent,vignette,date,cleaner.whom\nr1,cleaner,2020-01-01,nobody\n",
        .yardsticks: "municipality,yardstick,year\n",
      ])
    #expect(
      read.findings.map { $0.message[.danish] } == [
        "kolonnen `popluation` læses som et tal om kommunen",
        "ingen af studiets vignetter står for sagsgruppen `other`",
        "kolonnen `mayor` har ingen tal og læses ikke",
        "kolonnen `rolle` tages for en baggrundsoplysning og bruges ikke",
        "1 besvarelse af `cleaner` er fra en dag uden for vignettens lovgrundlag (fra 2026-07-01)",
        "`whom` i `cleaner` er besvaret 1 gang, hvor `show_if` skjuler spørgsmålet; det regnes som ikke stillet",
        "kolonnen `kind` mangler",
      ])
  }
}
