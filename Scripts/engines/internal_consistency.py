"""Cronbach's alpha: R psych; omega from R's one-factor maximum likelihood."""
import numpy

from _case import Case

NAME = "Cronbach's alpha and omega"
TITLE = "Cronbach's alpha"
ORDER = 10
NOTE = ("alpha 1e-9. Omega, loadings and uniquenesses are the end of a search on both sides: R's `factanal` stops when its "
        "criterion no longer falls in the tenth digit, which leaves about the eighth of a loading, so 1e-6. Respondents with a missing "
        "item are left out before R sees them, as psych would take pairs.")


def scores(rng, people, items, missing):
    trait = rng.normal(size=(people, 1))
    weights = rng.uniform(0.4, 1.2, size=items)
    table = trait * weights + rng.normal(size=(people, items)) * rng.uniform(0.5, 1.3)
    steps = rng.choice([0.05, 0.5, 1])
    table = (table / steps).round() + 20
    return [[None if person >= 6 and rng.random() < missing else value for value in row]
            for person, row in enumerate(table.tolist())]


def cases(rng):
    for number in range(26):
        items = int(rng.choice([3, 4, 6, 12]))
        people = int(rng.choice([12, 30, 150, 700])) + 3 * items
        rows = scores(rng, people, items, rng.choice([0, 0, 0.05]))
        whole = [row for row in rows if None not in row]
        if numpy.linalg.eigvalsh(numpy.corrcoef(numpy.array(whole).T))[0] < 1e-6:
            continue
        yield Case(f"shape-{number}", items=rows).ask("R psych", "consistency", 1e-9, items=whole).ask(
            "R stats (factanal)", "one_factor", 1e-6, items=whole)
    for number in range(4):
        rows = scores(rng, int(rng.choice([8, 40])), 2, 0)
        yield Case(f"two-items-{number}", items=rows).ask("R psych", "consistency_of_two", 1e-9, items=rows)
