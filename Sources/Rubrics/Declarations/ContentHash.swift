/// The SHA-256 of a rubric's own file, byte for byte as it was loaded, so that anybody can tell with `sha256sum` which
/// text stood behind a judgement.
///
/// It covers that one file. The modules and vignettes that the rubric reads are files with versions of their own: a
/// changed option there does not change the hash.
public struct ContentHash: Hashable, Sendable {
  /// 64 hexadecimal digits in lower case.
  public let hexadecimal: String

  /// A hash that was worked out elsewhere; `nil` for what is not 64 hexadecimal digits in lower case.
  public init?(hexadecimal: String) {
    guard hexadecimal.utf8.count == 64, hexadecimal.utf8.allSatisfy("0123456789abcdef".utf8.contains) else {
      return nil
    }
    self.hexadecimal = hexadecimal
  }

  /// The hash with its kind in front: `sha256:` and the digits.
  public var text: String { "sha256:" + hexadecimal }

  /// The first twelve digits, for reading.
  public var short: String { "sha256 \(hexadecimal.prefix(12))…" }
}
