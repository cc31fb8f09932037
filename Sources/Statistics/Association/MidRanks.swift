/// The rank of each value, 1 for the smallest; equal values share the mean of their ranks.
func midRanks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    // Places start + 1 … end, of which this is the mean.
    for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
    start = end
  }
  return ranks
}

/// How many values are equal to each other, for each value that occurs.
func tieSizes(_ values: [Double]) -> [Double] {
  var counts: [Double: Double] = [:]
  for value in values { counts[value, default: 0] += 1 }
  return Array(counts.values)
}
