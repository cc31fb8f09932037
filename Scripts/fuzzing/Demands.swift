import Diagnostics
import Foundation

/// Stops the run when something that must always hold does not: by a crash on purpose, as that is how libFuzzer learns of
/// a find and keeps the input. The only one in the targets; nothing of this is in the product.
func demand(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError(sentence()) }
}

/// Holds what says that it is JSON to its word.
func demandJSON(_ text: String) {
  demand((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil, "this is no JSON: \(text)")
}

/// Prints findings as both renderers do, in both languages: the JSON must be JSON, and no file may steer a terminal.
func render(_ findings: [Finding]) {
  for language in Language.allCases {
    let text = TerminalRenderer(language: language, colour: false).text(of: findings)
    let steering = text.unicodeScalars.first { $0 != "\n" && $0.properties.generalCategory == .control }
    demand(steering == nil, "a control character reaches the terminal: \(steering?.value ?? 0)")
    demandJSON(findings.json(in: language).text)
  }
  for span in findings.compactMap(\.span) {
    demand(span.line >= 1 && span.column >= 1 && span.length >= 1, "a place that no file has: \(span)")
  }
}
