import COpenSSL
import Rubrics

extension ContentHash {
  /// The hash of a file's bytes.
  init?(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &digest)
    let digits = digest.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    self.init(hexadecimal: digits.joined())
  }
}
