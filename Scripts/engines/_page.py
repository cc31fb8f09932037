"""Documentation/Measurements/other-engines.md."""
import pathlib
import textwrap

import _machine

PATH = pathlib.Path("Documentation/Measurements/other-engines.md")
PACKAGES = ["numpy", "scipy", "statsmodels", "krippendorff", "irrCAC", "pandas"]

HEAD = """# Held against other engines

Written by `Scripts/other-engines`. Random shapes of every method that `vignet verify` knows: few and many units, raters,
categories and groups, missing answers, ties, weights, unequal sizes and answers that are nearly all alike. Inputs come
from a fixed seed; what should come out comes from the program named in the line, none of it from Vignet. Where no package
has a figure, it is worked out slowly in numpy from the published formula or by summing over everything that could happen;
such lines say so and do not count as a package.

A *figure* is one key of one shape, and may be a list. *Both refuse*: the engine gives no number (nan, an error, or
nothing), and neither does Vignet. The tolerance is relative for figures above 1 and absolute below. *Of its tolerance*:
the largest difference as a share of what was allowed; 1 would just pass.
"""


def table(found, modules):
    rows = [[modules[name].NAME, engine, *tally.cells()] for (name, engine), tally in found.items()]
    return _machine.table(
        ["method", "engine", "shapes", "keys", "reproduced", "both refuse", "differ", "largest difference",
         "of its tolerance"], rows)


def keys(found, modules):
    """What the keys are, as a reference file calls them."""
    return [wrapped(f"- {modules[name].NAME}, {engine}: " + ", ".join(f"`{key}`" for key in tally.keys))
            for (name, engine), tally in found.items()]


def wrapped(item):
    """An item of a list in lines of the house's width."""
    return textwrap.fill(item, 120, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def brief(value):
    text = str(value)
    return text if len(text) < 80 else text[:77] + "…"


def differences(rows):
    """Every figure that differs; nothing where none does."""
    lines = [f"| {pathlib.Path(row['file']).stem} | {row['case']} | `{row['key']}` | {brief(row['expected'])} "
             f"| {brief(row['actual'])} | {row['reason'] or ''} |" for row in rows if row["outcome"] != "reproduced"]
    if not lines:
        return []
    head = ["## What differs", "", "| method | shape | figure | engine | here | reason |", "|---|---|---|---:|---:|---|"]
    return [*head, *lines, ""]


def page(found, modules, versions, rows):
    packages = {name for name, engine in found if not engine.startswith("numpy")}
    facts = [*_machine.facts(PACKAGES), *versions.items()]
    differ = sum(row["outcome"] != "reproduced" for row in rows)
    said = [f"{len(modules)} methods, {len(packages)} of them against packages; {len(rows):,} figures, {differ:,} differ.", ""]
    notes = [wrapped(f"- **{module.NAME}**: {module.NOTE}") for module in modules.values()]
    return "\n".join([HEAD, _machine.listed(facts), "", *said, table(found, modules), "", *differences(rows),
                      "## What was allowed, and why", "", *notes, "", "## Which keys", "", *keys(found, modules), ""])
