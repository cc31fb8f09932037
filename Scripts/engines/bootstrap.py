"""Bootstrap intervals: R boot's `boot.ci` on stored replicates; few clusters by listing every resample."""
import itertools

import numpy

from _case import Case

NAME = "Bootstrap intervals"
TITLE = "Bootstrap intervals"
ORDER = 17
NOTE = "1e-9: the replicates are given, so no chance is left."


def stored(rng, number):
    size, replicates = int(rng.choice([10, 25, 60])), int(rng.choice([399, 999, 1000, 2500]))
    data = rng.gamma(2, 1, size) if number % 3 else (rng.random(size) < 0.4).astype(float)
    data[:2] = [0, 1]

    def statistic(sample):
        return numpy.mean(sample) / (1 + numpy.std(sample)) if number % 2 else numpy.mean(sample)

    draws = [statistic(data[rng.integers(size, size=size)]) for _ in range(replicates)]
    whole = statistic(data)
    leaving_out = [statistic(numpy.delete(data, place)) for place in range(size)]
    influence = [(size - 1) * (whole - part) for part in leaving_out]
    given = {"t0": float(whole), "replicates": [float(draw) for draw in draws], "influence": [float(i) for i in influence]}
    level = float(rng.choice([0.8, 0.95]))
    return Case(f"stored-{number}", conf=level, **given).ask("R boot", "boot_intervals", 1e-9, level=level, **given)


def listed(rng, number):
    size = int(rng.integers(2, 7))
    n = [int(members) for members in rng.integers(1, 20, size)]
    x = [int(rng.integers(0, members + 1)) for members in n]
    shares = numpy.sort([sum(x[i] for i in drawn) / sum(n[i] for i in drawn)
                         for drawn in itertools.product(range(size), repeat=size)])
    reached = numpy.arange(1, len(shares) + 1) / len(shares)
    figures = {"t0": sum(x) / sum(n), "exact_mean": shares.mean(), "exact_se": shares.std(), "n_resamples": len(shares)}
    for name, probability in [("025", 0.025), ("05", 0.05), ("50", 0.5), ("95", 0.95), ("975", 0.975)]:
        figures[f"exact_q{name}"] = shares[numpy.argmax(reached >= probability - 1e-12)]
    return Case(f"listed-{number}", cluster_x=x, cluster_n=n).expect("numpy, by listing all", 1e-9, figures)


def cases(rng):
    for number in range(22):
        yield stored(rng, number)
    for number in range(20):
        yield listed(rng, number)
    for number in range(20):
        groups = rng.integers(1, int(rng.choice([4, 30])), int(rng.choice([8, 200])))
        groups[:2] = [1, 2]
        y = (rng.random(len(groups)) < rng.uniform(0.1, 0.9)).astype(int)
        y[:2] = [0, 1]
        given = {"cluster": groups.tolist(), "y": y.tolist()}
        yield Case(f"clusters-{number}", **given).ask("R survey", "survey_linearised", 1e-9, **given)
