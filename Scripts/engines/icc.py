"""Intraclass correlations: R psych for complete ratings, lme4's crossed random effects where some are missing."""
from _case import Case

NAME = "Intraclass correlation"
TITLE = "Intraclass correlation, six"
ORDER = 6
NOTE = ("complete: 1e-8, for psych's limits rest on R's `qf`, exact to about 1e-12, and its F is a ratio of sums. With missing cells "
        "the variances end a search; lme4's is tightened to a relative step of 1e-10 and good to about 1e-6, so 2e-5. "
        "R irr is not used: its limits of ICC(A,k) are wrong. Where a single "
        "form's limit lies below −1/(k − 1), its average form has passed infinity, and psych prints a limit above 1: no limits "
        "are expected there.")


def scores(rng, units, raters, missing):
    table = (rng.normal(0, rng.uniform(0.3, 3), (units, 1)) + rng.normal(0, rng.uniform(0, 2), (1, raters))
             + rng.normal(0, 1, (units, raters)))
    table = table.round(int(rng.integers(0, 3))) + 10
    table[0][0] += 1
    return [[None if rng.random() < missing else value for value in row] for row in table.tolist()]


def cases(rng):
    for number in range(24):
        rows = scores(rng, int(rng.choice([3, 5, 12, 60])), int(rng.integers(2, 8)), 0)
        level = rng.choice([0.9, 0.95, 0.99])
        yield Case(f"complete-{number}", ratings=rows, conf=float(level)).ask(
            "R psych", "intraclass", 1e-8, ratings=rows, level=float(level))
    for number in range(22):
        rows = scores(rng, int(rng.choice([8, 20, 60])), int(rng.integers(3, 8)), rng.choice([0.05, 0.2, 0.5]))
        rows[0][0] = None
        yield Case(f"missing-{number}", ratings=rows).ask("R lme4", "components", 2e-5, ratings=rows)
