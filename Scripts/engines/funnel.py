"""Limits of funnel plots: scipy's binomial under Spiegelhalter's interpolation; overdispersion from its formulas."""
import numpy
from scipy import stats

import _shapes
from _case import Case

NAME = "Funnel limits"
TITLE = "Funnel plot limits"
ORDER = 22
NOTE = ("1e-9; no package at hand draws them, and FunnelPlotR's limits of shares are arcsine, not exact. The exact ones follow "
        "Spiegelhalter (2005), appendix A.1, from scipy's distribution function; winsorising is numpy's default quantile, R's type 7.")
TAILS = {"95": 0.025, "998": 0.001}


def exact(n, target, probability):
    count = 0
    while stats.binom.cdf(count, n, target) < probability:
        count += 1
    here = stats.binom.cdf(count, n, target)
    share = (here - probability) / (here - (stats.binom.cdf(count - 1, n, target) if count else 0))
    return (count - share) / n


def limits(sizes, target):
    figures = {}
    for name, tail in TAILS.items():
        figures[f"exact_l{name}"] = [exact(n, target, tail) for n in sizes]
        figures[f"exact_u{name}"] = [exact(n, target, 1 - tail) for n in sizes]
    return figures


def around(sizes, target, phi, key):
    error = numpy.sqrt(phi * target * (1 - target) / numpy.array(sizes))
    figures = {}
    for name, tail in TAILS.items():
        reach = stats.norm.isf(tail)
        figures |= {f"{key}_l{name}": target - reach * error, f"{key}_u{name}": target + reach * error}
    return figures


def winsorised(z):
    return (numpy.clip(z, *numpy.quantile(z, [0.1, 0.9])) ** 2).mean()


def additive(phi, weights):
    return max(0, (len(weights) * phi - (len(weights) - 1)) / (weights.sum() - (weights ** 2).sum() / weights.sum()))


def shares(x, n):
    x, n = numpy.array(x), numpy.array(n)
    target = x.sum() / n.sum()
    z = (x / n - target) / numpy.sqrt(target * (1 - target) / n)
    angles = (numpy.arcsin(numpy.sqrt(x / n)) - numpy.arcsin(numpy.sqrt(target))) * 2 * numpy.sqrt(n)
    phi = winsorised(z)
    # φ < 1 does not narrow the limits.
    return {"target": target, "z_naive": z, "phi_raw": (z ** 2).mean(), "phi_wins10": phi,
            "fpr_tau2": additive(winsorised(angles), 4 * n), **around(n, target, 1, "approx"),
            **around(n, target, max(1, phi), "mult")}


def ratios(observed, expected):
    observed, expected = numpy.array(observed), numpy.array(expected)
    z = numpy.log(observed / expected) * numpy.sqrt(expected)
    tau2 = additive(winsorised(z), expected)
    figures = {"z": z, "phi": winsorised(z), "tau2": tau2}
    # FunnelPlotR's quantiles have six decimals, and `vignet verify` rounds its own for these figures.
    for name, reach in [("95", 1.959964), ("998", 3.090232)]:
        error = numpy.sqrt(1 / expected + tau2)
        figures |= {f"od_l{name}": numpy.exp(-reach * error), f"od_u{name}": numpy.exp(reach * error)}
    return figures


def cases(rng):
    for number in range(24):
        x, n = _shapes.counts(rng, int(rng.choice([3, 12, 60])), int(rng.choice([1, 20])), int(rng.choice([30, 400])),
                              rng.uniform(0.05, 0.9), rng.choice([0.001, 0.1]))
        x[0], n[0] = 1, max(2, n[0])
        target = sum(x) / sum(n)
        yield Case(f"shares-{number}", x=x, n=n).expect("scipy's binomial, interpolated", 1e-9, limits(n, target)).expect(
            "numpy, from the formula", 1e-9, shares(x, n))
    for number in range(20):
        expected = rng.uniform(3, 400, int(rng.choice([3, 10, 50]))).round(1)
        observed = numpy.maximum(1, rng.poisson(expected * rng.gamma(20, 1 / 20, len(expected))))
        yield Case(f"ratios-{number}", observed=observed.tolist(), expected_counts=expected.tolist()).expect(
            "numpy, from the formula", 1e-9, ratios(observed, expected))
