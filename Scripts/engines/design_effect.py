"""Clustered shares: R survey; the analysis of variance by R, and what follows from its mean squares."""
import numpy

from _case import Case

NAME = "Clusters and design effect"
TITLE = "Design effect"
ORDER = 16
NOTE = ("1e-9. survey's design effect is against a sample with replacement of the same size (`deff = \"replace\"`), with a t interval "
        "of k − 1 degrees of freedom.")


def answers(rng, clusters, largest, single):
    """A cluster and an answer for each member; some clusters have one member."""
    sizes = rng.integers(1 if single else 2, largest + 1, size=clusters)
    shares = rng.beta(*rng.choice([[0.8, 2], [4, 2], [9, 9]]), size=clusters)
    sizes[0] = max(2, sizes[0])
    names = numpy.repeat(numpy.arange(1, clusters + 1), sizes)
    y = (rng.random(len(names)) < numpy.repeat(shares, sizes)).astype(int)
    y[:2] = [0, 1]
    order = rng.permutation(len(names))
    return names[order].tolist(), y[order].tolist()


def cases(rng):
    for number in range(26):
        names, y = answers(rng, int(rng.choice([2, 3, 8, 30, 98])), int(rng.choice([3, 10, 60])), number % 2)
        level = float(rng.choice([0.9, 0.95]))
        yield Case(f"shape-{number}", cluster=names, y=y, conf=level).ask(
            "R survey", "survey_clusters", 1e-9, cluster=names, y=y, level=level,
        ).ask("R stats (aov), and formulas", "anova_clusters", 1e-9, cluster=names, y=y)
