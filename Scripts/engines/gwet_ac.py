"""Gwet's AC1 and AC2 and Brennan and Prediger's coefficient: irrCAC, for ratings and for tables of two raters."""
import numpy

import _irrcac
import _shapes
from _case import Case

NAME = "Gwet's AC and Brennan–Prediger"
TITLE = "Gwet's AC1/AC2"
ORDER = 5
NOTE = ("closed forms, 1e-9. irrCAC gets the full list of categories as numbers: it would sort texts by the alphabet, and "
        "weights rest on the list.")
WEIGHTS = [("", "identity"), ("_linear", "linear"), ("_quadratic", "quadratic")]


def of_ratings(case, rows, values):
    for suffix, weights in WEIGHTS:
        peer = _irrcac.of_ratings(rows, values, weights)
        gwet = dict(peer.gwet()["est"])
        uniform = dict(peer.bp()["est"])
        case.expect("irrCAC", 1e-9, {
            f"ac{suffix}": gwet["coefficient_value"], f"ac_se{suffix}": gwet["se"], f"ac_pa{suffix}": gwet["pa"],
            f"ac_pe{suffix}": gwet["pe"], f"bp{suffix}": uniform["coefficient_value"], f"bp_se{suffix}": uniform["se"]})
    return case


def of_table(case, counts):
    for suffix, weights in WEIGHTS:
        peer = _irrcac.of_table(counts, weights)
        gwet = dict(peer.gwet()["est"])
        uniform = dict(peer.bp()["est"])
        case.expect("irrCAC", 1e-9, {
            f"ac{suffix}": gwet["coefficient_value"], f"ac_se{suffix}": gwet["se"].item(),
            f"bp{suffix}": uniform["coefficient_value"], f"bp_se{suffix}": uniform["se"]})
        if not suffix:
            case.expect("irrCAC", 1e-9, {"pa": gwet["pa"]})
    alpha = _irrcac.of_table(counts).krippendorff()["est"]
    return case.expect("irrCAC", 1e-9, {"krippendorff": alpha["coefficient_value"], "krippendorff_se": alpha["se"]})


def cases(rng):
    for number in range(22):
        values = _shapes.values(rng, int(rng.integers(2, 8)), uneven=number % 3 == 2)
        rows = _shapes.ratings(
            rng, int(rng.choice([3, 7, 30, 200])), int(rng.integers(2, 10)), values,
            missing=rng.choice([0, 0.2, 0.6]), faithful=rng.choice([0.2, 0.7, 0.97]), complete_first=2)
        yield of_ratings(Case(f"ratings-{number}", ratings=rows, categories=values), rows, values)
    for number in range(20):
        counts = _shapes.square(rng, int(rng.integers(2, 7)), int(rng.choice([9, 40, 500])), rng.choice([0.1, 0.5, 0.85]))
        counts[0][1] += 1
        counts[1][1] += 1
        yield of_table(Case(f"table-{number}", table=numpy.array(counts).tolist()), counts)
