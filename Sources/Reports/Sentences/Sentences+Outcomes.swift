/// What the outcomes of the library's rubrics are called. Outcomes of other rubrics go by their codes.
extension Sentences {
  /// The name of an outcome; `nil` for codes that are not known here.
  func outcome(_ code: String, of rubric: String) -> String? {
    switch rubric {
    case "problem-classes": problemClass(code)
    case "approach": approach(code)
    case _ where rubric.hasPrefix("content-"): content(code)
    default: nil
    }
  }

  private func problemClass(_ code: String) -> String? {
    switch code {
    case "routine": say("rutine", "routine")
    case "difficult": say("vanskelig", "difficult")
    case "problematic": say("problematisk", "problematic")
    case "tame": say("tamt", "tame")
    case "wild": say("vildt", "wild")
    case "system": say("systemet", "the system")
    case "client": say("borgerens holdning", "the client's attitude")
    case "both": say("begge dele", "both")
    case "other": say("noget andet", "something else")
    case "goals": say("målene", "the goals")
    case "competences": say("kompetencerne", "the competences")
    case "conditions": say("betingelserne", "the conditions")
    case "specialist": say("specialister", "specialists")
    case "own_house": say("eget hus", "own house")
    case "alone": say("ingen", "no one")
    case "own": say("egen viden slår til", "own knowledge suffices")
    case "compensated": say("viden hentes", "knowledge is drawn in")
    case "unmet": say("viden mangler", "knowledge is lacking")
    case "none": say("ingen indblanding", "no interference")
    case "helpful": say("gavnlig", "helpful")
    case "harmful": say("skadelig", "harmful")
    case "yes": say("ja", "yes")
    case "no": say("nej", "no")
    default: nil
    }
  }

  private func approach(_ code: String) -> String? {
    switch code {
    case "service_leaning": say("mest serviceorienteret", "mostly service")
    case "rules_leaning": say("mest regelorienteret", "mostly rules")
    case "both": say("begge dele", "both")
    case "neither": say("ingen af delene", "neither")
    default: nil
    }
  }

  /// Of the rubrics on what single vignettes ask.
  private func content(_ code: String) -> String? {
    switch code {
    case "expected": say("som ventet", "as expected")
    case "defensible": say("kan forsvares", "can be defended")
    case "unexpected": say("ikke som ventet", "not as expected")
    case "as_expected": say("som ventet", "as expected")
    case "nearly": say("næsten som ventet", "nearly as expected")
    case "not_as_expected": say("ikke som ventet", "not as expected")
    case "both_steps": say("begge skridt", "both steps")
    case "one_step": say("det ene skridt", "one of the steps")
    case "neither_step": say("ingen af skridtene", "neither step")
    case "child_first": say("barnet først", "the child first")
    case "parents_first": say("forældrene først", "the parents first")
    case "child_waits": say("barnet må vente", "the child must wait")
    case "contact": say("kontakt", "contact")
    case "consequence": say("konsekvens", "consequence")
    case "waiting": say("afventer", "waiting")
    case "existing_sources": say("viden, der allerede findes", "knowledge that is there already")
    case "new_assessment": say("ny vurdering", "a new assessment")
    case "new_test": say("ny afprøvning", "a new test")
    case "met_with_basis": say("holdt på et grundlag", "met with a basis")
    case "met_without_basis": say("holdt uden grundlag", "met without a basis")
    case "missed": say("ikke holdt", "missed")
    default: nil
    }
  }
}
