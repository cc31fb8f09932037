"""Shares and means of a finite population: R survey; exact limits by trying every population."""
from scipy import stats

from _case import Case

NAME = "Finite population"
TITLE = "Finite population correction"
ORDER = 13
NOTE = ("1e-9. The regression behind survey's `ci_likelihood` is told to go on to 1e-14, and 1e-7 is given for what is left; "
        "where its steps along the profile miss the limits by more than 0.001 (a few answers, a high level) the root "
        "is expected instead. Exact limits: every population that leaves both tails above α/2, by scipy's hypergeometric "
        "distribution.")

TOLERANCES = {None: 1e-9, "ci_likelihood_lower": 1e-7, "ci_likelihood_upper": 1e-7}


def exact(x, n, population, level):
    tail = (1 - level) / 2
    fits = [yes for yes in range(x, population - (n - x) + 1)
            if stats.hypergeom.sf(x - 1, population, yes, n) > tail and stats.hypergeom.cdf(x, population, yes, n) > tail]
    return {"exact_count_lower": fits[0], "exact_count_upper": fits[-1], "exact_lower": fits[0] / population,
            "exact_upper": fits[-1] / population, "fpc_factor": ((population - n) / (population - 1)) ** 0.5}


# Found with other seeds: x, n, N, level; few answers or nearly all of the population, where survey itself gives up or misses.
FOUND = [(2, 5, 60, 0.99), (2133, 3777, 3800, 0.99)]


def share(name, x, n, population, level):
    return Case(name, x=x, n=n, N=population, conf=level).ask(
        "R survey", "survey_share", TOLERANCES, x=x, n=n, N=population, level=level,
    ).expect("scipy, by trying all", 1e-12, exact(x, n, population, level))


def cases(rng):
    for number, found in enumerate(FOUND):
        yield share(f"found-{number}", *found)
    for number in range(24):
        population = int(rng.choice([12, 60, 400, 3800]))
        n = int(rng.integers(3, population))
        x = int(rng.integers(1, n))
        yield share(f"share-{number}", x, n, population, float(rng.choice([0.9, 0.95, 0.99])))
    for number in range(10):
        population = int(rng.choice([4, 30, 500]))
        n = int(rng.integers(1, population + 1))
        x = int(rng.choice([0, n]))
        yield Case(f"edge-{number}", x=x, n=n, N=population).expect(
            "scipy, by trying all", 1e-12, exact(x, n, population, 0.95))
    for number in range(20):
        y = rng.normal(50, 20, int(rng.choice([2, 9, 200]))).round(rng.integers(0, 3)).tolist()
        population = len(y) + int(rng.choice([0, 1, 40, 6000]))
        yield Case(f"mean-{number}", y=y, N=population).ask("R survey", "survey_mean", 1e-9, y=y, N=population)
