public import Diagnostics

/// A file that an interview ends in.
public struct NewFile: Hashable, Sendable {
  /// Where it is to be written.
  public let path: String
  /// What it holds.
  public let text: String
}

/// What an interview ends in: the files, what is left for their author, and what comes next.
public struct NewFiles: Sendable {
  /// What they declare.
  public let kind: DeclarationKind
  /// The language that the interview was held in.
  public let language: Language
  /// The files to write, the declaration first.
  public let files: [NewFile]
  /// What the author still has to do in them.
  public let reminders: [LocalisedText]
  /// What to run next, each with its reason.
  public let nextSteps: [LocalisedText]

  /// The declaration's own file.
  public var declaration: NewFile { files[0] }

  /// The schema that the declaration's first line points editors to; written beside it unless one is there.
  public var schema: NewFile {
    NewFile(
      path: Path.join(Path.folder(of: declaration.path), Self.schemaPath(of: kind)), text: kind.jsonSchema.text + "\n")
  }

  private static func schemaPath(of kind: DeclarationKind) -> String { ".schemas/\(kind.rawValue).schema.json" }

  /// The line by which editors find the schema.
  static func schemaLine(of kind: DeclarationKind) -> String {
    "# yaml-language-server: $schema=\(schemaPath(of: kind))"
  }

  /// Everything that `vignet check` says of the declaration, once it is written.
  public func findings(in files: some Files) -> [Finding] {
    let path = declaration.path
    if kind == .study { return LoadedStudy.load(path, from: files).findings }
    let declarations = Declarations([path], from: files)
    return Library(declarations, context: declarations.context(of: [path], from: files)).findings
  }
}
