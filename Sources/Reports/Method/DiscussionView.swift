import Diagnostics
import Rubrics

/// What a rubric proposes to talk over; nothing where it proposes nothing.
struct DiscussionView {
  let rubric: SoundRubric
  let sentences: Sentences

  var html: HTML {
    let questions = rubric.rubric.discussion
    guard !questions.isEmpty else { return .none }
    return """
      <div class="discussion">
      <h4>\(sentences.discussionTitle)</h4>
      <ul>
      \(questions.map { "<li>\(sentences.say($0.text))</li>" as HTML })
      </ul>
      </div>
      """
  }
}
