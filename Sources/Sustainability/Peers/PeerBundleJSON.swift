public import Diagnostics

extension PeerBundle {
  /// The name of the format.
  public static let format = "vignet.peers/1"

  /// The bundle as `vignet export --to peers` writes it.
  public var json: JSON {
    .members([
      "format": .string(Self.format),
      "study": .string(study),
      "simulated": .bool(isSimulated),
      "wave": .integer(wave),
      "minimum": .integer(minimum),
      "marked": .bool(isMarked),
      "definitions": .array(definitions),
      "rubrics": .array(
        rubrics.map { rubric in
          .members([
            "rubric": .string(rubric.id), "version": .integer(rubric.version), "hash": .text(rubric.hash),
          ])
        }),
      "groups": .array(groups.map(\.json)),
      "municipalities": .array(entries.map(\.json)),
    ])
  }

  /// What the figures in it mean.
  private var definitions: [JSON] {
    let used = Set(entries.flatMap(\.figures).map(\.indicator))
    return Indicator.all.filter { used.contains($0.id) }.map { indicator in
      .members([
        "indicator": .string(indicator.id), "rubric": .text(indicator.rubric),
        "da": .string(indicator.definition[.danish]), "en": .string(indicator.definition[.english]),
      ])
    }
  }
}

extension PeerBundle.Group {
  fileprivate var json: JSON {
    .members([
      "group": .string(group),
      "vignettes": .array(
        vignettes.map { .members(["vignette": .string($0.id), "version": .integer($0.version)]) }),
    ])
  }
}

extension PeerBundle.Entry {
  fileprivate var json: JSON {
    .members([
      "label": .string(label), "name": .text(name), "population": .count(population),
      "context": .object(context.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .number($0.value)) }),
      "peer_in": .array(peerIn.map(JSON.string)),
      "figures": .array(
        figures.map { figure in
          .members([
            "indicator": .string(figure.indicator), "group": .string(figure.group), "share": .number(figure.share),
            "effective_size": .number(figure.effectiveSize), "lower": .figure(figure.interval?.lowerBound),
            "upper": .figure(figure.interval?.upperBound),
          ])
        }),
    ])
  }
}
