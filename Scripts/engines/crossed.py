"""Logistic models with crossed and nested random intercepts: R lme4, Laplace, with its optimiser tightened."""
import numpy
from scipy import special

from _case import Case

NAME = "Crossed and nested logistic models"
TITLE = "Logistic mixed model with crossed/nested"
ORDER = 20
NOTE = ("as the random intercept; with several variances the optimum is flatter: estimates 5e-5, standard errors 5e-4, modes of the "
        "intercepts and their deviations 1e-4.")
TOLERANCES = {None: 1e-4, "fixef": 5e-5, "sigma": 5e-5, "logLik": 1e-5, "se": 5e-4}


def columns(rng, number):
    municipalities, workers, vignettes = [(8, 4, 6), (12, 3, 8), (5, 6, 12)][number % 3]
    rows = [(m, f"{m}w{w}", v) for m in range(municipalities) for w in range(workers) for v in range(vignettes)
            if rng.random() > (number % 2) * 0.2]
    spread = {kind: rng.uniform(0.5, 1.2) for kind in "mwv"}
    effects = [{name: rng.normal(0, spread[kind]) for name in dict.fromkeys(row[place] for row in rows)}
               for place, kind in enumerate("mwv")]
    x = rng.normal(size=len(rows)).round(2)
    logits = numpy.array([effects[0][m] + effects[1][w] + effects[2][v] for m, w, v in rows]) - 0.3 + 0.5 * x
    y = rng.binomial(1, special.expit(logits))
    return {"y": y.tolist(), "x": x.tolist(), "muni": [f"m{m:02}" for m, _, _ in rows],
            "worker": [f"m{w:0>4}" for _, w, _ in rows], "vignette": [f"v{v:02}" for _, _, v in rows]}


def cases(rng):
    for number in range(20):
        table = columns(rng, number)
        groups = [["worker", "vignette"], ["muni", "worker", "vignette"], ["muni", "vignette"], ["muni", "worker"]][number % 4]
        formula = f"y ~ {['1', 'x'][number % 2]} + " + " + ".join(f"(1 | {name})" for name in groups)
        case = Case(f"shape-{number}", formula=formula)
        case.columns = table
        yield case.ask("R lme4", "crossed", TOLERANCES, formula=formula, **table)
