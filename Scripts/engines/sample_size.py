"""Sample sizes: statsmodels for a simple sample, the formulas for finite populations and clusters."""
import math

from scipy import stats
from statsmodels.stats.proportion import samplesize_confint_proportion

from _case import Case

NAME = "Sample size"
TITLE = "Sample size / precision"
ORDER = 15
NOTE = ("1e-9. The formulas for clusters are those of epiR's `epi.ssclus1estb`, which brings 120 Debian packages with it and was "
        "not asked.")


def clustered(rng, number):
    size = float(rng.integers(2, 40))
    deviation = float(rng.choice([0, 0, round(size * rng.uniform(0.1, 0.9), 2)]))
    share, rho = round(rng.uniform(0.03, 0.97), 3), round(rng.uniform(0, 0.6), 3)
    kind, epsilon = str(rng.choice(["absolute", "relative"])), round(rng.uniform(0.02, 0.2), 3)
    level, population = float(rng.choice([0.9, 0.95])), rng.choice([None, 98, 2000])
    half = epsilon * share if kind == "relative" else epsilon
    effect = 1 + (((deviation / size) ** 2 + 1) * size - 1) * rho
    members = stats.norm.isf((1 - level) / 2) ** 2 * share * (1 - share) * effect / half ** 2
    groups = members / size
    if population:
        # The correction is made on clusters.
        groups = groups / (1 + groups / population)
        members = groups * size
    case = Case(f"clusters-{number}", **{
        "N.psu": population, "b": [size, deviation] if deviation else size, "Py": share, "epsilon": epsilon, "error": kind,
        "rho": rho, "conf.level": level})
    return case.expect("numpy, from the formula", 1e-9, {
        "deff": effect, "n_psu_frac": groups, "n_ssu_frac": members, "n_psu": math.ceil(groups), "n_ssu": math.ceil(members)})


def cases(rng):
    for number in range(22):
        share, half = round(rng.uniform(0.01, 0.99), 3), round(rng.uniform(0.005, 0.2), 3)
        level = float(rng.choice([0.8, 0.95, 0.99]))
        needed = samplesize_confint_proportion(share, half, alpha=1 - level, method="normal")
        case = Case(f"simple-{number}", p=share, halfwidth=half, conf=level)
        case.expect("statsmodels", 1e-9, {"n0": needed})
        if number % 3:
            population = int(rng.choice([98, 3800, 500000]))
            case.given["N"] = population
            case.expect("numpy, from the formula", 1e-9, {"n_fpc": needed / (1 + (needed - 1) / population)})
        yield case
    for number in range(22):
        yield clustered(rng, number)
