/// The stable names of all kinds of findings: what programs that read `--format json` go by.
public enum FindingCode: String, CaseIterable, Hashable, Sendable {
  // A file as a whole
  case missingFile = "missing-file"
  case unreadable
  case tooLarge = "too-large"
  case encoding
  case nulByte = "nul-byte"
  case emptyFile = "empty-file"
  case noDeclarations = "no-declarations"
  // The form of a declaration
  case syntax
  case alias
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case type
  case value
  case translation
  // Names and meaning
  case duplicateID = "duplicate-id"
  case reservedName = "reserved-name"
  case unknownName = "unknown-name"
  case unknownCode = "unknown-code"
  case cycle
  case unscorable
  case placeholder
  case dates
  case status
  case unused
  // Decision tables
  case gap
  case overlap
  case deadRule = "dead-rule"
  case neverHolds = "never-holds"
  case alwaysHolds = "always-holds"
  case needlessInput = "needless-input"
  case joinable
  case unanswered
  case notProved = "not-proved"
  case notRewritten = "not-rewritten"
  // Tables of answers
  case columns
  case row
}
