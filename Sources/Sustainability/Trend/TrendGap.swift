public import Diagnostics

/// What of two waves cannot be compared, and why.
public struct TrendGap: Hashable, Sendable {
  /// What it is.
  public enum Subject: String, Hashable, Sendable {
    case rubric, vignette
    /// The two waves as wholes.
    case waves
  }

  /// Why it cannot be compared.
  public enum Reason: Hashable, Sendable {
    /// It was of another version.
    case version(earlier: Int, now: Int)
    /// Most were shown another variant of the text.
    case variant
    /// The answers of one wave were given under another law than the vignette describes.
    case law
    /// Nobody answered it in the earlier wave.
    case onlyNow
    /// Nobody answered it in the later wave.
    case onlyEarlier
    /// No vignette is left that both waves share.
    case nothingInCommon
  }

  /// What it is.
  public let subject: Subject
  /// Its name; empty for the waves as wholes.
  public let id: String
  /// What it is called on screen.
  public let title: LocalisedText
  /// Why.
  public let reason: Reason

  /// A gap.
  public init(subject: Subject, id: String, title: LocalisedText, reason: Reason) {
    self.subject = subject
    self.id = id
    self.title = title
    self.reason = reason
  }

  /// The same in a sentence.
  public var sentence: LocalisedText { Sentences.gap(self) }
}

extension Sentences {
  static func gap(_ gap: TrendGap) -> LocalisedText {
    let isRubric = gap.subject == .rubric
    let (da, en) = (gap.title[.danish], gap.title[.english])
    switch gap.reason {
    case .version(let earlier, let now):
      let (danish, english) = isRubric ? ("Vurderingsskemaet", "The rubric") : ("Vignetten", "The vignette")
      return LocalisedText(
        da: "\(danish) »\(da)« er ikke det samme: version \(earlier) dengang, version \(now) nu.",
        en: "\(english) “\(en)” is not the same: version \(earlier) then, version \(now) now.")
    case .variant:
      return LocalisedText(
        da: "Vignetten »\(da)« blev vist i en anden variant dengang end nu.",
        en: "The vignette “\(en)” was shown in another variant then than now.")
    case .law:
      return LocalisedText(
        da: "Svarene på vignetten »\(da)« er i den ene bølge givet under en anden lov end vignettens.",
        en: "The answers to the vignette “\(en)” were in one wave given under another law than the vignette's.")
    case .onlyNow:
      return LocalisedText(
        da: "Vignetten »\(da)« blev ikke besvaret dengang.", en: "The vignette “\(en)” was not answered then.")
    case .onlyEarlier:
      return LocalisedText(
        da: "Vignetten »\(da)« er ikke besvaret nu.", en: "The vignette “\(en)” was not answered now.")
    case .nothingInCommon:
      return LocalisedText(
        da: "De to bølger har ingen vignet til fælles, som kan sammenlignes.",
        en: "The two waves have no vignette in common that can be compared.")
    }
  }
}
