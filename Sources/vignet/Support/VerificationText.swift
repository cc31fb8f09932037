import Diagnostics
import Sustainability
import Verification

/// Compared reference files as text for the terminal.
struct VerificationText {
  let files: [VerifiedFile]
  let language: Language

  var text: String {
    guard !files.isEmpty else { return "" }
    return files.map(block).joined(separator: "\n") + "\n" + closing
  }

  private func block(_ file: VerifiedFile) -> String {
    var lines = ["\(file.path): \(file.method)", "  " + counts([file])]
    for verified in file.cases {
      for row in verified.rows where row.outcome == .differs || row.reason?.isDeparture == true {
        lines += difference(row, in: verified.name)
      }
    }
    for (reason, keys) in notOffered(file) {
      let heading = language.say("ikke tilbudt", "not offered") + " (\(reason[language])): "
      lines.append("  " + heading + keys.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The keys that are not offered, each once, by why.
  private func notOffered(_ file: VerifiedFile) -> [(LocalisedText, [String])] {
    let rows = file.rows.filter { $0.outcome == .notOffered }
    return [VerificationReason.noMethod, .unusableInput, .noFigure].compactMap { reason in
      let keys = Set(rows.filter { $0.reason == reason }.map(\.key))
      return keys.isEmpty ? nil : (reason.sentence, keys.sorted())
    }
  }

  private func difference(_ row: VerificationRow, in name: String) -> [String] {
    let place = row.farthest?.path.map { "[\($0)]" }.joined() ?? ""
    var line = "    " + language.say("ventet ", "expected ") + number(row.farthest?.expected, row.expected)
    line += language.say(", her ", ", here ") + number(row.farthest?.actual, row.actual)
    if let difference = row.difference { line += language.say(", forskel ", ", difference ") + figure(difference) }
    line += ", tolerance " + figure(row.tolerance)
    let reason = row.reason.map { ["    " + language.say("fordi: ", "because: ") + $0.sentence[language]] } ?? []
    let isDeparture = row.reason?.isDeparture == true
    let outcome = isDeparture ? language.say("ikke tilbudt: ", "not offered: ") : language.say("afviger: ", "differs: ")
    return ["  " + outcome + "\(name), \(row.key)\(place)", line] + reason
  }

  /// Where no two numbers can be held against one another, the values as they are.
  private func number(_ number: Double?, _ value: VerificationValue) -> String {
    if let number { return figure(number) }
    let words = value.json.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words == "null" ? language.say("intet", "nothing") : words.count <= 100 ? words : words.prefix(97) + "…"
  }

  private func figure(_ number: Double) -> String {
    let digits = JSON.number(number).text
    return language == .danish ? digits.replacing(".", with: ",") : digits
  }

  private func counts(_ files: [VerifiedFile]) -> String {
    let format = NumberFormat(language)
    let cases = files.reduce(0) { $0 + $1.cases.count }
    let figures = files.reduce(0) { $0 + $1.rows.count }
    let (reproduced, differs) = (files.count(of: .reproduced), files.count(of: .differs))
    return language.say(
      "\(format.whole(cases)) tilfælde, \(format.whole(figures)) tal: ",
      "\(format.whole(cases)) \(cases == 1 ? "case" : "cases"), \(format.whole(figures)) "
        + "\(figures == 1 ? "figure" : "figures"): ")
      + language.say(
        "\(format.whole(reproduced)) genskabt, \(format.whole(differs)) afviger, ",
        "\(format.whole(reproduced)) reproduced, \(format.whole(differs)) \(differs == 1 ? "differs" : "differ"), ")
      + format.whole(files.count(of: .notOffered)) + language.say(" ikke tilbudt", " not offered")
  }

  private var closing: String {
    let summary = language.say("I alt ", "Together ") + counts(files) + "."
    return summary + (files.count(of: .differs) == 0 ? language.say(" Intet afviger.\n", " Nothing differs.\n") : "\n")
  }
}
