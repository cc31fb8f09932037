"""Finds known faults in large tables by `vignet check`, and counts what it missed, what it invented and how long it took.

Usage: Scripts/bench proofs [SEEDS]      default: 5 tables of each size
"""
import json
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

import _machine
from _damaged import Table, holds

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
VIGNET = ROOT / ".build/release/vignet"
REPORT = ROOT / "Documentation/Measurements/proofs.md"
# Calvanese et al. 2018, tables with 10 % of their rules damaged: columns, their rules, seconds for overlaps and gaps.
PUBLISHED = [(3, 499, 0.117, 0.160), (7, 1496, 13.4, 18.3), (15, 1514, 196, 704)]
SUBSETS = ["a", "b", "c", "d", "e", "f"]


def check(text):
    """The findings on a rubric and the seconds that the whole command took."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "rubric.yaml"
        path.write_text(text, encoding="utf-8")
        start = time.perf_counter()
        result = subprocess.run(
            ["taskset", "-c", str(_machine.core()), VIGNET, "check", "--format", "json", path],
            capture_output=True, text=True, timeout=900)
        seconds = time.perf_counter() - start
    return json.loads(result.stdout)["findings"], seconds


def sides(table, row):
    """The box of a row that a gap proposes."""
    cells = {name: quoted.strip("'") for name, quoted in re.findall(r"(i\d+): ('[^']*'|[^,}]+)", row)}
    box = []
    for column, whole in enumerate(table.whole()):
        parts = [part.strip() for part in cells.get(f"i{column}", "").split(",") if part.strip()]
        if not parts:
            box.append([whole])
        elif isinstance(whole, tuple):
            bounds = [tuple(int(bound) for bound in re.findall(r"\d+", part)) for part in parts]
            box.append([bound if len(bound) == 2 else bound * 2 for bound in bounds])
        else:
            box.append([frozenset(parts)])
    return box


def inside(box, case):
    return all(any(holds(side, value) for side in choices) for choices, value in zip(box, case))


def examine(table):
    """One damaged table: faults that can be seen, faults found, findings, false alarms, seconds."""
    findings, seconds = check(table.yaml())
    visible = table.visible_faults()
    columns = range(len(table.inputs))
    case = lambda finding: [finding["example"].get(f"i{column}") for column in columns]
    gaps = [(case(found), sides(table, found["hint"])) for found in findings if found["code"] == "gap"]
    overlaps = [(case(found), found["rules"]) for found in findings if found["code"] == "overlap"]
    false = sum(bool(table.covering(example)) or not inside(row, example) for example, row in gaps)
    # A largest set: all rules that cover the case, and no other.
    false += sum([rule + 1 for rule in table.covering(example)] != rules for example, rules in overlaps)
    false += sum(
        found["severity"] != "note" and found["code"] not in ("gap", "overlap", "joinable") for found in findings)
    found = 0
    for kind, rule, part in visible:
        if kind == "widened":
            found += any(rule + 1 in rules for _, rules in overlaps)
        else:
            bare = [point for point in table.points(part) if not table.covering(point)]
            found += any(inside(row, point) for _, row in gaps for point in bare)
    return dict(faults=len(visible), found=found, gaps=len(gaps), overlaps=len(overlaps), false=false, seconds=seconds)


def subsets(seed):
    """A table over 6 inputs of 63 subsets each, 15 rules."""
    chance = random.Random(seed)
    lines = ["rubric: subsets", "version: 1", "inputs:"]
    lines += [f"  i{column}: {{type: choices, options: [{', '.join(SUBSETS)}]}}" for column in range(6)]
    lines += ["decisions:", "  - decision: d", "    values: [o0, o1, o2]", "    hit: unique", "    rules:"]
    for number in range(15):
        cells = []
        for column in chance.sample(range(6), chance.randint(2, 6)):
            codes = ", ".join(chance.sample(SUBSETS, chance.randint(1, 3)))
            test = chance.choice(["any of", "all of", "none of"])
            cells.append(f'i{column}: "{test} ({codes})"')
        lines.append("      - {" + ", ".join(cells + [f"then: o{number % 3}"]) + "}")
    return "\n".join(lines) + "\n"


def damaged_rows(seeds):
    for (columns, _, overlap, gap), rules in zip(PUBLISHED, (500, 1500, 1500)):
        runs = []
        for seed in range(1, seeds + 1):
            table = Table(columns, rules, seed)
            table.damage()
            runs.append(examine(table))
            print(columns, rules, seed, runs[-1], file=sys.stderr)
        total = lambda name: sum(run[name] for run in runs)
        seconds = sorted(run["seconds"] for run in runs)
        yield (
            f"| {columns} × {rules:,} | {total('found')} of {total('faults')} "
            f"| {100 * total('found') / total('faults'):.1f} % | {total('false')} "
            f"| {total('gaps') / seeds:.0f} | {total('overlaps') / seeds:.0f} "
            f"| {statistics.median(seconds):.2f} ({seconds[0]:.2f}–{seconds[-1]:.2f}) | {overlap} + {gap} |")


def subset_rows(seeds):
    for seed in range(1, seeds + 1):
        findings, seconds = check(subsets(seed))
        count = lambda code: sum(found["code"] == code for found in findings)
        proved = "no" if count("not-proved") else "yes"
        print("subsets", seed, seconds, proved, file=sys.stderr)
        yield f"| {seed} | {proved} | {count('gap')} | {count('overlap')} | {seconds:.2f} |"


def main():
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    damaged, sets = list(damaged_rows(seeds)), list(subset_rows(seeds))
    REPORT.write_text(f"""# What the proofs find, and how fast

Written by `Scripts/bench proofs`.

{_machine.listed(_machine.facts(["numpy"]))}
- Core: {_machine.core()} (taskset)

## Large tables with known faults

The space of cases (numbers from 0 to 999 and choices of 8 options in turn) is cut at random into as many boxes as there
are rules, so that the table is complete and no two rules meet. Then one rule in ten is widened or shrunk in one input.
A fault counts where it can be seen at all: cases were taken away that no other rule covers, or added that another one
covers too. A shrunk rule is found when a proposed row covers a case that it lost, a widened one when it stands in an
overlap. A false alarm is a gap whose case some rule covers, an overlap whose rules are not exactly those that cover its
case, or any other error or warning but "can be joined", which is true of such tables. What is so is worked out in Python
from the boxes alone. {seeds} tables of each size; the seconds are those of the whole command `vignet check`, one core,
which also looks for needless inputs and rules that can be joined: median, and from fastest to slowest.

Beside them stand the seconds that Calvanese et al. (Information Systems 78, 2018) print for overlaps + gaps in their own
tables of nearly this size, damaged at the same rate, on one core of an i5-5200U: another machine, other tables.

| inputs × rules | faults found | recall | false alarms | gaps a table | overlaps a table | seconds | published seconds |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{chr(10).join(damaged)}

## Many subsets

6 inputs, each several of 6 options and so one of 63 subsets, and 15 rules with `any of`, `all of` or `none of` drawn at
random: 63⁶ cases, far too many to walk through. *Proved* says whether all proofs ended within their budget.

| table | proved | gaps | overlaps | seconds |
| ---: | --- | ---: | ---: | ---: |
{chr(10).join(sets)}
""", encoding="utf-8")
    print(REPORT.relative_to(ROOT))


if __name__ == "__main__":
    main()
