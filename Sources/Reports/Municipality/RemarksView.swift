import Diagnostics
import Studies

/// What the municipality itself says of its figures and chose to do, and what it said and chose last time.
struct RemarksView {
  let remarks: [Remark]
  /// Those of the last wave before this one.
  let recalled: [Remark]
  let sentences: Sentences

  var html: HTML {
    """
    <section id="remarks"\(isEmpty ? " class=\"unprinted\"" : .none)>
    <h2>\(sentences.remarksTitle)</h2>
    \(recalled.map(recall))
    \(remarks.map(remark))
    \(remarks.isEmpty ? "<p class=\"note\">\(sentences.noRemark)</p>" : .none)\
    \((recalled + remarks).contains { $0.masked > 0 } ? "<p class=\"note\">\(sentences.maskedRemark)</p>" : .none)
    </section>
    """
  }

  /// Whether nothing has been written: paper is spared the heading.
  private var isEmpty: Bool { remarks.isEmpty && recalled.isEmpty }

  private func recall(_ remark: Remark) -> HTML {
    """
    <p class="recalled">\(sentences.recalled(remark))</p>
    """
  }

  private func remark(_ remark: Remark) -> HTML {
    let written = remark.remark.isEmpty ? [] : [(sentences.remarkLead, remark.remark)]
    let chosen = remark.action.isEmpty ? [] : [(sentences.actionLead, remark.action)]
    let parts = (written + chosen).map { lead, text -> HTML in
      "<strong>\(lead)</strong>\n\(paragraphs(text))"
    }
    let signature = sentences.signature(remark).map { "<p class=\"note\">\($0)</p>" as HTML } ?? .none
    return """
      <div class="remark">
      \(parts)
      \(signature)
      </div>
      """
  }

  private func paragraphs(_ text: String) -> [HTML] {
    text.split(whereSeparator: \.isNewline).map { "<p>\(String($0))</p>" }
  }
}
