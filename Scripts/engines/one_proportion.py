"""One proportion: statsmodels; the likelihood ratio interval by scipy's root finder, for no package at hand has it."""
import math

from scipy import optimize, stats
from statsmodels.stats.proportion import proportion_confint

from _case import Case

NAME = "One proportion"
TITLE = "one binomial proportion"
ORDER = 11
NOTE = ("1e-9. statsmodels cuts Agresti and Coull's limits to 0 … 1, and such limits are not compared; it leaves Jeffreys' limits "
        "inside at 0 and n, where Brown, Cai & DasGupta (2001) put 0 and 1. The likelihood ratio comes from `brentq` on "
        "scipy's binomial: 1e-9 too, for R's binom stops at the fourth decimal.")
METHODS = {"wilson": "wilson", "clopper_pearson": "beta", "agresti_coull": "agresti_coull", "jeffreys": "jeffreys"}


def likelihood_ratio(x, n, level):
    reach = stats.chi2.ppf(level, 1) / 2
    best = stats.binom.logpmf(x, n, x / n)

    def overshoot(share):
        return best - stats.binom.logpmf(x, n, share) - reach

    lower = optimize.brentq(overshoot, 1e-300, x / n, xtol=1e-15) if x else 0
    upper = optimize.brentq(overshoot, x / n, math.nextafter(1, 0), xtol=1e-15) if x < n else 1
    return lower, upper


def cases(rng):
    for number in range(36):
        n = int(rng.choice([1, 2, 5, 17, 98, 545, 20000]))
        x = int(rng.choice([0, n, min(1, n), rng.integers(0, n + 1), rng.integers(0, n + 1)]))
        level = float(rng.choice([0.5, 0.8, 0.9, 0.95, 0.99, 0.998]))
        case = Case(f"shape-{number}", x=x, n=n, conf=level)
        for key, method in METHODS.items():
            lower, upper = proportion_confint(x, n, alpha=1 - level, method=method)
            if key == "jeffreys":
                lower, upper = 0 if x == 0 else lower, 1 if x == n else upper
            figures = {f"{key}_lower": lower, f"{key}_upper": upper}
            if key == "agresti_coull":
                figures = {name: limit for name, limit in figures.items() if 0 < limit < 1}
            case.expect("statsmodels", 1e-9, figures)
        lower, upper = likelihood_ratio(x, n, level)
        yield case.expect("scipy, root of the definition", 1e-9,
                          {"likelihood_ratio_lower": lower, "likelihood_ratio_upper": upper})
