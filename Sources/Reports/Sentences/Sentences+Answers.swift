import Diagnostics
import Sustainability

extension Sentences {
  /// What stands in a cell for which there is nothing.
  var none: String { "–" }

  var answersTitle: String { say("Hvad blev der svaret", "What was answered") }
  var answersIntroduction: String {
    say(
      "Svarene på vignetternes egne spørgsmål i den variant, som flest har fået. Sagsbehandlere og eksperter regnes hver for "
        + "sig. »Kan ikke sige« er et svar her, selv om det ikke tæller i regler.",
      "The answers to the vignettes' own questions, in the variant that most were given. Caseworkers and experts are counted "
        + "apart. “Cannot say” is an answer here, though it does not count in rules.")
  }
  func optionsCaption(_ title: String) -> String {
    say("\(title): andel, der valgte hver mulighed (antal)", "\(title): share that chose each option (count)")
  }
  var numbersCaption: String {
    say(
      "Skalaer og tal: gennemsnit, standardafvigelse og hele spredningen",
      "Scales and numbers: mean, SD and full spread")
  }
  var textsCaption: String {
    say(
      "Fritekst: hvor mange der har skrevet noget, af dem der blev spurgt",
      "Free text: how many wrote something, of those asked")
  }
  var optionHead: String { say("Svarmulighed", "Option") }
  var questionHead: String { say("Spørgsmål", "Question") }
  var roleHead: String { say("Hvem", "Who") }
  var caseworkersHead: String { say("Sagsbehandlere", "Caseworkers") }
  var expertsHead: String { say("Eksperter", "Experts") }
  var meanHead: String { say("Gennemsnit", "Mean") }
  var deviationHead: String { say("SD", "SD") }
  var fullSpreadHead: String { say("Laveste–højeste", "Lowest–highest") }

  func range(_ low: String, _ high: String) -> String { say("\(low) til \(high)", "\(low) to \(high)") }
  func ofAsked(_ answered: Int, _ asked: Int) -> String {
    say(
      "\(numbers.whole(answered)) af \(numbers.whole(asked))", "\(numbers.whole(answered)) of \(numbers.whole(asked))")
  }
  func answeredOfAsked(_ caseworkers: QuestionAnswers.Answers, _ experts: QuestionAnswers.Answers) -> String {
    let counts = [(caseworkers, caseworkersHead), (experts, expertsHead)].filter { $0.0.asked > 0 }.map {
      "\($0.1): \(ofAsked($0.0.answered, $0.0.asked))"
    }
    return "(" + counts.joined(separator: "; ") + ")"
  }
}
