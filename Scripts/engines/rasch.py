"""The Rasch and the many-facet Rasch model: R lme4 with fixed items and raters, 25 points."""
import numpy
from scipy import special

from _case import Case

NAME = "Many-facet Rasch model"
TITLE = "Rasch and many-facet Rasch"
ORDER = 21
NOTE = ("items and raters 2e-5, the ends of two searches (lme4's tightened); the standard errors that TAM prints, of each measure as if all "
        "else were known, follow from lme4's estimates by summing over abilities, 1e-4.")
TOLERANCES = {None: 2e-5, "item_se": 1e-4, "se": 1e-4}


def answers(rng, persons, items, raters, missing):
    ability, hard = rng.normal(0, rng.uniform(0.7, 1.5), persons), numpy.linspace(-1.2, 1.2, items) + rng.normal(0, 0.2, items)
    severe = rng.normal(0, 0.5, raters)
    rows = []
    for person in range(persons):
        for rater in range(raters):
            if raters > 1 and rng.random() < missing:
                continue
            chances = special.expit(ability[person] - hard - severe[rater])
            rows.append([f"p{person:03}", f"r{rater}", *(rng.random(items) < chances).astype(int).tolist()])
    return rows


def cases(rng):
    for number in range(12):
        items = int(rng.integers(3, 8))
        raters = int(rng.integers(2, 5))
        rows = answers(rng, int(rng.choice([30, 60, 120])), items, raters, rng.choice([0, 0.3]))
        names = ["pid", "rater", *(f"I{item}" for item in range(items))]
        case = Case(f"facets-{number}", person="pid", rater="rater", items=names[2:])
        case.columns = {name: [row[place] for row in rows] for place, name in enumerate(names)}
        yield case.ask("R lme4", "facets", TOLERANCES, items=names[2:], **{name: case.columns[name] for name in names})
    for number in range(10):
        items = int(rng.integers(3, 9))
        rows = answers(rng, int(rng.choice([25, 80, 200])), items, 1, 0)
        long = [(row[0], f"i{item}", row[2 + item]) for row in rows for item in range(items) if rng.random() > 0.05]
        case = Case(f"rasch-{number}", person="person", item="item", outcome="y")
        case.columns = dict(zip(["person", "item", "y"], ([row[place] for row in long] for place in range(3))))
        yield case.ask("R lme4", "rasch", TOLERANCES, **case.columns)
