"""Random shapes that several methods share."""


def ratings(rng, units, raters, values, missing=0.0, faithful=0.6, complete_first=0):
    """Rows of ratings, None where missing. Raters see the truth of a unit, a value beside it, or guess.

    The first units keep all their ratings, where a method needs some that are complete.
    """
    skew = rng.dirichlet([1.0] * len(values))
    rows = []
    for unit in range(units):
        truth = rng.choice(len(values), p=skew)
        row = []
        for _ in range(raters):
            draw = rng.random()
            if draw < faithful:
                place = truth
            elif draw < faithful + (1 - faithful) / 2:
                place = min(len(values) - 1, max(0, truth + rng.choice([-1, 1])))
            else:
                place = rng.integers(len(values))
            is_missing = unit >= complete_first and rng.random() < missing
            row.append(None if is_missing else values[place])
        rows.append(row)
    return rows


def values(rng, count, uneven=False):
    """Ascending numbers that ratings may have: 1, 2, 3 …, or with gaps."""
    if not uneven:
        return [float(value) for value in range(1, count + 1)]
    return [float(value) for value in sorted(rng.choice(4 * count, size=count, replace=False))]


def flat(rows):
    return [value for row in rows for value in row if value is not None]


def square(rng, size, units, faithful=0.5):
    """A table of two raters' counts."""
    table = [[0] * size for _ in range(size)]
    for _ in range(units):
        one = rng.integers(size)
        other = one if rng.random() < faithful else rng.integers(size)
        table[one][other] += 1
    return table


def counts(rng, groups, smallest, largest, mean, spread):
    """Groups' yes answers and sizes; the shares spread around a mean as a beta distribution."""
    sizes = [int(size) for size in rng.integers(smallest, largest + 1, size=groups)]
    shares = rng.beta(mean / spread, (1 - mean) / spread, size=groups)
    return [int(rng.binomial(size, share)) for size, share in zip(sizes, shares)], sizes
