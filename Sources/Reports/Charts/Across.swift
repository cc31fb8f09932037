/// Where a share lies on an axis from 0 to 100 %, as a coordinate of a picture.
///
/// Pictures use percentages across and pixels down, so that they fill any width while text keeps its size.
package func across(_ share: Double) -> String {
  guard share.isFinite else { return "0%" }
  let hundredths = Int((min(1, max(0, share)) * 10_000).rounded())
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(whole)%" }
  return rest.isMultiple(of: 10) ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
}
