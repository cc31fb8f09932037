package import Studies
package import Sustainability

import Diagnostics

/// What the section on yardsticks shows for one municipality, worked out before any markup is made.
package struct YardsticksModel: Sendable {
  /// A row of the table.
  struct Row: Sendable {
    let name: String
    let year: String
    let figure: String
    let asIfRandom: String
    let coverage: [String]
    let bounds: String
    let collected: String
    let source: String
    let standing: String
  }

  /// What one yardstick's counts carry.
  struct Saying: Sendable {
    let name: String
    let may: String
    let mayNot: String
  }

  let rows: [Row]
  let sayings: [Saying]
  let contradictions: [String]
  let sentences: Sentences

  /// Whether there is anything to show: figures from elsewhere, not the method's own alone.
  package var isEmpty: Bool { sayings.isEmpty && rows.allSatisfy { $0.source == sentences.ownSource } }

  /// The section of a municipality.
  ///
  /// - Parameters:
  ///   - municipality: the municipality's code.
  ///   - data: the study's tables, with the yardsticks of all municipalities.
  ///   - table: the method's own figures, after disclosure control.
  package init(of municipality: String, data: StudyData, table: IndicatorTable, sentences: Sentences) {
    let yardsticks = MunicipalYardsticks(of: municipality, among: data.yardsticks, and: table)
    self.sentences = sentences
    rows =
      yardsticks.lines.map { Row($0, sentences) }
      + yardsticks.ownLines.filter { $0.row.estimate != nil || $0.row.isSuppressed }.map { Row($0, table, sentences) }
    sayings = yardsticks.lines.compactMap { line in
      line.reading.map { reading in
        Saying(
          name: line.yardstick.yardstick, may: sentences.say(reading.mayBeSaid),
          mayNot: sentences.say(reading.mayNotBeSaid))
      }
    }
    let sides = yardsticks.lines.map(\.standing) + yardsticks.ownLines.map(\.standing)
    contradictions =
      yardsticks.contradictions.isEmpty
      ? [sides.count { $0 == .good || $0 == .bad } < 2 ? sentences.noSides : sentences.noContradiction]
      : [sentences.contradiction(yardsticks.contradictions)]
  }
}

extension YardsticksModel.Row {
  init(_ line: MunicipalYardsticks.Line, _ say: Sentences) {
    let yardstick = line.yardstick
    name = yardstick.yardstick
    year = yardstick.year.map { String($0) } ?? say.yearNotCertain
    figure = say.figure(of: yardstick)
    asIfRandom = line.reading.map { say.exactRange($0.asIfRandom.lowerBound, $0.asIfRandom.upperBound) } ?? say.notTold
    coverage = line.reading.map(say.coverage) ?? [say.notTold]
    bounds = line.reading?.bounds.map { say.exactRange($0.lowerBound, $0.upperBound) } ?? say.notTold
    collected = yardstick.collected.isEmpty ? say.notTold : yardstick.collected
    source = yardstick.source.isEmpty ? say.notTold : yardstick.source
    standing = say.standing(line.standing)
  }

  /// One of the method's own figures.
  init(_ line: MunicipalYardsticks.OwnLine, _ table: IndicatorTable, _ say: Sentences) {
    let row = line.row
    name = say.say(line.indicator.title)
    year = say.wave(table.wave)
    let isShare = line.indicator.measure.isFraction
    let unit = isShare ? 1 : 0.01
    figure =
      (row.crude ?? row.estimate).map { say.exactPercent(($0 * unit * 1000).rounded() / 1000) }
      ?? say.fewerThan(table.minimum)
    asIfRandom =
      row.plainInterval.map { say.exactRange($0.lowerBound * unit, $0.upperBound * unit) } ?? say.noInterval
    coverage = [say.ownCoverage(row, table.participation(of: row.municipality))]
    bounds = row.bounds.map { say.exactRange($0.lowerBound * unit, $0.upperBound * unit) } ?? say.notTold
    collected = say.ownCollected
    source = say.ownSource
    standing = say.standing(line.standing)
  }
}

extension Sentences {
  var ownCollected: String { say("svar på fiktive sager", "answers to fictional cases") }
  var ownSource: String { say("denne undersøgelse", "this study") }
}
