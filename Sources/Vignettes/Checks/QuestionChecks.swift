import Conditions
import Diagnostics

/// Words that cells and rules use themselves.
public enum ReservedWords {
  /// Cannot be the code of an option.
  public static let codes: Set<String> = ["and", "or", "not", "of", "null"]
  /// Cannot be the name of a question or input, because they are keys of a rule.
  public static let inputs: Set<String> = ["then", "because", "id", "note"]
}

extension Question {
  /// Everything wrong with a question taken by itself.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    if ReservedWords.inputs.contains(id.text) || ReservedWords.codes.contains(id.text) {
      findings.append(Finding(VignetteFact.reservedName(id.text), at: id.span))
    }
    if type.hasOptions, options.isEmpty { findings.append(Finding(VignetteFact.noOptions(id.text), at: id.span)) }
    if !type.hasOptions, let option = options.first {
      findings.append(Finding(VignetteFact.optionsWithoutChoice(id.text, type), at: option.code.span))
    }
    if type == .scale, range == nil { findings.append(Finding(VignetteFact.scaleWithoutRange(id.text), at: id.span)) }
    return findings + codeFindings()
  }

  private func codeFindings() -> [Finding] {
    var first: [String: Span] = [:]
    return options.map(\.code).flatMap { code -> [Finding] in
      defer { first[code.text] = first[code.text] ?? code.span }
      if let earlier = first[code.text] {
        let note = Finding.Note(VignetteFact.firstUse, at: earlier)
        return [Finding(VignetteFact.duplicateCode(code.text, question: id.text), at: code.span, notes: [note])]
      }
      if ReservedWords.codes.contains(code.text) {
        return [Finding(VignetteFact.reservedCode(code.text), at: code.span)]
      }
      let isUsable = !code.text.isEmpty && !code.text.contains { "|>\"".contains($0) }
      return isUsable ? [] : [Finding(VignetteFact.unusableCode(code.text), at: code.span)]
    }
  }
}
