import Diagnostics
import Rubrics

/// What a rubric proposes to talk over; nothing where it proposes nothing.
struct DiscussionView {
  let rubric: SoundRubric
  let sentences: Sentences
  /// The heading's element.
  let heading: HTML

  var html: HTML {
    let questions = rubric.rubric.discussion
    guard !questions.isEmpty else { return .none }
    return """
      <div class="discussion">
      <\(heading)>\(sentences.discussionTitle)</\(heading)>
      <ul>
      \(questions.map { "<li>\(sentences.say($0.text))</li>" as HTML })
      </ul>
      </div>
      """
  }
}
