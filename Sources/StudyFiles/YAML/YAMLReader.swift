import Diagnostics
import Yams

/// Reads one YAML document into nodes with places; what YAML itself allows but declarations do not (aliases, a key
/// twice, several documents) becomes a finding.
struct YAMLReader {
  private let lines: SourceLines
  private let text: String
  private var faults = FaultList<FileFact>()
  /// Keys that had to be hidden from Yams, which gives up at the first key that stands twice: their names by place.
  private var hidden: [Place: String] = [:]

  private struct Place: Hashable {
    let line: Int
    let column: Int
  }

  var findings: [Finding] { faults.findings }

  init(file: String, text: String) {
    self.text = text
    lines = SourceLines(file: file, text: text)
  }

  /// The document's root; `nil` when it cannot be read at all.
  mutating func read() -> YAMLNode? {
    if let alias = AliasScan.tooMany(in: text) {
      let place = lines.span(line: alias.line, column: alias.column)
      faults.add(.alias, at: place)
      return nil
    }
    var source = text
    var attempt = 0
    while true {
      do {
        let parser = try Yams.Parser(yaml: source, resolver: .basic)
        guard let root = try parser.nextRoot() else { return nil }
        if let second = try parser.nextRoot() { report(.severalDocuments, second.mark) }
        return node(root)
      } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
        // Yams has no name for a key that is a list or a mapping.
        guard let name = duplicates.first, name != "<uncovertable>" else {
          report(.keyIsNoText, context.mark)
          return nil
        }
        guard attempt < mostAttempts, hide(name, at: context.mark, in: &source, attempt) else {
          report(.duplicateKey(name), context.mark)
          return nil
        }
        attempt += 1
      } catch {
        report(error)
        return nil
      }
    }
  }

  /// How many keys may be hidden: every one costs reading the whole text again.
  private var mostAttempts: Int { min(50, 2_500_000 / max(1, text.utf8.count)) }

  // MARK: Nodes

  private mutating func node(_ node: Node) -> YAMLNode? {
    if node.anchor != nil {
      report(.alias, node.mark)
      return nil
    }
    switch node {
    case .scalar(let scalar): return .scalar(written(scalar), isPlain: scalar.style == .plain || scalar.style == .any)
    case .sequence(let sequence): return .sequence(sequence.compactMap { self.node($0) }, span(sequence.mark))
    case .mapping(let mapping): return .mapping(pairs(mapping), span(mapping.mark))
    case .alias(let alias):
      report(.alias, alias.mark)
      return nil
    }
  }

  private mutating func pairs(_ mapping: Node.Mapping) -> [YAMLNode.Pair] {
    var first: [String: Span] = [:]
    var pairs: [YAMLNode.Pair] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        report(.keyIsNoText, key.mark)
        continue
      }
      let name = written(scalar)
      if let earlier = first[name.text] {
        let note = Finding.Note(FileSentences.firstUse, at: earlier)
        faults.add(.duplicateKey(name.text), at: name.span, notes: [note])
        continue
      }
      first[name.text] = name.span
      guard let value = node(value) else { continue }
      pairs.append(YAMLNode.Pair(key: name, value: value))
    }
    return pairs
  }

  private func written(_ scalar: Node.Scalar) -> Written {
    let place = Place(line: scalar.mark?.line ?? 1, column: scalar.mark?.column ?? 1)
    let value = hidden[place] ?? scalar.string
    let quoting: SourceLines.Quoting =
      switch scalar.style {
      case .singleQuoted: .single
      case .doubleQuoted: .double
      case .literal: .literal
      case .folded: .folded
      case .plain, .any: .plain
      }
    return lines.written(value, line: place.line, column: place.column, quoting: quoting)
  }

  // MARK: Findings

  private func span(_ mark: Mark?) -> Span {
    lines.span(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private mutating func report(_ fact: FileFact, _ mark: Mark?) {
    let place = span(mark)
    faults.add(fact, at: place)
  }

  private mutating func report(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _):
      report(.syntax(YAMLProblem(problem)), mark)
    case YamlError.composer(_, let problem, let mark, _):
      report(problem.contains("alias") ? .alias : .syntax(YAMLProblem(problem)), mark)
    case YamlError.reader(let problem, _, _, _):
      report(.syntax(YAMLProblem(problem)), nil)
    default:
      report(.syntax(YAMLProblem("\(error)")), nil)
    }
  }

  /// Writes signs of private use over a key, so that the rest of the file can be read too.
  private mutating func hide(_ name: String, at mark: Mark, in source: inout String, _ attempt: Int) -> Bool {
    var scalars = Array(source.unicodeScalars)
    guard var position = offset(of: mark, in: scalars), !name.isEmpty else { return false }
    if scalars[position] == "\"" || scalars[position] == "'" { position += 1 }
    let count = name.unicodeScalars.count
    guard position + count <= scalars.count, scalars[position..<position + count].elementsEqual(name.unicodeScalars),
      let mask = Unicode.Scalar(0xE000 + UInt32(attempt))
    else { return false }
    for index in position..<position + count { scalars[index] = mask }
    source = String(String.UnicodeScalarView(scalars))
    hidden[Place(line: mark.line, column: mark.column)] = name
    return true
  }

  private func offset(of mark: Mark, in scalars: [Unicode.Scalar]) -> Int? {
    var line = 1
    var start = 0
    while line < mark.line {
      guard let end = scalars[start...].firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return nil }
      start = end + (scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n" ? 2 : 1)
      line += 1
    }
    let position = start + mark.column - 1
    return position < scalars.count ? position : nil
  }
}

/// What libyaml stumbled on, as far as it can be told in words of our own.
enum YAMLProblem: Hashable, Sendable {
  case tab, unquotedColon, unclosedBracket, unclosedQuotation, unquotedSign, indentation, unknownEscape
  case controlCharacter, tooDeep, other

  init(_ problem: String) {
    self =
      if problem.contains("found character that cannot start any token") {
        .unquotedSign
      } else if problem.contains("mapping values are not allowed") {
        .unquotedColon
      } else if problem.contains("',' or ']'") || problem.contains("',' or '}'") {
        .unclosedBracket
      } else if problem.contains("unexpected end of stream") {
        .unclosedQuotation
      } else if problem.contains("tab") {
        .tab
      } else if problem.contains("expected <block end>") || problem.contains("did not find expected key")
        || problem.contains("could not find expected ':'") || problem.contains("indentation")
      {
        .indentation
      } else if problem.contains("unknown escape character") {
        .unknownEscape
      } else if problem.contains("control characters") {
        .controlCharacter
      } else if problem.contains("depth") {
        .tooDeep
      } else {
        .other
      }
  }
}
