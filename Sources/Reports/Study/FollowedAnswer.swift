import DecisionTables
import Rubrics
package import Studies

/// An answer set that a decision put into a class, and the command that shows why.
package struct FollowedAnswer: Hashable, Sendable {
  /// The rubric.
  package let rubric: String
  /// The decision.
  package let decision: String
  /// The class.
  package let outcome: String
  /// The answer set.
  package let key: AnswerSetKey
  /// What to type.
  package let command: String

  /// The first answer set of every class of every decision, in the order of the rubrics and their values.
  static func firstOfEachClass(
    in judged: JudgedStudy, wave: Int, rubrics: Set<String>, studyPath: String
  ) -> [FollowedAnswer] {
    judged.study.rubrics.filter { rubrics.contains($0.id) }.flatMap { rubric in
      rubric.decisions.flatMap { decision -> [FollowedAnswer] in
        var first: [String: AnswerSetKey] = [:]
        for answerSet in judged.answerSets where answerSet.answerSet.key.wave == wave {
          guard let code = answerSet.decision(decision.name, of: rubric.id)?.code, first[code] == nil else { continue }
          first[code] = answerSet.answerSet.key
        }
        let values = decision.table.outputs.first?.values ?? first.keys.sorted()
        return values.compactMap { value in
          first[value].map { key in
            FollowedAnswer(
              rubric: rubric.id, decision: decision.name, outcome: value, key: key,
              command: command(for: key, studyPath: studyPath))
          }
        }
      }
    }
  }

  /// The call of `vignet explain` for an answer set; wave and occasion are named where they are not the first.
  static func command(for key: AnswerSetKey, studyPath: String) -> String {
    var words = ["vignet", "explain", studyPath, "--respondent", key.respondent, "--vignette", key.vignette]
    if key.wave != 1 { words += ["--wave", String(key.wave)] }
    if key.occasion != 1 { words += ["--occasion", String(key.occasion)] }
    return words.map(\.shellWord).joined(separator: " ")
  }
}

extension String {
  /// The string as one word of a shell: in single quotes where it holds anything but plain signs.
  package var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || "-_./=:,+@%".unicodeScalars.contains(scalar)
    }
    if isPlain, !isEmpty { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
