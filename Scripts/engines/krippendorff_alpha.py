"""Krippendorff's alpha: PyPI krippendorff (R irr and DescTools are wrong on complete data, icr truncates)."""
import krippendorff
import numpy

import _irrcac
import _shapes
from _case import Case, attempt

NAME = "Krippendorff's alpha"
TITLE = "Krippendorff's alpha"
ORDER = 4
NOTE = ("closed forms, 1e-9. Values with gaps, 0 among them, tell interval and ratio from ordinal; unused values are in the "
        "domain of some shapes.")
LEVELS = ["nominal", "ordinal", "interval", "ratio"]


def cases(rng):
    for number in range(28):
        values = _shapes.values(rng, int(rng.choice([2, 3, 5, 9])), uneven=number % 2 == 1)
        rows = _shapes.ratings(
            rng, int(rng.choice([2, 4, 15, 60, 250])), int(rng.integers(2, 13)), values,
            missing=rng.choice([0, 0.1, 0.5, 0.85]), faithful=rng.choice([0.1, 0.6, 0.95]))
        # Two units that can be compared, and two values at the least.
        rows[:2] = [[values[0], values[0], *rows[0][2:]], [values[-1], values[0], *rows[1][2:]]]
        case = Case(f"shape-{number}", ratings=rows, categories=values)
        data = numpy.array(rows, float).T
        for level in LEVELS:
            alpha = attempt(krippendorff.alpha, reliability_data=data, level_of_measurement=level, value_domain=values)
            case.expect("krippendorff", 1e-9, {level: alpha})
        found = _irrcac.of_ratings(rows, values).krippendorff()["est"]
        yield case.expect("irrCAC", 1e-9, {"nominal_gwet_se": found["se"]})
