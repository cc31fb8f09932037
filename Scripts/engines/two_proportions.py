"""Differences of two proportions: statsmodels for Newcombe's interval, scipy for Miettinen and Nurminen's."""
import math

from scipy import optimize, stats
from statsmodels.stats.proportion import confint_proportions_2indep

from _case import Case

NAME = "Difference of two proportions"
TITLE = "Difference of two independent proportions"
ORDER = 12
NOTE = ("1e-9. statsmodels' score interval has a slip in the cubic (the count stands for the size of the second group) and raises "
        "at the boundary, so Miettinen and Nurminen's comes from scipy: the root of the score for p₂ instead of the cubic's, and "
        "the limits by a root finder around that.")


def restricted(x1, n1, x2, n2, difference):
    """The most likely p₂ when p₁ − p₂ is this: the root of the score, which falls between the ends of what p₂ may be."""
    least, most = max(0, -difference), min(1, 1 - difference)

    def score(share):
        other = share + difference
        return (x1 / other - (n1 - x1) / (1 - other) if 0 < other < 1 else math.copysign(math.inf, 0.5 - other)) + \
            (x2 / share - (n2 - x2) / (1 - share) if 0 < share < 1 else math.copysign(math.inf, 0.5 - share))

    margin = (most - least) * 1e-14
    low, high = least + margin, most - margin
    if high <= low or score(low) <= 0:
        return least
    if score(high) >= 0:
        return most
    return optimize.brentq(score, low, high, xtol=1e-16, rtol=1e-15)


def miettinen_nurminen(x1, n1, x2, n2, level):
    reach = stats.chi2.ppf(level, 1)
    seen = x1 / n1 - x2 / n2

    def overshoot(difference):
        p2 = restricted(x1, n1, x2, n2, difference)
        p1 = min(1, max(0, p2 + difference))
        variance = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * (n1 + n2) / (n1 + n2 - 1)
        return (seen - difference) ** 2 - reach * variance

    # Not from the difference seen itself: with no variance there it is a root of its own.
    step = 1e-11
    lower = optimize.brentq(overshoot, -1 + 1e-13, seen - step, xtol=1e-14) if seen > -1 else -1
    upper = optimize.brentq(overshoot, seen + step, 1 - 1e-13, xtol=1e-14) if seen < 1 else 1
    return lower, upper


def cases(rng):
    for number in range(30):
        n1, n2 = (int(size) for size in rng.choice([1, 3, 10, 40, 300, 5000], size=2))
        x1 = int(rng.choice([0, n1, rng.integers(0, n1 + 1), rng.integers(0, n1 + 1)]))
        x2 = int(rng.choice([0, n2, rng.integers(0, n2 + 1), rng.integers(0, n2 + 1)]))
        level = float(rng.choice([0.8, 0.95, 0.99]))
        lower, upper = confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff", alpha=1 - level)
        case = Case(f"shape-{number}", x1=x1, n1=n1, x2=x2, n2=n2, conf=level)
        case.expect("statsmodels", 1e-9, {
            "difference": x1 / n1 - x2 / n2, "newcombe_hybrid_lower": lower, "newcombe_hybrid_upper": upper})
        lower, upper = miettinen_nurminen(x1, n1, x2, n2, level)
        yield case.expect("scipy, root of the definition", 1e-9, {
            "miettinen_nurminen_lower": lower, "miettinen_nurminen_upper": upper})
