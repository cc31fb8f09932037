"""Cohen's kappa: statsmodels (R irr has no standard error for weights, psych 2.2.9 a wrong one); irrCAC for the second."""
import numpy
from statsmodels.stats.inter_rater import cohens_kappa

import _irrcac
import _shapes
from _case import Case

NAME = "Cohen's kappa"
TITLE = "Cohen's kappa"
ORDER = 2
NOTE = ("closed forms, 1e-9. Own weights go to statsmodels as disagreement, 1 − w; values with gaps as positions. Roots of "
        "what rounding leaves of a variance of 0 are taken for the 0 that they are.")
NOTHING = 1e-14
KEYS = {"": "", "_linear": "linear", "_quadratic": "quadratic"}


def peer(table, suffix, **weights):
    with numpy.errstate(all="ignore"):
        found = cohens_kappa(numpy.array(table, float), return_results=True, **weights)
        figures = {f"kappa{suffix}": found.kappa, f"ase{suffix}": found.std_kappa, f"se0{suffix}": found.std_kappa0,
                   f"z0{suffix}": found.z_value, f"p0{suffix}": found.pvalue_two_sided}
    # A variance that is exactly 0 comes out as rounding's ±1e-17, and its root as 1e-8 or nan: that is no standard
    # error, and where a rater used one category only there is no test.
    if found.var_kappa < NOTHING:
        figures[f"ase{suffix}"] = 0
    if found.var_kappa0 < NOTHING:
        figures |= {f"se0{suffix}": None, f"z0{suffix}": None, f"p0{suffix}": None}
    return figures


def expect(case, table, positions):
    for suffix, kind in KEYS.items():
        weights = {"weights": numpy.array(positions, float), "wt": kind} if kind else {}
        case.expect("statsmodels", 1e-9, peer(table, suffix, **weights))
    with numpy.errstate(all="ignore"):
        found = _irrcac.of_table(table).cohen()["est"]
    error = 0 if case.expected["ase"] == 0 else found["se"]
    return case.expect("irrCAC", 1e-9, {"observed_agreement": found["pa"], "gwet_se": error}).expect(
        "numpy, by counting", 1e-9, {"n": numpy.sum(table)})


def own_weights(rng, size):
    weights = rng.uniform(0, 0.95, (size, size)).round(3)
    if rng.random() < 0.5:
        weights = (weights + weights.T) / 2
    numpy.fill_diagonal(weights, 1)
    return weights


def one_category(rng, number):
    """The second rater says the same of every unit, which leaves kappa 0 without any spread."""
    size, used = int(rng.integers(2, 5)), 0
    table = [[0] * size for _ in range(size)]
    for row in table:
        row[used] = int(rng.integers(0, 12))
    table[0][used], table[1][used] = 3, 7
    return expect(Case(f"one-category-{number}", table=table), table, range(size))


def cases(rng):
    for number in range(6):
        yield one_category(rng, number)
    for number in range(22):
        size = int(rng.integers(2, 8))
        table = _shapes.square(rng, size, int(rng.choice([3, 8, 25, 120, 2000])), rng.choice([0.05, 0.5, 0.9]))
        if numpy.trace(table) == numpy.sum(table):
            table[0][1] += 1
        case = Case(f"table-{number}", table=table)
        expect(case, table, range(size))
        weights = own_weights(rng, size)
        if number % 2:
            case.given["agreement_weights"] = weights.tolist()
            case.expect("statsmodels", 1e-9, peer(table, "_weighted", weights=1 - weights))
        else:
            # Kappa does not depend on the scale of the disagreement; its standard error neither.
            distances = (1 - weights) * rng.uniform(2, 9)
            case.given["disagreement_weights"] = distances.tolist()
            case.expect("statsmodels", 1e-9, peer(table, "_weighted", weights=distances / distances.max()))
        yield case
    for number in range(10):
        values = _shapes.values(rng, int(rng.integers(2, 7)), uneven=number % 2 == 0)
        rows = _shapes.ratings(rng, int(rng.choice([6, 20, 60])), 2, values, missing=rng.choice([0, 0.2]), complete_first=4)
        rows[:2] = [[values[0], values[-1]], [values[-1], values[-1]]]
        table = [[rows.count([one, other]) for other in values] for one in values]
        yield expect(Case(f"ratings-{number}", ratings=rows, categories=values), table, values)
