import ArgumentParser
import Diagnostics
import Foundation
import StudyFiles

/// The vignettes and rubrics that a simulated study rests on, as files to copy and as a sound library.
struct Content {
  let library: Library
  let files: [DeclarationFiles.File]

  init(vignettes: String?, rubrics: String?, language: Language) throws {
    let disk = Disk()
    let home = Self.home(in: disk)
    guard let vignettes = vignettes ?? home.map({ $0 + "/Vignettes" }),
      let rubrics = rubrics ?? home.map({ $0 + "/Rubrics" })
    else {
      Terminal.message(Sentences.noContent[language] + "\n")
      throw ExitCode(1)
    }
    library = Library(Declarations([vignettes, rubrics], from: disk))
    try stop(on: library.findings, language: language)
    files =
      DeclarationFiles.below(vignettes, as: "Vignettes", in: disk)
      + DeclarationFiles.below(rubrics, as: "Rubrics", in: disk)
  }

  /// The folder that holds `Vignettes` and `Rubrics`: the current one or one above it, else the one that the program
  /// was built in.
  private static func home(in files: Disk) -> String? {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    for start in [FileManager.default.currentDirectoryPath, program] {
      var folder = URL(fileURLWithPath: start)
      while folder.path != "/" {
        if files.kind(of: folder.path + "/Vignettes/Modules") == .folder,
          files.kind(of: folder.path + "/Rubrics") == .folder
        {
          return folder.path
        }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }
}
