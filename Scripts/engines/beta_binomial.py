"""The beta-binomial distribution by maximum likelihood: R VGAM, and scipy's `betabinom` under scipy's optimiser."""
import numpy
from scipy import optimize, special, stats

import _shapes
from _case import Case

NAME = "Beta-binomial"
TITLE = "Beta-binomial ML"
ORDER = 18
NOTE = ("both ends of a search: scipy's Nelder–Mead, polished to 1e-12 in the log-likelihood, leaves 1e-6 of μ and ρ; VGAM's scoring "
        "is asked for 1e-12 and gives 1e-6 too. Figures that magnify ρ (shapes, quantiles, errors) have 1e-5. Standard errors are those "
        "of the expected information, as VGAM's are.")
RHOS = numpy.array([1e-5, 1e-3, 0.01, 0.1, 0.5])
TOLERANCES = {None: 1e-6, "alpha": 2e-5, "beta": 2e-5, "posterior_q025": 1e-5, "posterior_q975": 1e-5, "logLik": 1e-8,
              "se_logit_mu": 1e-5, "se_logit_rho": 1e-5}


def fit(x, n):
    x, n = numpy.array(x), numpy.array(n)

    def loss(logits):
        mu, rho = special.expit(logits)
        if not (1e-12 < rho < 1 - 1e-12 and 0 < mu < 1):
            return numpy.inf
        shape = (1 - rho) / rho
        return -stats.betabinom.logpmf(x, n, mu * shape, (1 - mu) * shape).sum()

    start = [special.logit(x.sum() / n.sum()), -2]
    options = {"xatol": 1e-11, "fatol": 1e-13, "maxiter": 20000, "maxfev": 20000}
    for _ in range(4):
        found = optimize.minimize(loss, start, method="Nelder-Mead", options=options)
        start = found.x
    mu, rho = special.expit(found.x)
    alpha, beta = mu * (1 - rho) / rho, (1 - mu) * (1 - rho) / rho
    posterior = stats.beta(alpha + x, beta + n - x)
    return {"mu": mu, "rho": rho, "alpha": alpha, "beta": beta, "logLik": -found.fun, "posterior_mean": posterior.mean(),
            "posterior_q025": posterior.ppf(0.025), "posterior_q975": posterior.ppf(0.975)}


def shape(rng, number):
    groups, largest = [(6, 40), (12, 300), (30, 12), (98, 700)][number % 4]
    while True:
        x, n = _shapes.counts(rng, groups, 1, largest, rng.uniform(0.1, 0.7), rng.uniform(0.08, 0.6))
        # Groups that differ well beyond chance: where they do not, ρ is 0 and no search comes near it.
        mean = sum(x) / sum(n)
        squares = sum((a - b * mean) ** 2 / (b * mean * (1 - mean)) for a, b in zip(x, n) if 0 < mean < 1)
        if squares > 1.6 * groups and any(0 < a < b for a, b in zip(x, n)):
            return x, n


def alike(rng):
    """Groups that differ less than chance would have them: ρ is 0, and any other is less likely."""
    while True:
        n = rng.integers(5, 60, int(rng.choice([4, 10, 25])))
        x = numpy.clip(numpy.round(n * rng.uniform(0.2, 0.8) + rng.uniform(-1, 1, len(n))), 0, n).astype(int)
        mu = x.sum() / n.sum()
        best = stats.binom.logpmf(x, n, mu).sum()
        shapes = (1 - RHOS) / RHOS
        others = [stats.betabinom.logpmf(x, n, mu * shape, (1 - mu) * shape).sum() for shape in shapes]
        if max(others) < best:
            return x.tolist(), n.tolist(), {"mu": mu, "rho": 0, "logLik": best, "posterior_mean": [mu] * len(n)}


def cases(rng):
    for number in range(6):
        x, n, figures = alike(rng)
        yield Case(f"alike-{number}", x=x, n=n).expect("scipy", TOLERANCES, figures)
    for number in range(22):
        x, n = shape(rng, number)
        yield Case(f"scipy-{number}", x=x, n=n).expect("scipy", TOLERANCES, fit(x, n))
        yield Case(f"vgam-{number}", x=x, n=n).ask("R VGAM", "beta_binomial", TOLERANCES, x=x, n=n)
