"""Bounds under nonresponse: arithmetic, and Imbens and Manski's reach by scipy's root finder."""
import math

from scipy import optimize, stats

from _case import Case

NAME = "Bounds under nonresponse"
TITLE = "bounds under nonresponse"
ORDER = 14
NOTE = "1e-9; no package has them. Φ(c + width/s) − Φ(−c) = level, s the larger of the bounds' standard errors."


def bounds(x, answered, population, level):
    rate, share = answered / population, x / answered
    lower, upper = x / population, (x + population - answered) / population
    errors = [math.sqrt(bound * (1 - bound) / population) for bound in (lower, upper)]
    figures = {"response_rate": rate, "respondent_share": share, "lower": lower, "upper": upper, "width": upper - lower}
    if max(errors) > 0:
        widths = (upper - lower) / max(errors)
        reach = optimize.brentq(
            lambda c: stats.norm.cdf(c + widths) - stats.norm.cdf(-c) - level, 0, 10, xtol=1e-14)
        figures |= {"imbens_manski_c": reach, "im_lower": max(0, lower - reach * errors[0]),
                    "im_upper": min(1, upper + reach * errors[1])}
    if answered < population:
        # Outside 0 … 1 no answer of the silent could bring the whole to a half.
        figures["break_even_nonrespondent_share_for_half"] = (population / 2 - x) / (population - answered)
    return figures


def cases(rng):
    for number in range(24):
        population = int(rng.choice([5, 60, 900, 3800, 100000]))
        answered = int(rng.choice([population, rng.integers(1, population + 1), max(1, population // 7)]))
        x = int(rng.choice([0, answered, rng.integers(0, answered + 1), rng.integers(0, answered + 1)]))
        level = float(rng.choice([0.9, 0.95, 0.99]))
        yield Case(f"shape-{number}", x=x, respondents=answered, N=population, conf=level).expect(
            "numpy, from the formula", 1e-9, bounds(x, answered, population, level))
