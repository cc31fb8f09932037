"""What `vignet verify` says of the shapes, and the table made of it."""
import csv
import json
import os
import pathlib
import subprocess
import sys

VIGNET = os.environ.get("VIGNET", ".build/release/vignet")


def write(folder, name, title, cases):
    """The cases of a method as a reference file, with the columns that they name beside it."""
    for case in cases:
        if case.columns:
            path = folder / f"{name}-{case.name}.csv"
            with open(path, "w", newline="", encoding="utf-8") as file:
                rows = csv.writer(file, lineterminator="\n")
                rows.writerow(case.columns)
                rows.writerows(zip(*case.columns.values(), strict=True))
            case.given["csv"] = path.name
    document = {"method": title, "cases": [
        {"name": case.name, "input": case.given, "expected": case.expected, "tolerance": 0,
         "tolerance_by_key": case.tolerances} for case in cases]}
    (folder / f"{name}.json").write_text(json.dumps(document, indent=1, allow_nan=False), encoding="utf-8")


def verified(folder):
    """The rows of `vignet verify`."""
    run = subprocess.run([VIGNET, "verify", folder, "--format", "json"], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1) or run.stderr:
        sys.exit(f"vignet verify failed ({run.returncode}): {run.stderr}")
    return json.loads(run.stdout)["rows"]


def is_refusal(value):
    return value is None or (isinstance(value, list) and all(part is None for part in value))


class Tally:
    """One line of the table: a method and the engine that it was held against."""

    def __init__(self):
        self.shapes = set()
        self.keys = {}
        self.reproduced = self.refused = self.differ = 0
        self.largest = self.share = 0.0

    def add(self, row):
        self.shapes.add(row["case"])
        self.keys[row["key"]] = None
        if row["outcome"] != "reproduced":
            self.differ += 1
        elif is_refusal(row["expected"]):
            self.refused += 1
        else:
            self.reproduced += 1
        if row["difference"] is not None:
            self.largest = max(self.largest, row["difference"])
            self.share = max(self.share, row["difference"] / row["tolerance"])

    def cells(self):
        return [len(self.shapes), len(self.keys), f"{self.reproduced:,}", self.refused or "–", self.differ,
                f"{self.largest:.1g}", f"{self.share:.1g}"]


def tallies(rows, methods):
    """A tally for each method and engine, in the order of the methods."""
    engine_of = {(name, case.name, key): engine
                 for name, cases in methods.items() for case in cases for key, engine in case.engines.items()}
    found = {}
    for row in rows:
        name = pathlib.Path(row["file"]).stem
        engine = engine_of[name, row["case"], row["key"]]
        found.setdefault((name, engine), Tally()).add(row)
    order = {name: place for place, name in enumerate(methods)}
    return dict(sorted(found.items(), key=lambda item: order[item[0][0]]))
