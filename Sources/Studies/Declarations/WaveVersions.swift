public import Diagnostics

/// Which versions of rubrics and vignettes a wave was made with, where they are not the present ones.
public struct WaveVersions: Hashable, Sendable {
  /// A rubric or vignette and its version.
  public struct Named: Hashable, Sendable {
    /// The rubric's or vignette's name.
    public let name: Written
    /// Its version in that wave.
    public let version: Int

    /// A name with a version.
    public init(name: Written, version: Int) {
      self.name = name
      self.version = version
    }
  }

  /// The wave, from 1.
  public let wave: Int
  /// Where the wave stands in the file.
  public let span: Span
  /// The rubrics of another version.
  public let rubrics: [Named]
  /// The vignettes of another version.
  public let vignettes: [Named]

  /// A wave's versions.
  public init(wave: Int, span: Span, rubrics: [Named], vignettes: [Named]) {
    self.wave = wave
    self.span = span
    self.rubrics = rubrics
    self.vignettes = vignettes
  }
}

extension Study {
  /// The version of a rubric that a wave was made with; `nil` for the present one.
  public func rubricVersion(_ name: String, wave: Int) -> Int? {
    waves.first { $0.wave == wave }?.rubrics.first { $0.name.text == name }?.version
  }

  /// The version of a vignette that a wave was made with; `nil` for the present one.
  public func vignetteVersion(_ name: String, wave: Int) -> Int? {
    waves.first { $0.wave == wave }?.vignettes.first { $0.name.text == name }?.version
  }
}
