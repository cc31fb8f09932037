"""A shape that Vignet and other engines both compute: an input as `vignet verify` reads it, and what the others say."""
import math
import os

# Another seed gives other shapes: they are for looking around, the page is written for the usual ones.
USUAL_SEED = 20261122
SEED = int(os.environ.get("VIGNET_SEED", USUAL_SEED))


class Case:
    """One shape of one method. Figures come from engines by name, so that the table can say who said what."""

    def __init__(self, name, **given):
        self.name = name
        self.given = given
        self.columns = {}    # what goes into a CSV file beside the case
        self.expected = {}
        self.tolerances = {}
        self.engines = {}
        self.asked = []      # questions to R: (engine, function, question, tolerance)

    def expect(self, engine, tolerance, figures):
        """Figures of an engine; nan and infinite mean that it refuses. The tolerance is relative above 1, absolute below."""
        for key, value in figures.items():
            value = plain(value)
            self.expected[key] = value
            self.tolerances[key] = tolerance_of(tolerance, key) * max(1, size(value))
            self.engines[key] = engine
        return self

    def ask(self, engine, function, tolerance, **question):
        """A question for R, answered when all cases are known: R is started once."""
        self.asked.append((engine, function, question, tolerance))
        return self


def tolerance_of(tolerance, key):
    """One tolerance for all figures, or one for each with None for all others."""
    return tolerance.get(key, tolerance.get(None)) if isinstance(tolerance, dict) else tolerance


def plain(value):
    """Python's own numbers, lists and dictionaries; None where there is no number."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return float(value) if math.isfinite(value) else None


def size(value):
    """The largest number in a figure."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return max(map(size, value), default=0)
    return abs(value) if isinstance(value, float) else 0


def attempt(figure, *arguments, refusals=(ValueError, ZeroDivisionError), **options):
    """What an engine says; None where it refuses by raising."""
    try:
        return figure(*arguments, **options)
    except refusals:
        return None
