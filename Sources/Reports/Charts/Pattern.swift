/// How the parts of a stacked bar differ: in lightness first and in pattern beside it, so that colour blindness and a
/// grey printer leave them apart.
package enum Pattern: String, CaseIterable, Hashable, Sendable {
  case darkest, dark, light, lightest

  /// The patterns that the bars of a page refer to; drawn once, not shown by themselves.
  static var definitions: HTML {
    """
    <svg class="definitions" aria-hidden="true" width="0" height="0"><defs>
    <pattern id="dark" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="ground-dark" width="7" height="7"/><rect class="figure-dark" width="1.6" height="7"/></pattern>
    <pattern id="light" width="8" height="8" patternUnits="userSpaceOnUse">\
    <rect class="ground-light" width="8" height="8"/><circle class="figure-light" cx="2" cy="2" r="1.1"/>\
    <circle class="figure-light" cx="6" cy="6" r="1.1"/></pattern>
    </defs></svg>
    """
  }

  /// The pattern as it stands in a legend.
  var swatch: HTML {
    """
    <svg class="swatch" aria-hidden="true" width="18" height="13">\
    <rect class="part \(rawValue)" x="0.5" y="0.5" width="17" height="12"/></svg>
    """
  }
}
