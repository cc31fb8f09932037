/// How far raters agree about the same units.
///
/// Every method is a pure function of ``Ratings`` or ``ValueCounts``. What does not exist for the data is refused
/// with the reason, see ``Undefined``.
///
/// Which one to choose: percent agreement is easy to read and flatters; ``cohenKappa(_:weights:confidence:)`` is for
/// two named raters; ``krippendorffAlpha(_:level:confidence:)`` bears missing ratings and any level of measurement;
/// ``gwet(_:weights:confidence:)`` stays usable when nearly everything is in one category, where kappa and alpha
/// collapse; ``intraclassCorrelation(_:form:confidence:)`` and ``kendallW(_:)`` are for scores and for rank orders.
public enum Agreement {}
