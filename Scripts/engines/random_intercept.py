"""Logistic regression with a random intercept: R lme4 with its optimiser tightened, Laplace and 3 to 25 points."""
import numpy
from scipy import special

from _case import Case

NAME = "Random-intercept logistic model"
TITLE = "Random-intercept logistic mixed model"
ORDER = 19
NOTE = ("lme4's own stopping rule leaves the third decimal, so its optimiser is told to go on to steps of 1e-11 and its inner loop to "
        "1e-13. Estimates then agree to about 1e-6 and have 1e-5; standard errors come from second "
        "differences of lme4's own deviance, for its `vcov` is good to the third digit, and have 1e-4. With more than one point lme4 1.1-31 reports the log-likelihood against the saturated model; the "
        "binomial terms are added again. Where the deviation is 0 the standard "
        "errors are those of R's `glm`, the same model. The exact marginal log-likelihood is R's `integrate` at lme4's estimates.")
TOLERANCES = {None: 1e-5, "se": 1e-4}


def columns(rng, number):
    groups, rows = [(8, 6), (15, 4), (40, 3), (25, 12)][number % 4]
    g = numpy.repeat(numpy.arange(groups), rng.integers(1, 2 * rows, groups))
    size = rng.integers(1, 2 if number % 3 == 0 else 15, len(g))
    x = rng.normal(size=len(g)).round(3)
    # Groups that do not differ come out with a deviation of 0 about half the time.
    spread = 0 if number % 6 == 5 else rng.uniform(0.6, 1.4)
    kind = rng.choice(["low", "middle", "top"], len(g))
    logits = rng.uniform(-1.5, 1) + 0.7 * x + 0.5 * (kind == "top") + rng.normal(0, spread, groups)[g]
    yes = rng.binomial(size, special.expit(logits))
    for level in ("low", "middle", "top"):
        # No kind of all yes or all no, for which the effect is infinite: lme4 runs until it tires, Vignet refuses.
        own = kind == level
        if own.any() and yes[own].sum() in (0, size[own].sum()):
            return columns(rng, number)
    return {"g": [f"g{name:02}" for name in g], "yes": yes.tolist(), "size": size.tolist(), "x": x.tolist(),
            "kind": kind.tolist()}


# Found with other seeds: many groups that differ little, where the search once ended at a deviation of 0.
FOUND = [
    ([5, 9, 16, 13, 106, 98, 82, 50, 58, 86, 112, 51, 72, 34, 45, 97, 20],
     [18, 13, 35, 20, 175, 175, 160, 69, 87, 140, 183, 85, 133, 70, 71, 156, 29]),
    ([78, 10, 9, 75, 16, 26, 106, 98, 97, 108, 82, 50, 58, 86, 112, 89, 56, 84, 51, 72, 34, 45, 97, 45, 20],
     [132, 36, 13, 129, 35, 40, 175, 175, 164, 180, 160, 69, 87, 140, 183, 155, 101, 114, 85, 133, 70, 71, 156, 98, 29]),
]


def slight(rng):
    """Groups of any size that differ little."""
    n = rng.integers(2, int(rng.choice([40, 200])), int(rng.choice([15, 25, 60])))
    chances = special.expit(rng.normal(rng.uniform(-1.5, 1.5), rng.uniform(0.1, 0.3), len(n)))
    return rng.binomial(n, chances).tolist(), n.tolist()


def grouped(name, x, n):
    """One row a group."""
    formula = "cbind(yes, size - yes) ~ 1 + (1 | g)"
    case = Case(name, formula=formula, nAGQ=9)
    case.columns = {"g": [f"g{number:02}" for number in range(len(x))], "yes": x, "size": n}
    return case.ask("R lme4", "random_intercept", TOLERANCES, formula=formula, points=9, **case.columns)


def cases(rng):
    for number, (x, n) in enumerate(FOUND):
        yield grouped(f"found-{number}", x, n)
    for number in range(30):
        yield grouped(f"slight-{number}", *slight(rng))
    for number in range(24):
        table = columns(rng, number)
        terms = ["1", "x", "x + kind", "kind"][rng.integers(4)]
        points = [1, 1, 3, 9, 25][number % 5]
        formula = f"cbind(yes, size - yes) ~ {terms} + (1 | g)"
        case = Case(f"shape-{number}", formula=formula, nAGQ=points)
        case.columns = table
        yield case.ask("R lme4", "random_intercept", TOLERANCES, formula=formula, points=points, **table)
