import Diagnostics
import Vignettes

extension Shape {
  static let module = Shape(
    "module",
    [
      .required("module", .identifier, "The module's name."),
      .required("version", .whole(atLeast: 1), "Raised whenever the meaning changes."),
      .required("title", .text, "What it is called on screen."),
      .required("asked", .oneOf(Module.Asked.allCases.map(\.rawValue)), "After each vignette, or once."),
      .required("of", .oneOf(Module.Audience.allCases.map(\.rawValue)), "Who is asked."),
      .optional("intro", .text, "What is said before its questions."),
      .required("questions", .list(.map(question), atLeast: 1), "The questions in order."),
    ])
}

extension YAMLNode {
  func module() -> Module? {
    guard let id = written("module"), let title = text("title"), let asked: Module.Asked = word("asked"),
      let audience: Module.Audience = word("of")
    else { return nil }
    return Module(
      id: id, version: whole("version") ?? 1, title: title, asked: asked, audience: audience, intro: text("intro"),
      questions: list("questions") { $0.question() })
  }
}
