import Diagnostics

/// The texts behind the figures.
extension Sentences {
  var standingsTitle: String { say("Teksterne bag tallene", "The texts behind the figures") }
  var standingsIntroduction: String {
    say(
      "Tallene gælder disse udgaver af vignetter og vurderingsskemaer. Fingeraftrykket er SHA-256 af skemaets egen fil: "
        + "»sha256sum« på filen skal give det samme, ellers er skemaet ændret siden.",
      "The figures hold for these editions of vignettes and rubrics. The fingerprint is the SHA-256 of the rubric's own file: "
        + "“sha256sum” of the file must give the same, or else the rubric has been changed since.")
  }
  var standingsCaption: String {
    say("Udgave, status, lov og fingeraftryk", "Edition, status, law and fingerprint")
  }
  func drafts(_ count: Int, of all: Int) -> String {
    count == all
      ? say(
        "Alle teksterne er udkast: Ingen kreds af fagfolk har vedtaget dem endnu.",
        "All of these texts are drafts: no panel has agreed on them yet.")
      : count == 1
        ? say(
          "Én af de \(numbers.whole(all)) tekster er et udkast, som ingen kreds af fagfolk har vedtaget endnu.",
          "One of the \(numbers.whole(all)) texts is a draft on which no panel has agreed yet.")
        : say(
          "\(numbers.whole(count)) af de \(numbers.whole(all)) tekster er udkast, som ingen kreds af fagfolk har vedtaget endnu.",
          "\(numbers.whole(count)) of the \(numbers.whole(all)) texts are drafts on which no panel has agreed yet.")
  }
  var textHead: String { say("Tekst", "Text") }
  var hashHead: String { say("Fingeraftryk", "Fingerprint") }
}
