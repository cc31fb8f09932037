/// What the oracle reads of an input.
enum OracleValue: Hashable {
  case notAsked, unanswered, unknown
  case one(String)
  case many([String])
  case number(Double)
}

/// A cell as contracts.md §1 and §2 describe it, read anew from its text for each case: slow, naive, and written without
/// a look at the parser it is compared with. Texts that are no cells have no meaning here.
///
/// Truth is `true`, `false`, or `nil` for unknown.
struct OracleCell {
  let text: String
  let kind: PlainQuestion.Kind

  func truth(of value: OracleValue) -> Bool? {
    if trimmed(text) == "-" { return true }
    if value == .notAsked { return false }
    if value == .unknown { return nil }
    return truth(ofList: text, value)
  }

  /// True when any test is; else unknown when one is; else false.
  private func truth(ofList list: String, _ value: OracleValue) -> Bool? {
    let tests = split(list, at: ",")
    let truths = tests.map { truth(ofTest: trimmed($0), isAlone: tests.count == 1, value) }
    if truths.contains(true) { return true }
    return truths.contains(nil) ? nil : false
  }

  private func truth(ofTest test: String, isAlone: Bool, _ value: OracleValue) -> Bool? {
    if test.hasPrefix("not") {
      let rest = trimmed(String(test.dropFirst(3)))
      if rest == "answered" { return value == .unanswered }
      if rest.hasPrefix("("), rest.hasSuffix(")") {
        return truth(ofList: String(rest.dropFirst().dropLast()), value).map { !$0 }
      }
    }
    if isAlone, test == "answered" { return value != .unanswered }
    if value == .unanswered { return nil }
    switch (kind, value) {
    case (.choice, .one(let code)): return code == unquoted(test)
    case (.text, .one(let words)): return words == unquoted(test)
    case (.choices, .many(let codes)): return split(test, at: " and ").allSatisfy { holds(trimmed($0), codes) }
    case (.number, .number(let number)): return isWithin(test, number)
    default: return false
    }
  }

  private func holds(_ part: String, _ chosen: [String]) -> Bool {
    if part.hasPrefix("count") { return isWithin(trimmed(String(part.dropFirst(5))), Double(chosen.count)) }
    let opening = part.firstIndex(of: "(") ?? part.startIndex
    let codes = split(String(part[opening...].dropFirst().dropLast()), at: ",").map { unquoted(trimmed($0)) }
    if part.hasPrefix("any") { return codes.contains { chosen.contains($0) } }
    if part.hasPrefix("all") { return codes.allSatisfy { chosen.contains($0) } }
    return !codes.contains { chosen.contains($0) }
  }

  /// A number, a comparison or an interval.
  private func isWithin(_ test: String, _ number: Double) -> Bool {
    func bound(_ text: some StringProtocol) -> Double { Double(trimmed(String(text))) ?? .nan }
    if test.hasPrefix("<=") { return number <= bound(test.dropFirst(2)) }
    if test.hasPrefix(">=") { return number >= bound(test.dropFirst(2)) }
    if test.hasPrefix("<") { return number < bound(test.dropFirst()) }
    if test.hasPrefix(">") { return number > bound(test.dropFirst()) }
    guard let first = test.first, let last = test.last, "[(]".contains(first) else { return number == bound(test) }
    let ends = split(String(test.dropFirst().dropLast()), at: "..").map { bound($0) }
    let isAbove = first == "[" ? number >= ends[0] : number > ends[0]
    let isBelow = last == "]" ? number <= ends[1] : number < ends[1]
    return isAbove && isBelow
  }
}

// MARK: Texts

func trimmed(_ text: String) -> String {
  var rest = text[...]
  while rest.first == " " { rest.removeFirst() }
  while rest.last == " " { rest.removeLast() }
  return String(rest)
}

private func unquoted(_ text: String) -> String {
  text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : text
}

/// The parts of a text between separators that stand outside quotation marks, lists and intervals.
private func split(_ text: String, at separator: String) -> [String] {
  var parts = [""]
  var rest = text[...]
  var depth = 0
  var isQuoted = false
  while let next = rest.first {
    if !isQuoted, depth == 0, next == separator.first, rest.hasPrefix(separator) {
      parts.append("")
      rest.removeFirst(separator.count)
      continue
    }
    if !isQuoted, let length = lengthOfInterval(rest) {
      parts[parts.count - 1] += rest.prefix(length)
      rest.removeFirst(length)
      continue
    }
    if next == "\"" { isQuoted.toggle() }
    if !isQuoted, next == "(" { depth += 1 }
    if !isQuoted, next == ")" { depth -= 1 }
    parts[parts.count - 1].append(next)
    rest = rest.dropFirst()
  }
  return parts
}

/// How long the interval at the start of a text is, `nil` when there is none.
private func lengthOfInterval(_ text: Substring) -> Int? {
  guard let first = text.first, "[(]".contains(first) else { return nil }
  let inside = text.dropFirst().prefix { !"[]()".contains($0) }
  guard inside.contains(".."), !inside.contains(",") else { return nil }
  return inside.count + 2
}

extension Substring {
  fileprivate func contains(_ part: String) -> Bool {
    indices.contains { self[$0...].hasPrefix(part) }
  }
}
