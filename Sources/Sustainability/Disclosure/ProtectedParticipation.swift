extension Array where Element == Participation {
  /// The numbers of participation without those that tell how few answered, and without totals from which such a number
  /// could be worked out: where one or two are withheld, or those withheld less any one of them are fewer than the
  /// minimum, or so few or so many that each must be 1 or the most that is withheld.
  func protected(minimum: Int) -> [Participation] {
    let few = filter { $0.municipality != nil && (1..<minimum).contains($0.respondents ?? 0) }.map {
      $0.respondents ?? 0
    }
    let together = few.reduce(0, +)
    let isOpen = few.allSatisfy { own in
      let (rest, count) = (together - own, few.count - 1)
      return rest >= minimum && rest > count && rest < count * (minimum - 1)
    }
    let isTotalSafe = few.isEmpty || (few.count >= safelyHidden && isOpen)
    return map { numbers in
      let isFew = (1..<minimum).contains(numbers.respondents ?? 0)
      return isFew || (numbers.municipality == nil && !isTotalSafe) ? numbers.withoutAnswers : numbers
    }
  }
}

extension Participation {
  /// The numbers that do not hang on who answered.
  fileprivate var withoutAnswers: Participation {
    Participation(
      municipality: municipality, respondents: nil, listed: listed, answerSets: nil, dealt: dealt, employed: employed)
  }
}
