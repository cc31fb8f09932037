import Studies

/// Reads the rows of a log, one after the other.
struct DealEventReader {
  private enum Word: String, CaseIterable {
    case rules, offered, joined, printed, dealt, completed, dropped
  }

  /// Whether the deck being dealt is for paper.
  private var isPaper = false

  mutating func event(in cells: RowCells) throws(RowProblem) -> DealEvent {
    DealEvent(number: try whole("number", in: cells), kind: try kind(in: cells))
  }

  private mutating func kind(in cells: RowCells) throws(RowProblem) -> DealEvent.Kind {
    guard let word: Word = try cells.word("event") else {
      throw cells.problem(.emptyCell(column: "event"), in: "event")
    }
    switch word {
    case .rules: return try rules(in: cells)
    case .offered: return .offered(try offered(in: cells))
    case .joined, .printed:
      isPaper = word == .printed
      return .joined(
        Entrant(
          respondent: try cells.required("respondent"), wave: try whole("wave", in: cells),
          municipality: try cells.required("municipality"), fields: parts(cells.text("fields")), isPaper: isPaper))
    case .dealt:
      return .dealt(
        Deal(
          respondent: try cells.required("respondent"), wave: try whole("wave", in: cells),
          position: try whole("position", in: cells), vignette: try cells.required("vignette"),
          version: try whole("version", in: cells), variant: cells.text("variant") ?? "",
          state: isPaper ? .printed : .open))
    case .completed:
      return .completed(
        DealEvent.AnsweredVignette(
          respondent: try cells.required("respondent"), wave: try whole("wave", in: cells),
          municipality: try cells.required("municipality"), vignette: try cells.required("vignette"),
          version: try whole("version", in: cells)))
    case .dropped:
      return .dropped(
        respondent: try cells.required("respondent"), wave: try whole("wave", in: cells),
        vignette: try cells.required("vignette"))
    }
  }

  private func rules(in cells: RowCells) throws(RowProblem) -> DealEvent.Kind {
    let text = try cells.required("rules")
    let sides = text.split(separator: ";").map { $0.split(separator: "=").map(String.init) }
    guard sides.count == 2, sides[0].first == "seed", sides[1].first == "per_respondent",
      let seed = UInt64(sides[0].last ?? ""), let perRespondent = Int(sides[1].last ?? "")
    else {
      throw cells.problem(
        .unknown(.value(column: "rules"), text, known: ["seed=2026;per_respondent=4"]), in: "rules")
    }
    return .rules(seed: seed, perRespondent: perRespondent)
  }

  private func offered(in cells: RowCells) throws(RowProblem) -> VignetteOnOffer {
    let kind = try cells.required("rules")
    guard ["linking", "balanced"].contains(kind) else {
      throw cells.problem(.unknown(.value(column: "rules"), kind, known: ["linking", "balanced"]), in: "rules")
    }
    let variants = parts(cells.text("variant"))
    return VignetteOnOffer(
      id: try cells.required("vignette"), version: try whole("version", in: cells),
      field: try cells.required("fields"), isLinking: kind == "linking", variants: variants.isEmpty ? [""] : variants)
  }

  private func parts(_ text: String?) -> [String] { (text ?? "").split(separator: "|").map(String.init) }

  private func whole(_ column: String, in cells: RowCells) throws(RowProblem) -> Int {
    guard let number = try cells.whole(column, from: 1) else {
      throw cells.problem(.emptyCell(column: column), in: column)
    }
    return number
  }
}
