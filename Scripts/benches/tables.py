"""The race of decision tables: Vignet's columns beside polars and duckdb, in memory and from file to file.

    Scripts/bench tables [ROUNDS [ROWS]]      default: 7 rounds of 1,000,000 rows

In every round each racer is started anew on the same core, one after the other, so that a machine that grows slower
slows all of them; the ratios are taken within a round.
"""
import os
import re
import statistics
import subprocess
import sys
import tempfile

import _machine as machine
import _table_peers as peers

RULES = peers.bench_rules
OURS = ".build/release/vignet-bench"
CHECK = "f5e5ca21fdd48226"  # FNV-1a over the rule numbers of 1,000,000 rows, from bench_rules.py
REPORT = "Documentation/Measurements/tables.md"
FORMS = ["rules", "encoded outputs", "plain outputs", "Swift texts"]
# What each peer is held against: the form of our outputs that is the same as its own.
SAME_FORM = {peer: "encoded outputs" if "codes" in peer else "plain outputs" for peer in peers.PEERS}


def reference(row_count, folder):
    """Writes the number of each row's rule, as the plain Python function of bench_rules.py decides."""
    rules = RULES.ref(row_count)
    if row_count == 1_000_000 and RULES.fnv(rules) != CHECK:
        sys.exit("The reference itself is not the one the check was made from.")
    path = os.path.join(folder, "rules")
    with open(path, "wb") as file:
        file.write(bytes(rule + 1 for rule in rules))
    return path, RULES.fnv(rules), "".join(f"{RULES.OUT[rule][0]},{RULES.OUT[rule][1]}\n" for rule in rules)


def compare_ours(row_count, folder, check, expected):
    """Every row's band and points, before anything is timed."""
    path = os.path.join(folder, "ours")
    said = machine.race([OURS, "tables", str(row_count), "1", path])
    with open(path, encoding="utf-8") as file:
        if said["check"] != check or file.read() != expected:
            sys.exit("Vignet decides otherwise than the reference: nothing was measured.")


def ours(row_count, check):
    said = machine.race([OURS, "tables", str(row_count), "31"])
    if said["check"] != check:
        sys.exit("Vignet decides otherwise than the reference.")
    return {variant["variant"]: variant for variant in said["variants"]}


def one_round(row_count, reference_path, check, queries):
    """For each peer its times and ours; ours run just before, so that the two of a pair stand close together."""
    pairs = {}
    for peer in peers.PEERS:
        mine = ours(row_count, check)
        repeats = "5" if "lists" in peer or "duckdb" in peer else "15"
        pairs[peer] = machine.race([sys.executable, "-B", peers.__file__, peer, reference_path, repeats]), mine
        queries[peer] = pairs[peer][0]["query"]
    return pairs


def ratio(pair, peer, clock):
    theirs, mine = pair
    return theirs[clock] / mine[SAME_FORM[peer]][clock]


def in_memory(rounds, row_count):
    queries, measured = {}, []
    with tempfile.TemporaryDirectory() as folder:
        path, check, expected = reference(row_count, folder)
        compare_ours(row_count, folder, check, expected)
        for number in range(rounds):
            measured.append(one_round(row_count, path, check, queries))
            ratios = (f"{peer} {ratio(pair, peer, 'median'):.1f}" for peer, pair in measured[-1].items())
            print(f"round {number + 1} of {rounds}: {'; '.join(ratios)}", file=sys.stderr)
    return measured, queries, check


