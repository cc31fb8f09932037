/// Where a condition begins to hold between a point where it does not and one where it does, to the last bit.
package func border(inside: Double, outside: Double, isOutside: (Double) -> Bool) -> Double {
  var (inside, outside) = (inside, outside)
  while true {
    let middle = inside + (outside - inside) / 2
    if middle == inside || middle == outside { return inside }
    if isOutside(middle) { outside = middle } else { inside = middle }
  }
}
