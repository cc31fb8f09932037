import Diagnostics
import Foundation
import StudyFiles

/// Where results and messages go: results to standard output, messages to standard error, never mixed.
enum Terminal {
  static func result(_ text: String) { write(Array(text.utf8), to: 1) }

  /// A result in words: what a file says may stand in it, so nothing of it may steer the terminal.
  static func text(_ text: String) { result(printable(text)) }

  static func result(_ bytes: [UInt8]) { write(bytes, to: 1) }

  static func message(_ text: String) { write(Array(text.utf8), to: 2) }

  /// Prints findings as messages, unless there are none.
  static func messages(_ findings: [Finding], language: Language) {
    guard !findings.isEmpty else { return }
    message(TerminalRenderer(language: language, colour: isTerminal(2)).text(of: findings))
  }

  /// Colour only on a terminal, and not for those who ask for none.
  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
