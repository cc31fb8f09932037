/// A side of a withheld figure: above the line of an indicator, beside it, or both together.
struct HiddenSide {
  /// The classes on it into which somebody may have fallen.
  let inside: [Int]
  /// The exchanges with a class beside it that would change it.
  let pairs: [ClassPair]

  /// - Parameters:
  ///   - side: by class, whether it is on the side.
  ///   - isNone: by class, whether shown figures say that nobody fell into it.
  ///   - isWhole: whether the figure is of a whole, and not of parts that divide one further.
  ///
  /// `nil` where nothing is hidden. An answer of a whole that only the parts tell from one beside it is left to
  ///   them; and that the parts are as many as the whole says, to the whole.
  init?(_ side: [Bool], of classes: [AnswerClass], except isNone: [Bool], isWhole: Bool) {
    let possible = classes.indices.filter { !isNone[$0] }
    let (inside, beside) = (possible.filter { side[$0] }, possible.filter { !side[$0] })
    if inside.isEmpty { return nil }
    let all = inside.flatMap { one in beside.map { ClassPair(one, $0) } }
    let alike = all.filter { classes[$0.one].whole == classes[$0.other].whole }
    let isOfOthers = isWhole ? !alike.isEmpty : alike.isEmpty
    if isOfOthers { return nil }
    self.inside = inside
    pairs = isWhole ? all : alike
  }
}

/// Two classes of answers, in the order of their numbers.
struct ClassPair: Hashable {
  let one: Int
  let other: Int

  init(_ one: Int, _ other: Int) { (self.one, self.other) = (min(one, other), max(one, other)) }
}
