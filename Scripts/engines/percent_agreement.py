"""Percent agreement: irrCAC's weighted agreement between pairs; the rest by counting, for no package of ours has it."""
import itertools

import numpy
from irrCAC.weights import Weights

import _irrcac
import _shapes
from _case import Case

NAME = "Percent agreement"
TITLE = "percent agreement"
ORDER = 1
NOTE = "closed forms, 1e-9; irrCAC is asked for 15 digits."


def by_counting(rows, categories):
    whole = [row for row in rows if None not in row]
    alike = [max(row) - min(row) for row in whole]
    pairs = [[a == b for a, b in itertools.combinations([value for value in row if value is not None], 2)]
             for row in rows]
    rated = [row for row in rows if any(value is not None for value in row)]
    shares = [numpy.mean(own) for own in pairs if own]
    mean = numpy.mean(shares)
    # Linearised over all units with a rating, as irrCAC does: a unit rated once adds 0 to a mean over n rather than n'.
    spread = [len(rated) / len(shares) * numpy.mean(own) if own else 0 for own in pairs if own] + \
        [0] * (len(rated) - len(shares))
    error = numpy.sqrt(sum((value - mean) ** 2 for value in spread) / (len(rated) * (len(rated) - 1)))
    figures = {"pairwise_se": error}
    if whole:
        figures |= {"all_raters_agree": numpy.mean([width == 0 for width in alike]),
                    "all_raters_within_1": numpy.mean([width <= 1 for width in alike])}
    else:
        figures |= {"all_raters_agree": None, "all_raters_within_1": None}
    return figures


def cases(rng):
    for number in range(24):
        values = _shapes.values(rng, rng.integers(2, 8), uneven=number % 4 == 3)
        rows = _shapes.ratings(
            rng, units=int(rng.choice([2, 3, 5, 12, 40, 150])), raters=int(rng.integers(2, 9)), values=values,
            missing=rng.choice([0, 0.1, 0.5]), complete_first=1)
        case = Case(f"shape-{number}", ratings=rows, categories=values)
        weightings = [("", "identity"), ("_linear", "linear"), ("_quadratic", "quadratic"), ("_ordinal", "ordinal")]
        for suffix, weights in weightings:
            # Its own ordinal weights go by values; Gwet's (2014) go by places.
            chosen = Weights(list(range(1, len(values) + 1)))["ordinal"] if weights == "ordinal" else weights
            found = _irrcac.of_ratings(rows, values, chosen).gwet()
            case.expect("irrCAC", 1e-9, {f"pairwise{suffix}": found["est"]["pa"]})
        yield case.expect("numpy, by counting", 1e-9, by_counting(rows, values))
