import Diagnostics
import Sustainability

extension Sentences {
  var spreadTitle: String { say("Hvor forskelligt der svares", "How differently people answer") }
  var spreadIntroduction: String {
    say(
      "Forskelle mellem kommuner, mellem kolleger, mellem sagsbehandlere og eksperter, og hos den samme person. Hvor en sag er "
        + "vild, er uenighed ikke en fejl; derfor ses der kun på tamme skridt og på ekspertscoren, når uenighed regnes som støj.",
      "Differences between municipalities, between colleagues, between caseworkers and experts, and within the same person. Where "
        + "a case is wild, disagreement is no mistake; hence only tame steps and the expert score are looked at where "
        + "disagreement is taken as noise.")
  }

  // MARK: Causes

  var attributionCaption: String {
    say(
      "To, der begge finder den samme vignet problematisk: sandsynligheden for, at de peger på forskellige årsager",
      "Two who both find the same vignette problematic: the probability that they name different causes")
  }
  var pairHead: String { say("De to er fra", "The two are of") }
  var pairsHead: String { say("Par", "Pairs") }
  var probabilityHead: String { say("Forskellig årsag", "Different cause") }
  var sameMunicipality: String { say("samme kommune", "the same municipality") }
  var differentMunicipalities: String { say("forskellige kommuner", "different municipalities") }
  func attribution(_ pair: String) -> String {
    say("Uenighed om årsagen mellem to fra \(pair)", "Disagreement about the cause between two of \(pair)")
  }

  // MARK: Colleagues

  var colleaguesCaption: String {
    say(
      "Variansen inden for en vignet: hvor den ligger, og hvor stor den er (SD i procent af fuldt pointtal)",
      "The variance within a vignette: where it lies and how large it is (SD in per cent of full points)")
  }
  var whatHead: String { say("Hvad", "What") }
  var betweenMunicipalitiesHead: String { say("Mellem kommuner", "Between municipalities") }
  var colleagueLevelHead: String { say("Kolleger, over alle vignetter", "Colleagues, over all vignettes") }
  var patternHead: String { say("Resten (mønster)", "The rest (pattern)") }
  var occasionHead: String { say("Lejlighed", "Occasion") }
  var wholeDeviationHead: String { say("SD i alt", "SD in all") }
  var restsOnHead: String { say("Bygger på", "Rests on") }
  var insidePattern: String { say("i resten", "in the rest") }
  func score(_ score: ColleagueSpread.Score) -> String {
    switch score {
    case .tameSteps: say("Skridt på tamme vignetter (panelets medhold)", "Steps on tame vignettes (the panel's credit)")
    case .expertScore: say("Ekspertscore", "Expert score")
    }
  }
  func spread(of score: ColleagueSpread.Score) -> String {
    switch score {
    case .tameSteps: say("Spredningen i skridt på tamme vignetter", "The spread of steps on tame vignettes")
    case .expertScore: say("Spredningen i ekspertscoren", "The spread of the expert score")
    }
  }
  func answersOf(_ answerSets: Int, respondents: Int) -> String {
    say(
      "\(numbers.whole(answerSets)) fra \(numbers.whole(respondents))",
      "\(numbers.whole(answerSets)) by \(numbers.whole(respondents))")
  }
  var colleaguesNote: String {
    say(
      "Mønster er det, en person gør på den enkelte vignet. Uden gentagne vignetter kan det ikke skilles fra lejligheden: humør, "
        + "travlhed, tilfældigheder.",
      "Pattern is what a person does on the single vignette. Without repeated vignettes it cannot be told from the occasion: mood, "
        + "haste, chance.")
  }

  // MARK: Oneself

