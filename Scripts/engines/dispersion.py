"""Dispersion of categories: scipy's entropy; the index of qualitative variation from its formula."""
import numpy
from scipy import stats

from _case import Case

NAME = "Qualitative variation"
TITLE = "Index of qualitative variation"
ORDER = 26
NOTE = "closed forms, 1e-12."


def cases(rng):
    for number in range(24):
        kinds = int(rng.choice([2, 3, 5, 12]))
        counts = rng.multinomial(int(rng.choice([1, 4, 50, 10000])), rng.dirichlet([0.4] * kinds))
        shares = counts / counts.sum()
        entropy = stats.entropy(counts)
        case = Case(f"shape-{number}", counts=counts.tolist())
        case.expect("scipy", 1e-12, {"entropy_nats": entropy, "entropy_normalised": entropy / numpy.log(kinds),
                                     "entropy_normalised_k": entropy / numpy.log(kinds)})
        simpson = 1 - (shares ** 2).sum()
        yield case.expect("numpy, from the formula", 1e-12, {"gini_simpson": simpson, "iqv": simpson * kinds / (kinds - 1)})
