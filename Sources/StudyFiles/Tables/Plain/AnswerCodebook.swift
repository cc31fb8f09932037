import Conditions

/// Gives every distinct text of an input's cells a number, so that a text is understood once and rows are compared by
/// numbers.
///
/// An open-addressing hash table over the bytes: reading a million cells with a few distinct texts makes no strings.
struct AnswerCodebook: Sendable {
  /// What a text means.
  enum Meaning: Hashable, Sendable {
    case answer(Answer?)
    case fault(CellFault)
  }

  /// The number of the empty cell.
  static let none: Int32 = 0

  /// The meaning of each number.
  private(set) var meanings: [Meaning] = [.answer(nil)]
  /// Whether each number stands for something that is no answer.
  private(set) var isFault: [Bool] = [false]
  let reader: AnswerReader
  private var keys: [UInt8] = []
  private var keyEnds: [Int] = [0]
  private var slots: [Int32] = Array(repeating: 0, count: 64)

  init(_ reader: AnswerReader) {
    self.reader = reader
  }

  /// The number of the text in a range of bytes.
  mutating func number(of range: Range<Int>, in bytes: [UInt8]) -> Int32 {
    guard !range.isEmpty else { return Self.none }
    var slot = Self.hash(range, in: bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      if isKey(Int(slots[slot]), equalTo: range, in: bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = learn(range, in: bytes)
    slots[slot] = number
    if meanings.count * 2 > slots.count { grow() }
    return number
  }

  private func isKey(_ number: Int, equalTo range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let start = keyEnds[number - 1]
    guard keyEnds[number] - start == range.count else { return false }
    for offset in 0..<range.count where keys[start + offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  private mutating func learn(_ range: Range<Int>, in bytes: [UInt8]) -> Int32 {
    keys += bytes[range]
    keyEnds.append(keys.count)
    do throws(CellFault) {
      meanings.append(.answer(try reader.answer(in: String(decoding: bytes[range], as: UTF8.self))))
      isFault.append(false)
    } catch {
      meanings.append(.fault(error))
      isFault.append(true)
    }
    return Int32(meanings.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1..<meanings.count {
      var slot = Self.hash(keyEnds[number - 1]..<keyEnds[number], in: keys) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, with the high bits folded in because only the low ones choose the slot.
  private static func hash(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
