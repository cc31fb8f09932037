"""Times `vignet report` on the simulated answers of 98 municipalities: every page of every one of them.

Usage: Scripts/bench reports [ROUNDS]      default: 5
"""
import csv
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import _machine

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
VIGNET = ROOT / ".build/release/vignet"
REPORT = ROOT / "Documentation/Measurements/reports.md"
# As in the acceptance of the reports: eight vignettes that every caseworker could be dealt.
EIGHT = [
    "dizzy-bus-driver", "looks-like-himself", "marks-before-swimming", "newcomer-family", "soon-eighteen",
    "two-places-at-once", "worn-down-cleaner", "young-outside-work"]
SIZE = ["--municipalities", "98", "--respondents", "12", "--per-respondent", "4", "--seed", "1"]


def eight(folder):
    """The eight vignettes in one field, with their rubrics."""
    rubrics = ["problem-classes", "approach"] + [f"content-{name}" for name in EIGHT]
    for kind, names in [("Vignettes", EIGHT), ("Rubrics", rubrics)]:
        (folder / kind).mkdir()
        for name in names:
            text = (ROOT / kind / f"{name}.yaml").read_text(encoding="utf-8")
            text = re.sub(r"(?m)^field: .*$", "field: employment", text)
            (folder / kind / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "Vignettes/Modules").symlink_to(ROOT / "Vignettes/Modules")
    return folder / "Vignettes", folder / "Rubrics"


def simulated(folder, vignettes, rubrics):
    study = folder / "study"
    command = [VIGNET, "simulate", *SIZE, "--vignettes", vignettes, "--rubrics", rubrics, study]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    with open(study / "answers.csv", newline="", encoding="utf-8") as rows:
        return study, sum(1 for _ in csv.reader(row for row in rows if not row.startswith("#"))) - 1


def timed(study, pages):
    """Seconds on the clock and on all cores together."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [VIGNET, "report", study, "--out", pages, "--date", "2026-11-22"], check=True, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def row(title, rounds, vignettes=None, rubrics=None):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        study, answer_sets = simulated(folder, *((vignettes, rubrics) if vignettes else eight(folder)))
        runs = [timed(study, folder / "pages") for _ in range(rounds)]
        pages = len(list((folder / "pages").iterdir()))
    clock = sorted(seconds for seconds, _ in runs)
    print(title, clock, file=sys.stderr)
    processor = statistics.median(seconds for _, seconds in runs)
    span = f"{clock[0]:.1f}–{clock[-1]:.1f}"
    return [title, f"{answer_sets:,}", pages, f"{statistics.median(clock):.1f}", span, f"{processor:.1f}"]


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    before = os.getloadavg()[0]
    rows = [
        row("8 vignettes of one field", rounds),
        row("all vignettes of the library, in five fields", rounds, ROOT / "Vignettes", ROOT / "Rubrics"),
    ]
    head = ["98 × 12 caseworkers, 4 vignettes each", "answer sets", "pages", "seconds", "from–to", "processor's seconds"]
    REPORT.write_text(f"""# How long the reports of 98 municipalities take

Written by `Scripts/bench reports`. The whole command `vignet report`: the study is read, every answer judged, every
indicator estimated, disclosure control done, and a page for each municipality, one for each council and one for the
study written. Answers simulated with seed 1, raters' points among them. {rounds} runs, both cores; seconds on the clock:
median, and from fastest to slowest.

{_machine.listed(_machine.facts([]))}
- Load of the machine: {before:.1f} before, {os.getloadavg()[0]:.1f} after

{_machine.table(head, rows)}
""", encoding="utf-8")
    print(REPORT.relative_to(ROOT))


if __name__ == "__main__":
    main()
