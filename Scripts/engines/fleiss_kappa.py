"""Fleiss' kappa: statsmodels where all raters rated, irrCAC where ratings are missing."""
import numpy
from statsmodels.stats.inter_rater import fleiss_kappa

import _irrcac
import _shapes
from _case import Case

NAME = "Fleiss' kappa"
TITLE = "Fleiss' kappa"
ORDER = 3
NOTE = ("closed forms, 1e-9. statsmodels asserts that every unit has as many ratings, so missing ratings are irrCAC's alone; "
        "the null z and the kappa of each category of Fleiss, Nee & Landis (1979) are in no package at hand.")


def null_test(table):
    """Fleiss, Nee & Landis 1979, eq. 12 for z, and eq. 2 for the kappa of one category."""
    units, ratings = len(table), int(table[0].sum())
    shares = table.sum(axis=0) / (units * ratings)
    rest = shares * (1 - shares)
    pairs = units * ratings * (ratings - 1)
    with numpy.errstate(all="ignore"):
        of_category = 1 - (table * (ratings - table)).sum(axis=0) / (pairs * rest)
        kappa = (rest * numpy.nan_to_num(of_category)).sum() / rest.sum()
        variance = 2 / (pairs * rest.sum() ** 2) * (rest.sum() ** 2 - (rest * (1 - 2 * shares)).sum())
        return {"z": kappa / numpy.sqrt(variance), "category_kappa": of_category}


def cases(rng):
    for number in range(22):
        categories, raters = int(rng.integers(2, 8)), int(rng.integers(2, 12))
        units = int(rng.choice([2, 5, 12, 60, 300]))
        chances = rng.dirichlet([0.6] * categories, size=units)
        table = numpy.array([rng.multinomial(raters, chance / chance.sum()) for chance in chances])
        if (table.sum(axis=0) > 0).sum() < 2:
            table[0] = 0
            table[0][:2] = [1, raters - 1]
            table[1] = table[0][::-1] if categories == 2 else table[0]
        case = Case(f"counts-{number}", counts=table.tolist())
        case.expect("statsmodels", 1e-9, {"kappa": fleiss_kappa(table, method="fleiss")})
        yield case.expect("numpy, from the formula", 1e-9, null_test(table))
    for number in range(22):
        values = _shapes.values(rng, int(rng.integers(2, 7)))
        rows = _shapes.ratings(rng, int(rng.choice([4, 12, 50, 200])), int(rng.integers(2, 9)), values,
                               missing=rng.choice([0.05, 0.3, 0.6]), complete_first=2)
        rows[:2] = [[values[0]] * len(rows[0]), [values[-1]] * len(rows[0])]
        found = _irrcac.of_ratings(rows, values).fleiss()["est"]
        yield Case(f"missing-{number}", ratings=rows, categories=values).expect(
            "irrCAC", 1e-9, {"gwet_kappa": found["coefficient_value"], "gwet_se": found["se"], "gwet_pa": found["pa"],
                             "gwet_pe": found["pe"]})
