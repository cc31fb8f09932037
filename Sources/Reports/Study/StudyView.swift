import Diagnostics
import Sustainability

/// Turns the model of a study's page into markup.
struct StudyView {
  let model: StudyModel
  private var say: Sentences { model.sentences }

  var page: Page {
    Page(
      title: model.title, language: say.language, banner: model.isSimulated ? say.simulatedBanner : nil,
      content: content, style: Stylesheet.research)
  }

  private var content: HTML {
    """
    <header>
    <p class="eyebrow">\(say.studyEyebrow)</p>
    <h1>\(model.title)</h1>
    <p class="facts"><span><code>\(model.name)</code></span><span>\(say.wave(model.wave))</span>\
    <span>\(say.dateFact(say.day(model.date)))</span></p>
    </header>
    <main>
    \(SummaryView(statements: model.statements, sentences: say).html)
    <p class="note">\(say.researcherOnly)</p>\(model.isNewEdition ? "\n<p class=\"note\">\(say.newEditionOfStudy)</p>" : .none)
    \(contents)
    \(paper.choice)
    \(participation)
    \(model.families.map { FamilyOverviewView(overview: $0, line: line, sentences: say).html })
    \(model.research.sections.map { ResearchSectionView(section: $0, line: line).html })
    \(cannot)
    \(method)
    \(VignettesView(vignettes: model.vignettes, sentences: say).html)
    \(RubricShelfView(shelf: model.rubrics, sentences: say).html)
    \(followed)
    \(paper.leftOut)
    </main>
    <footer><p>\(say.footer(study: model.name))</p></footer>
    """
  }

  private var paper: PrintChoice { PrintChoice(sentences: say, folded: say.foldedOnStudyPage) }

  private var line: String { say.participation(model.together, minimum: model.minimum) }

  private var contents: HTML {
    let before = [("participation", say.participationTitle)]
    let after = [
      ("cannot", say.cannotTitle), ("method", say.methodTitle), ("vignettes", say.vignettesTitle),
      ("rules", say.rulesTitle), ("follow", say.followTitle),
    ]
    let families = model.families.map { ($0.family.rawValue, say.title(of: $0.family)) }
    let research = model.research.sections.map { ($0.id, $0.title) }
    return ContentsView(entries: before + families + research + after, sentences: say).html
  }

  private var participation: HTML {
    let rows = model.participation.map { line -> HTML in
      """
      <tr\(line.isTotal ? " class=\"together\"" : .none)><th scope="row">\(line.name)\(members(line))</th>\
      <td class="number" data-label="\(say.respondentsHead)">\(line.respondents)</td>\
      <td class="number" data-label="\(say.employedHead)">\(line.employed)</td>\
      <td class="number" data-label="\(say.answerSetsHead)">\(line.answerSets)</td>\
      <td class="number" data-label="\(say.dealtHead)">\(line.dealt)</td></tr>
      """
    }
    return """
      <section id="participation">
      <h2>\(say.participationTitle)</h2>
      <p>\(say.participationIntroduction)</p>
      <table>
      <caption>\(say.participationCaption)</caption>
      <thead><tr><th scope="col">\(say.municipalityHead)</th>\
      \([say.respondentsHead, say.employedHead, say.answerSetsHead, say.dealtHead].map { head -> HTML in
        "<th scope=\"col\" class=\"number\">\(head)</th>" })</tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      <p class="participation">\(line)</p>
      \(partial.isEmpty ? .none : "<p class=\"note\">\(say.withoutFew(in: partial))</p>")
      \(model.without.isEmpty ? .none : "<p class=\"note\">\(say.withoutFigures(model.without))</p>")
      \(model.leftOut.map { "<p class=\"note\">\($0)</p>" as HTML } ?? .none)
      </section>
      """
  }

  /// The sections whose figures of all together leave out municipalities.
  private var partial: [String] { model.families.filter(\.isPartial).map { say.title(of: $0.family) } }

  private func members(_ line: ParticipationLine) -> HTML {
    line.members.isEmpty ? .none : " <small>(\(say.both(line.members)))</small>"
  }

  private var cannot: HTML {
    """
    <section id="cannot">
    <h2>\(say.cannotTitle)</h2>
    <ul class="cannot">
    \(say.cannot(silent: nil, asked: model.asked).map { "<li>\($0)</li>" as HTML })
    </ul>
    </section>
    """
  }

  private var method: HTML {
    MethodView(
      minimum: model.minimum, families: model.families.map(\.family), isAdjusted: model.isAdjusted, sentences: say
    ).html
  }

  private var followed: HTML {
    let rows = model.followed.map { followed -> HTML in
      """
      <tr><th scope="row"><code>\(followed.decision)</code></th>\
      <td data-label="\(say.classHead)">\(say.outcome(followed.outcome, of: followed.rubric) ?? followed.outcome)</td>\
      <td class="long" data-label="\(say.commandHead)"><code>\(followed.command)</code></td></tr>
      """
    }
    let table: HTML = """
      <table class="stacks">
      <thead><tr><th scope="col">\(say.decisionHead)</th><th scope="col">\(say.classHead)</th>\
      <th scope="col">\(say.commandHead)</th></tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      """
    return """
      <section id="follow" class="unprinted">
      <h2>\(say.followTitle)</h2>
      <p>\(say.followStudy)</p>
      \(rows.isEmpty ? "<p class=\"note\">\(say.followEmpty)</p>" : Fold(name: "\(say.allFollowed(rows.count))", content: table).html)
      </section>
      """
  }
}