  var nothingRepeated: String {
    say(
      "Ingen har fået den samme vignet to gange, så det kan ikke siges, hvor ens en person svarer næste gang.",
      "Nobody was given the same vignette twice, so that it cannot be told how alike a person answers the next time.")
  }
  func consistencyCaption(_ answerSets: Int, respondents: Int) -> String {
    say(
      "Samme person igen: \(numbers.whole(answerSets)) besvarelser givet på ny af \(numbers.whole(respondents)) besvarere",
      "The same person again: \(numbers.whole(answerSets)) answer sets given anew by \(numbers.whole(respondents)) respondents"
    )
  }
  var questionsHead: String { say("Spørgsmål", "Questions") }
  var pairsOfAnswersHead: String { say("Par af svar", "Pairs of answers") }
  var sameAnswerHead: String { say("Samme svar", "Same answer") }
  var ownQuestions: String { say("Vignettens egne", "The vignette's own") }
  var moduleQuestions: String { say("De fælles moduler", "The common modules") }

  // MARK: Roles and anchors

  var rolesCaption: String {
    say(
      "Sandsynligheden for, at to vælger forskelligt, i gennemsnit over vignettens egne valgspørgsmål",
      "The probability that two choose differently, as the mean over the vignette's own questions with options")
  }
  var twoCaseworkersHead: String { say("To sagsbehandlere", "Two caseworkers") }
  var twoExpertsHead: String { say("To eksperter", "Two experts") }
  var oneOfEachHead: String { say("En af hver", "One of each") }
  var professionsCaption: String {
    say(
      "Sandsynligheden for, at to sagsbehandlere vælger forskelligt på vignettens egne valgspørgsmål, efter uddannelse (par)",
      "The probability that two caseworkers choose differently on the vignette's own questions with options, by training (pairs)"
    )
  }
  var professionsHead: String { say("Uddannelser", "Trainings") }
  var sameProfessionHead: String { say("Samme uddannelse", "Same training") }
  var differentProfessionsHead: String { say("Forskellig uddannelse", "Different trainings") }
  var professionsNote: String {
    say(
      "Samme person indgår i mange par, så et stort antal par er ikke et stort antal uafhængige oplysninger.",
      "The same person is in many pairs, so that many pairs are not many independent pieces of information.")
  }
  var noProfessions: String {
    say(
      "Forskelle mellem uddannelser kan ikke opgøres: Ingen vignet er besvaret af mennesker med kendt, forskellig uddannelse.",
      "Differences between trainings cannot be told: no vignette was answered by people of known, different training.")
  }
  var noAnchor: String {
    say(
      "Undersøgelsen har ingen klart tam vignet til forankring, så det kan ikke siges, om nogle bruger skalaerne anderledes end "
        + "andre.",
      "The study has no plainly tame anchor vignette, so that it cannot be told whether some use the scales differently from "
        + "others.")
  }
  var anchorsCaption: String {
    say(
      "Klart tamme vignetter: hvordan de blev klassificeret (antal besvarelser), og hvor meget af variationen der ligger mellem "
        + "kommuner",
      "Plainly tame vignettes: how they were classed (answer sets), and how much of the variation lies between municipalities"
    )
  }
  var anchorsNote: String {
    say(
      "Her burde alle svare ens. Det, de afviger med, er måden at bruge skalaerne på, ikke sagerne. Små grupper ser mere "
        + "forskellige ud, end de er.",
      "Here all should answer alike. What they differ by is the way they use the scales, not the cases. Small groups look more "
        + "different than they are.")
  }

  // MARK: Factors

  var effectsTitle: String { say("Hvad dimensionerne gør", "What the factors do") }
  var effectsIntroduction: String {
    say(
      "Undersøgelsen har givet flere varianter af den samme vignet. Her står, hvor stor en andel der fandt den problematisk ved "
        + "hvert niveau, og forskellen til det første niveau, når de andre dimensioner holdes fast.",
      "The study gave several variants of the same vignette. Here stands what share found it problematic at each level, and the "
        + "difference to the first level with the other factors held.")
  }
  var levelOfFactorHead: String { say("Niveau", "Level") }
  var shareProblematicHead: String { say("Andel problematisk", "Share problematic") }
  var factorDifferenceHead: String { say("Forskel, procentpoint", "Difference, percentage points") }
  var standardErrorHead: String { say("Standardfejl", "Standard error") }
  var reference: String { say("sammenlignes med", "compared with") }
  func effectsCaption(_ title: String) -> String {
    say("\(title): dimensionernes virkning", "\(title): the factors' effects")
  }
}
