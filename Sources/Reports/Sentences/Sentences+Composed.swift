/// The composed examples.
extension Sentences {
  var composedTitle: String { say("Sådan bliver svar til klasser", "How answers become classes") }
  func composedIntroduction(vignette: String) -> String {
    say(
      "Besvarelserne her er sat sammen til lejligheden, og ingen har givet dem. De svarer på vignetten \(quoted(vignette)), én "
        + "for hver klasse, og er vurderet af de samme regler som alle andres svar.",
      "The answer sets here were composed for the purpose; nobody gave them. They answer the vignette \(quoted(vignette)), one "
        + "for each class, and were judged by the same rules as everybody's answers.")
  }
  func composedExample(_ number: Int, outcome: String) -> String {
    say("Sammensat eksempel \(number): \(outcome)", "Composed example \(number): \(outcome)")
  }
}
