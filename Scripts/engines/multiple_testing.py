"""Adjusted probabilities: statsmodels."""
from statsmodels.stats.multitest import multipletests

from _case import Case

NAME = "Multiple testing"
TITLE = "Benjamini-Hochberg"
ORDER = 25
NOTE = "closed forms, 1e-12."
METHODS = {"BH": "fdr_bh", "BY": "fdr_by", "holm": "holm", "bonferroni": "bonferroni"}


def cases(rng):
    for number in range(24):
        size = int(rng.choice([1, 2, 5, 15, 98, 1000]))
        found = rng.beta(rng.choice([0.2, 1]), 1, size=size)
        if number % 3 == 0:
            # Ties, and the ends.
            found = found.round(1)
        case = Case(f"shape-{number}", p=found.tolist())
        for key, method in METHODS.items():
            case.expect("statsmodels", 1e-12, {key: multipletests(found, method=method)[1]})
        yield case.expect("statsmodels", 1e-12, {"n_reject_BH_05": multipletests(found, 0.05, "fdr_bh")[0].sum()})
