import Conditions
import Studies
import Sustainability
import Vignettes

/// Two waves of the invented study: ten caseworkers in Æbelø, ten in Bogø, and four in the third municipality, each of whom
/// answered the one vignette in both. How many of them found it problematic is counted out below.
enum MockWaves {
  /// Of ten in Æbelø 3, then 9; of ten in Bogø 5 and 5; of the four 2 and 2.
  static let problematic: [String: (before: Int, now: Int, of: Int)] = [
    "103": (3, 9, 10), "101": (5, 5, 10), "102": (2, 2, 4),
  ]

  static func judged() throws -> JudgedStudy {
    let base = try MockStudy.judged()
    var data = base.data
    data.respondents = []
    data.answerSets = []
    for (municipality, counts) in problematic.sorted(by: { $0.key < $1.key }) {
      for number in 0..<counts.of {
        let id = "\(municipality)-\(number)"
        data.respondents.append(Respondent(id: id, municipality: municipality, fields: ["employment"]))
        data.answerSets += [(1, counts.before), (2, counts.now)].map { wave, count in
          AnswerSet(
            key: AnswerSetKey(respondent: id, vignette: "worn-down-cleaner", wave: wave),
            variant: base.study.vignettes[0].variants.first ?? .only, date: nil,
            answers: number < count ? hard : easy)
        }
      }
    }
    return base.study.judged(data)
  }

  private static let hard: [String: Answer] = [
    "effort": .code("much_more"), "outcome": .code("hardly_ever"), "obstacle": .code("missing_offer"),
  ]
  private static let easy: [String: Answer] = ["effort": .code("usual"), "outcome": .code("usually")]
}
