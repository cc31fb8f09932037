import ArgumentParser
import Diagnostics

/// Ends a verb: the findings have been printed, the exit code says that errors were among them.
func stop(on findings: [Finding], language: Language) throws {
  guard findings.haveErrors else { return }
  Terminal.messages(findings, language: language)
  throw ExitCode(1)
}
