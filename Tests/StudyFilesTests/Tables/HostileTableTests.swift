import Diagnostics
import Studies
import StudyFiles
import Testing

/// Knuth's linear congruential generator (MMIX): enough to make nonsense that can be made again from its seed.
private struct Nonsense {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func bytes() -> [UInt8] {
    let signs: [UInt8] = Array("\"\"\"\n\n\r,,;;\t|>=-.0123456789abr1æ ".utf8) + [0xEF, 0xBB, 0xBF, 0xFF, 0xC3]
    let isWild = below(4) == 0
    return (0..<below(120)).map { _ in isWild ? UInt8(below(256)) : signs[below(signs.count - (isWild ? 0 : 5))] }
  }
}

@Suite struct HostileTableTests {
  @Test(arguments: 1...40)
  func `no bytes make reading fail, and every row is loaded or set aside`(seed: UInt64) throws {
    var nonsense = Nonsense(state: seed)
    let study = try TestStudy.sound()
    let headers: [(table: Study.Table, header: String)] = [
      (.municipalities, "municipality,name,population\n"), (.respondents, "respondent,municipality\n"),
      (.answers, "respondent,vignette,effort,sure,newcomer.steps\n"),
      (.respondentAnswers, "respondent,tools,which\n"),
      (.ratings, "rater,respondent,vignette,rubric,version,criterion,level\n"),
      (.yardsticks, "municipality,yardstick,year,kind,value\n"), (.remarks, "municipality,wave,remark,action\n"),
      (.deals, "respondent,wave,position,vignette,version,variant,state\n"),
    ]
    for _ in 0..<20 {
      var tables: [Study.Table: (file: String, bytes: [UInt8])] = [:]
      for (table, header) in headers {
        let start = nonsense.below(3) == 0 ? [] : Array(header.utf8)
        tables[table] = (file: table.rawValue, bytes: start + nonsense.bytes())
      }
      let read = StudyTables.read(tables, for: study)
      for (name, table) in tables {
        guard let document = CSVDocument.open(file: table.file, bytes: table.bytes).document else {
          #expect(read.findings.contains { $0.file == table.file }, "seed \(seed)")
          continue
        }
        let records = CSVReader(document).reduce(into: 0) { count, _ in count += 1 }
        let setAside = read.rejections.filter { $0.span.file == table.file }
        #expect(setAside.count <= records - 1, "seed \(seed)")
        let loaded = loadedRows(of: name, in: read.data)
        // Answers are not looked at where the respondents could not be read, which is an error of its own.
        let files = [.answers, .respondentAnswers].contains(name) ? [name.rawValue, "respondents"] : [name.rawValue]
        let isRead = !read.findings.contains { finding in
          files.contains(finding.file) && finding.severity == .error && finding.code != .unknownName
        }
        if isRead { #expect(setAside.count + loaded == records - 1, "seed \(seed), \(name), \(table.bytes)") }
        #expect(setAside.allSatisfy { $0.span.excerpt != nil && !$0.reason[.danish].isEmpty }, "seed \(seed)")
      }
    }
  }

  private func loadedRows(of table: Study.Table, in data: StudyData) -> Int {
    switch table {
    case .municipalities: data.municipalities.count
    case .respondents: data.respondents.count
    case .answers: data.answerSets.count
    case .respondentAnswers: data.onceAnswers.count
    case .ratings: data.ratings.count
    case .yardsticks: data.yardsticks.count
    case .remarks: data.remarks.count
    case .deals: data.deals?.count ?? 0
    }
  }

  @Test(arguments: 1...40)
  func `records and line ends cover the whole file`(seed: UInt64) throws {
    var nonsense = Nonsense(state: seed &* 7919)
    for _ in 0..<50 {
      let bytes = Array("a,b\n".utf8) + nonsense.bytes()
      guard let document = CSVDocument.open(file: "t.csv", bytes: bytes).document else { continue }
      var end = 0
      for record in CSVReader(document) {
        let between = bytes[end..<record.frame.range.lowerBound]
        #expect(between.allSatisfy { $0 == 10 || $0 == 13 }, "seed \(seed)")
        #expect(record.fields.first?.raw.lowerBound == record.frame.range.lowerBound, "seed \(seed)")
        #expect(record.fields.last?.raw.upperBound == record.frame.range.upperBound, "seed \(seed)")
        for (left, right) in zip(record.fields, record.fields.dropFirst()) {
          #expect(left.raw.upperBound + 1 == right.raw.lowerBound, "seed \(seed)")
        }
        end = record.frame.range.upperBound
      }
      #expect(bytes[end...].allSatisfy { $0 == 10 || $0 == 13 }, "seed \(seed)")
    }
  }
}