def memory_table(measured, row_count):
    def times(racer, laps):
        wall = statistics.median(lap["median"] for lap in laps)
        processor = statistics.median(lap["processor"] for lap in laps)
        return [racer, f"{wall * 1000:.2f}", f"{processor * 1000:.2f}", f"{row_count / wall / 1e6:.1f}"]

    def ratios(peer, clock):
        return sorted(ratio(pairs[peer], peer, clock) for pairs in measured)

    rows = []
    for form in FORMS:
        laps = [mine[form] for pairs in measured for _, mine in pairs.values()]
        rows.append(times(f"Vignet, {form}", laps) + ["", "", ""])
    for peer in peers.PEERS:
        wall = ratios(peer, "median")
        rows.append(times(peer, [pairs[peer][0] for pairs in measured]) + [
            f"**{statistics.median(wall):.1f}**", f"{wall[0]:.1f} to {wall[-1]:.1f}",
            f"{statistics.median(ratios(peer, 'processor')):.1f}"])
    head = ["racer", "milliseconds", "processor's milliseconds", "million rows a second", "Vignet is faster by",
            "from round to round", "in processor's time"]
    return machine.table(head, rows)


def from_file_to_file():
    """The shared script compares every row and takes the median of five pairs."""
    script = os.path.join(os.environ["VIGNET_SHARED"], "bench", "bench_files.py")
    result = subprocess.run(
        [sys.executable, "-B", script, os.path.abspath(".build/release/vignet")], capture_output=True, text=True)
    found = re.search(r"ratio to duckdb (\S+) \(ours (\S+) s, duckdb (\S+) s\), (\d+) wrong", result.stdout)
    if not found or found.group(4) != "0":
        sys.exit(f"From file to file: {result.stdout}{result.stderr}")
    ratio, mine, theirs, _ = found.groups()
    return machine.table(
        ["racer", "seconds", "of duckdb's time"],
        [["Vignet: `vignet score --rubric R --table FILE --out FILE`", mine, f"**{ratio}**"],
         ["duckdb: `COPY (SELECT … FROM read_csv(FILE)) TO FILE`", theirs, "1"]])


def report(rounds, row_count, measured, files, loads):
    laps, queries, check = measured
    facts = machine.facts(["polars", "duckdb", "numpy"]) + [
        ("Load of the machine", f"{loads[0]:.1f} before, {loads[1]:.1f} after"),
        ("Core of the race", f"{machine.core()} (taskset), one thread each")]
    texts = "\n\n".join(f"{peer}:\n\n```\n{text}\n```" for peer, text in queries.items() if text)
    return f"""# How fast decision tables are

Written by `Scripts/bench tables`. One table of 12 rules over 5 inputs with 2 outputs, the first rule that applies
decides: the table and the rows of `bench_rules.py`. Before any clock started, every racer's band and points of all
{row_count:,} rows were compared with those of a plain Python function; the check over the numbers of the rules is
`{check}`.

{machine.listed(facts)}

## Encoded columns in memory, one core

{rounds} rounds, each racer started anew in each, Vignet before every peer. A racer's figure is the median over the
rounds of its median within a round; a ratio is the median of the ratios within a round. The first column is a clock on
the wall; the processor's own account leaves out what other programs on the machine took. Peers are timed from loaded
columns to both outputs, and so is Vignet, whose time includes learning what the codes stand for. Outputs differ in
form, so each peer is held against the form of ours that is its own:

- *rules*: which rule decided each row, four bytes. For information only.
- *encoded outputs*: bands as a code of one byte, points as a byte. Held against polars with bands as categories and
  points as bytes, the fastest of the peers.
- *plain outputs*: bands as texts in the form of Arrow (16 bytes), points as 32-bit numbers. Held against polars, which
  writes the same, and against duckdb, which writes a new table.
- *Swift texts*: the same with Swift's own texts. For information only.

{memory_table(laps, row_count)}

## From file to file, 1,000,000 rows

`bench_files.py`: the same table over a CSV file, the file with the added columns out; five pairs after one that does not
count, whole processes. duckdb may use every core, Vignet uses one. All outputs were compared.

{files}

## What the peers were asked

{texts}
"""


def main(rounds=7, row_count=1_000_000):
    before = os.getloadavg()[0]
    measured = in_memory(rounds, row_count)
    files = from_file_to_file()
    text = report(rounds, row_count, measured, files, (before, os.getloadavg()[0]))
    with open(REPORT, "w", encoding="utf-8") as file:
        file.write(text)
    print(text)


if __name__ == "__main__":
    main(*[int(argument) for argument in sys.argv[1:]])
