"""Logistic models with crossed and nested random intercepts: R glmmTMB and R lme4, Laplace."""
import numpy
from scipy import special

from _case import Case

NAME = "Crossed and nested logistic models"
TITLE = "Logistic mixed model with crossed/nested"
ORDER = 20
NOTE = ("glmmTMB climbs with exact derivatives; both searches end within 1e-7 of the top of the likelihood, which is as flat as 3e-5 of "
        "an estimate there: estimates and standard errors 1e-4, log-likelihood 1e-6. The inner loop of lme4 "
        "1.1-31 stops a little early when there are several variances, whatever its tolerance: on some shapes all its optimisers "
        "end 4e-6 below the likelihood of glmmTMB and Vignet, which agree, with estimates off by up to 1e-3. Hence 1e-3, and 1e-2 for "
        "standard errors, which rest on its finite differences. A variance of 0 is told as 1e-6 and the like by both.")
TMB = {None: 1e-4, "logLik": 1e-6}
LME4 = {None: 1e-3, "se": 1e-2, "logLik": 1e-4}


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
        for engine, function, tolerances in [("glmmTMB", "crossed_tmb", TMB), ("lme4", "crossed", LME4)]:
            case = Case(f"{engine}-{number}", formula=formula)
            case.columns = table
            yield case.ask(f"R {engine}", function, tolerances, formula=formula, **table)
