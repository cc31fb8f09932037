import Diagnostics
import Studies
import Vignettes

/// The municipality's own remark and chosen action.
extension Sentences {
  var remarksTitle: String { say("Kommunens egne ord", "The municipality's own words") }
  var remarkLead: String { say("Kommunen skriver:", "The municipality writes:") }
  var actionLead: String { say("Kommunen har valgt at gøre dette:", "The municipality chose to do this:") }
  var noRemark: String {
    say(
      "Kommunen har endnu ikke knyttet en bemærkning til tallene.",
      "The municipality has not yet attached a remark to the figures.")
  }

  var maskedRemark: String {
    say(
      "Der er dækket over det, der kunne pege på en person.", "What could tell a person has been masked.")
  }

  /// Who wrote it and when; `nil` when neither is told.
  func signature(_ remark: Remark) -> String? {
    let parts = [remark.author.isEmpty ? nil : remark.author, remark.date.map(day)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What was said and chosen in an earlier wave.
  func recalled(_ remark: Remark) -> String {
    let (said, chosen) = (quoted(remark.remark), quoted(remark.action))
    let start = say("Sidste gang (bølge \(remark.wave)) ", "Last time (wave \(remark.wave)) ")
    let rest =
      switch (remark.remark.isEmpty, remark.action.isEmpty) {
      case (false, false):
        say(
          "skrev kommunen \(said) og valgte at gøre dette: \(chosen).",
          "the municipality wrote \(said) and chose to do this: \(chosen).")
      case (true, _): say("valgte kommunen at gøre dette: \(chosen).", "the municipality chose to do this: \(chosen).")
      case (_, true): say("skrev kommunen \(said).", "the municipality wrote \(said).")
      }
    return start + rest
  }
}
