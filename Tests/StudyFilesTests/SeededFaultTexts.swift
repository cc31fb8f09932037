/// Documents without a fault, for seeding some.
///
/// Every line that a fault is put into stands once only in them.
enum SoundTexts {
  /// A rubric for the policies under which one rule decides: in every case, answers missing or not, one rule at most
  /// applies, and in every fully answered case one does.
  static func settling(_ hit: String) -> String {
    inputs + """
      decisions:
        - decision: level
          values: [routine, difficult, problematic]
          hit: \(hit)
          rules:
      \(levelRules)
        - decision: care
          values: [thin, thorough]
          hit: \(hit)
          rules:
            - {steps: any of (hearing), then: thorough}
            - {steps: none of (hearing), then: thin}
        - decision: contact
          values: [unknown, met, written, absent]
          hit: \(hit)
          rules:
      \(contactRules)
            - {visit: no, letter: no, then: absent}
        - decision: pace
          values: [swift, calm]
          hit: \(hit)
          rules:
      \(paceRules)
            - {need: work, term: middle, then: calm}
            - {need: rest, then: calm}

      """ + criteria
  }

  /// A rubric for the policies that collect: its tables have cases without a rule and cases with two, so that also the
  /// number of rules that apply hangs on every input.
  static func collecting(_ hit: String) -> String {
    inputs + """
      decisions:
        - decision: level
          values: [routine, difficult, problematic]
          hit: \(hit)
          rules:
      \(levelRules)
            - {outcome: "varies, hardly_ever", effort: 5, then: routine}
        - decision: care
          values: [thin, thorough]
          hit: \(hit)
          rules:
            - {steps: any of (hearing), then: thorough}
            - {steps: any of (notes), then: thin}
        - decision: contact
          values: [unknown, met, written, absent]
          hit: \(hit)
          rules:
      \(contactRules)
        - decision: pace
          values: [swift, calm]
          hit: \(hit)
          rules:
      \(paceRules)

      """ + criteria
  }

  // Rules that both kinds share; each appends its own lines.

  private static let levelRules = """
          - {outcome: usually, effort: "<= 3", then: routine}
          - {outcome: usually, effort: "> 3", then: difficult}
          - {outcome: varies, effort: "<= 3", then: difficult}
          - {outcome: varies, effort: "> 3", then: problematic}
          - {outcome: hardly_ever, then: problematic}
    """

  private static let contactRules = """
          - {visit: not answered, then: unknown}
          - {visit: answered, letter: not answered, then: unknown}
          - {visit: yes, letter: answered, then: met}
          - {visit: no, letter: yes, then: written}
    """

  private static let paceRules = """
          - {need: "housing, work", term: short, then: swift}
          - {need: health, term: "short, middle", then: swift}
          - {need: "work, health", term: long, then: swift}
          - {need: housing, term: "middle, long", then: swift}
    """

  private static let inputs = """
    rubric: seeded
    version: 1
    inputs:
      outcome: {type: choice, options: [usually, varies, hardly_ever, {code: cannot_say, missing: true}], required: true}
      effort: {type: number, range: [1, 5], whole: true, required: true}
      steps: {type: choices, options: [hearing, notes, plan], required: true}
      visit: {type: choice, options: [yes, no]}
      letter: {type: choice, options: [yes, no]}
      need: {type: choice, options: [housing, work, health, rest], required: true}
      term: {type: choice, options: [short, middle, long], required: true}

    """

  private static let criteria = """
    criteria:
      - criterion: hearing_held
        title: {da: Partshøring, en: Hearing of the parties}
        scored_by: rules
        levels:
          - {score: 0, da: Nævnes ikke, en: Not mentioned}
          - {score: 2, da: Nævnes, en: Mentioned, when: {steps: any of (hearing)}}
      - criterion: reasons
        title: {da: Begrundelse, en: Reasons}
        scored_by: raters
        reads: [steps]
        levels:
          - {score: 0, da: Mangler, en: Missing}
          - {score: 1, da: Gives, en: Given}

    """

  static let vignette = """
    vignette: seeded-case
    version: 1
    title: {da: En sag, en: A case}
    field: employment
    law_from: 2026-07-01
    status: draft
    factors:
      age: {levels: {old: {da: gammel, en: old}, young: {da: ung, en: young}}}
    text:
      da: Hun er {age}.
      en: She is {age}.
    questions:
      - id: first_step
        type: text
        ask: {da: "Hvad gør du først?", en: "What do you do first?"}

    """
}

/// The lines of the sound rubrics that faults are put into.
enum SoundLine {
  static let level = "- decision: level"
  static let usuallyEasy = #"- {outcome: usually, effort: "<= 3", then: routine}"#
  static let variesEasy = #"- {outcome: varies, effort: "<= 3", then: difficult}"#
  static let variesHard = #"- {outcome: varies, effort: "> 3", then: problematic}"#
  static let hardlyEver = "- {outcome: hardly_ever, then: problematic}"
  static let heard = "- {steps: any of (hearing), then: thorough}"
  static let noVisitKnown = "- {visit: not answered, then: unknown}"
  static let noLetterKnown = "- {visit: answered, letter: not answered, then: unknown}"
  static let letterWritten = "- {visit: no, letter: yes, then: written}"
  static let pace = "- decision: pace"
  static let firstOnTerm = #"- {need: "housing, work", term: short, then: swift}"#
  static let lastOnTerm = #"- {need: housing, term: "middle, long", then: swift}"#
  static let middle = "- {need: work, term: middle, then: calm}"
}
