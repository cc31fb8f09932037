"""Inputs without an answer: what engines give up on, Vignet must refuse."""
import krippendorff
import numpy
from scipy import stats
from statsmodels.stats import inter_rater
from statsmodels.stats.proportion import proportion_confint

from _case import Case, attempt

NAME = "Refusals"
TITLE = "Degenerate inputs"
ORDER = 28
NOTE = ("only where the engine itself refuses: all ratings alike, units rated once, nobody asked, one cluster. Where a package prints 0 or "
        "1 for such data (irrCAC, psych), nothing is expected.")


def alike(rng, number):
    units, raters = int(rng.integers(2, 9)), 2 if number % 2 else int(rng.integers(3, 6))
    value = float(rng.integers(1, 5))
    rows = [[value] * raters for _ in range(units)]
    case = Case(f"alike-{number}", ratings=rows, categories=[1.0, 2.0, 3.0, 4.0])
    data = numpy.array(rows).T
    table = numpy.zeros((units, 4))
    table[:, int(value) - 1] = raters
    with numpy.errstate(all="ignore"):
        case.expect("krippendorff", 1e-9, {"krippendorff_nominal": attempt(
            krippendorff.alpha, reliability_data=data, level_of_measurement="nominal", value_domain=[1, 2, 3, 4])})
        case.expect("statsmodels", 1e-9, {"fleiss_kappa": inter_rater.fleiss_kappa(table)})
        if raters == 2:
            cells = numpy.zeros((4, 4))
            cells[int(value) - 1][int(value) - 1] = units
            case.expect("statsmodels", 1e-9, {"cohen_kappa": inter_rater.cohens_kappa(cells, return_results=False)})
        if units > 2:
            # Friedman's test starts at three treatments, which are units here.
            case.expect("scipy", 1e-9, {"kendall_w": stats.friedmanchisquare(*rows).statistic})
    return case


def rated_once(rng, number):
    rows = []
    for _ in range(int(rng.integers(2, 9))):
        row = [None] * 3
        row[rng.integers(3)] = float(rng.integers(1, 5))
        rows.append(row)
    with numpy.errstate(all="ignore"):
        alpha = attempt(krippendorff.alpha, reliability_data=numpy.array(rows, float).T, level_of_measurement="nominal",
                        value_domain=[1, 2, 3, 4])
    return Case(f"rated-once-{number}", ratings=rows, categories=[1.0, 2.0, 3.0, 4.0]).expect(
        "krippendorff", 1e-9, {"krippendorff_nominal": alpha})


def cases(rng):
    for number in range(24):
        yield alike(rng, number)
    for number in range(20):
        yield rated_once(rng, number)
    with numpy.errstate(all="ignore"):
        lower, upper = proportion_confint(numpy.array([0]), numpy.array([0]), method="wilson")
    yield Case("nobody", x=0, n=0).expect("statsmodels", 1e-9, {
        "proportion": lower.item(), "wilson_lower": lower.item(), "wilson_upper": upper.item()})
    for number in range(20):
        y = (rng.random(int(rng.integers(2, 20))) < 0.5).astype(int).tolist()
        given = {"cluster": [1] * len(y), "y": y}
        yield Case(f"one-cluster-{number}", **given).ask("R survey", "survey_one_cluster", 1e-9, **given)
