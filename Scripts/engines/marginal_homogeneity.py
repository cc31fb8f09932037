"""Marginal homogeneity and symmetry of a square table: statsmodels (R irr drops categories whose margins are equal)."""
import numpy
from scipy import stats
from statsmodels.stats.contingency_tables import SquareTable

import _shapes
from _case import Case

NAME = "Marginal homogeneity"
TITLE = "marginal homogeneity"
ORDER = 8
NOTE = ("closed forms, 1e-9. statsmodels divides 0 by 0 where two categories were never confused; its test of symmetry is "
        "used where all were, and without its half added to empty cells.")


def cases(rng):
    for number in range(24):
        size = int(rng.integers(2, 7))
        table = numpy.array(_shapes.square(rng, size, int(rng.choice([20, 80, 400, 5000])), rng.choice([0.1, 0.5, 0.8])))
        table[0] += rng.integers(0, 9, size)
        # Every category is confused with its neighbour, so that no margin hangs alone.
        for place in range(size - 1):
            table[place][place + 1] += 1
        if number % 5 == 0 and size > 2:
            # Two margins that happen to be equal.
            table[-1] = table[:, -1]
        case = Case(f"shape-{number}", table=table.tolist())
        peer = SquareTable(table, shift_zeros=False)
        stuart, bhapkar = (peer.homogeneity(method=method) for method in ("stuart_maxwell", "bhapkar"))
        case.expect("statsmodels", 1e-9, {
            "stuart_maxwell_chisq": stuart.statistic, "stuart_maxwell_p": stuart.pvalue, "df": stuart.df,
            "bhapkar_chisq": bhapkar.statistic, "bhapkar_p": bhapkar.pvalue})
        both = table + table.T
        if both[~numpy.eye(size, dtype=bool)].all():
            symmetry = peer.symmetry()
            case.expect("statsmodels", 1e-9, {
                "bowker_symmetry_chisq": symmetry.statistic, "bowker_p": symmetry.pvalue})
        else:
            case.expect("numpy, from the formula", 1e-9, symmetry_by_sum(table))
        yield case


def symmetry_by_sum(table):
    size = len(table)
    confused = [(table[i][j], table[j][i]) for i in range(size) for j in range(i) if table[i][j] + table[j][i]]
    statistic = sum((one - other) ** 2 / (one + other) for one, other in confused)
    return {"bowker_symmetry_chisq": statistic, "bowker_p": stats.chi2.sf(statistic, size * (size - 1) / 2)}
