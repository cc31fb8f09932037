"""Kendall's W: scipy's Friedman test, whose chi-squared is m(n − 1)W, with units as the treatments and raters as blocks."""
import numpy
from scipy import stats

import _shapes
from _case import Case

NAME = "Kendall's W"
TITLE = "Kendall's coefficient of concordance W"
ORDER = 7
NOTE = "closed forms, 1e-9; complete units only, and three of them at the least, as scipy asks for."


def without_ties_corrected(rows):
    ranks = numpy.array([stats.rankdata(column) for column in numpy.array(rows).T])
    raters, units = ranks.shape
    return 12 * ((ranks.sum(axis=0) - raters * (units + 1) / 2) ** 2).sum() / (raters ** 2 * (units ** 3 - units))


def cases(rng):
    for number in range(24):
        values = _shapes.values(rng, int(rng.choice([2, 4, 10, 40])), uneven=number % 2 == 1)
        rows = _shapes.ratings(
            rng, int(rng.choice([3, 4, 12, 50])), int(rng.integers(2, 10)), values, missing=rng.choice([0, 0.1]),
            faithful=rng.choice([0.1, 0.6, 0.9]), complete_first=3)
        rows[:2] = [[values[0]] * len(rows[0]), [values[-1], *rows[1][1:]]]
        complete = [row for row in rows if None not in row]
        chi_squared, probability = stats.friedmanchisquare(*complete)
        freedom = len(complete) - 1
        case = Case(f"shape-{number}", ratings=rows, categories=values)
        case.expect("scipy", 1e-9, {"chisq": chi_squared, "p": probability, "df": freedom,
                                    "w_tie_corrected": chi_squared / (len(rows[0]) * freedom)})
        yield case.expect("numpy, from the formula", 1e-9, {"w_uncorrected": without_ties_corrected(complete)})
