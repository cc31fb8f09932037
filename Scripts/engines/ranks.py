"""Distributions of ranks: the others below a unit are counted by convolution, and its own value integrated over."""
import warnings

import numpy
from scipy import stats

import _shapes
from _case import Case

NAME = "Ranks"
TITLE = "Rank distributions"
ORDER = 24
NOTE = ("2e-6, for Vignet takes the integral over some thousand points and promises 1e-6; what is expected is right to 1e-12 (Gauss–"
        "Legendre in pieces; scipy's `quad_vec` gave the same). No package has them. A quantile is the smallest rank that is reached; "
        "a shape where a cumulated probability lies within 5e-6 of 2.5 % and the like is drawn again.")
PIECES = [1e-14, 1e-9, 1e-6, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1 - 1e-4, 1 - 1e-6, 1 - 1e-9, 1 - 1e-14]
QUANTILES = {"q025": 0.025, "q05": 0.05, "median": 0.5, "q95": 0.95, "q975": 0.975}


def counted(chances):
    """How many of these independent events happen: the distribution, one event after another; chances by nodes."""
    found = numpy.ones((1, chances.shape[1]))
    for chance in chances:
        found = numpy.pad(found, ((0, 1), (0, 0))) * (1 - chance) + numpy.pad(found, ((1, 0), (0, 0))) * chance
    return found


def distribution(units, own):
    """The probability of each rank of one unit: one more than how many others lie below it.

    Over the unit's own probability from 0 to 1, in pieces that end at all the units' quantiles.
    """
    with warnings.catch_warnings():
        # scipy's beta quantiles warn far out in the tails, where a piece may end a little beside where it should.
        warnings.simplefilter("ignore", RuntimeWarning)
        ends = numpy.unique(numpy.concatenate([[0, 1], *(units[own].cdf(unit.ppf(PIECES)) for unit in units)]))
        nodes, weights = numpy.polynomial.legendre.leggauss(30)
        middles, halves = (ends[1:] + ends[:-1]) / 2, (ends[1:] - ends[:-1]) / 2
        values = units[own].ppf((middles[:, None] + halves[:, None] * nodes).ravel())
    chances = numpy.array([unit.cdf(values) for place, unit in enumerate(units) if place != own])
    return counted(chances) @ (halves[:, None] * weights).ravel()


def figures(units):
    table = numpy.array([distribution(units, own) for own in range(len(units))])
    cumulated = table.cumsum(axis=1)
    if any(abs(cumulated - probability).min() < 5e-6 for probability in QUANTILES.values()):
        return None
    found = {"expected_rank": table @ numpy.arange(1, len(units) + 1), "prob_best": table[:, 0], "prob_worst": table[:, -1],
             "prob_top_quarter": table[:, :len(units) // 4].sum(axis=1), "posterior_mean": [unit.mean() for unit in units]}
    for name, probability in QUANTILES.items():
        found[f"rank_{name}"] = (cumulated < probability).sum(axis=1) + 1
    return found


def shape(rng, number):
    size = int(rng.choice([2, 4, 8, 15]))
    if number % 2:
        estimate = rng.normal(0, 1, size).round(3)
        error = rng.uniform(0.1, rng.choice([0.3, 3]), size).round(3)
        return {"estimate": estimate.tolist(), "se": error.tolist()}, list(map(stats.norm, estimate, error))
    x, n = _shapes.counts(rng, size, 1, int(rng.choice([10, 200])), rng.uniform(0.1, 0.8), 0.1)
    prior = [[1, 1], [0.5, 0.5], [2.5, 20]][rng.integers(3)]
    units = [stats.beta(prior[0] + yes, prior[1] + all - yes) for yes, all in zip(x, n)]
    return {"x": x, "n": n, "prior": prior}, units


def cases(rng):
    for number in range(22):
        found = None
        while found is None:
            given, units = shape(rng, number)
            found = figures(units)
        yield Case(f"shape-{number}", **given).expect("numpy, by integration", 2e-6, found)
