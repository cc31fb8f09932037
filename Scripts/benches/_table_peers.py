"""One peer of the race of decision tables, in a process of its own: compares its outputs, then times them.

    python3 _table_peers.py PEER REFERENCE REPEATS      prints a line of JSON

REFERENCE holds the number of the deciding rule of each row, a byte a row. Queries and rows are those of bench_rules.py
in the shared folder; this file adds only polars with its outputs as codes, which spares it the writing of texts.
"""
import inspect
import json
import os
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.environ["VIGNET_SHARED"], "bench"))
import bench_rules


def inside(function, name):
    """What a function of bench_rules.py uses under a name: the peers' expressions are made inside functions."""
    return inspect.getclosurevars(function).nonlocals[name]


def polars_expression(run):
    return inside(inside(run, "part"), "ex")


def polars_encoded(row_count, threads):
    """The same expression over the same columns; bands as a column of categories, points in a byte."""
    import polars
    run = bench_rules.p_polars("mask")(row_count, threads)
    inner = inside(run, "run")
    columns, expression = inside(inner, "df"), polars_expression(inner)
    texts = [band for band, _ in bench_rules.OUT]
    bands = polars.Series(texts, dtype=polars.Enum(list(dict.fromkeys(texts))))
    points = polars.Series([points for _, points in bench_rules.OUT], dtype=polars.UInt8)

    def encoded():
        rules = columns.select(expression)["r"]
        return [(bands.gather(rules), points.gather(rules))]

    encoded.collect = run.collect
    return encoded


PEERS = {
    "polars, sets as masks": bench_rules.p_polars("mask"),
    "polars, sets as masks, outputs as codes": polars_encoded,
    "polars, sets as lists": bench_rules.p_polars("list"),
    "duckdb, sets as masks": bench_rules.p_duckdb("mask"),
    "duckdb, sets as lists": bench_rules.p_duckdb("list"),
}


def query(peer, run):
    if peer.startswith("duckdb"):
        return bench_rules.sql("mask" if "masks" in peer else "list")
    inner = inside(run, "run") if "run" in inspect.getclosurevars(run).nonlocals else None
    return None if inner is None else str(polars_expression(inner))


def main(peer, reference, repeats):
    rules = open(reference, "rb").read()
    run = PEERS[peer](len(rules), 1)
    expected = [bench_rules.OUT[rule - 1] for rule in rules]
    if [(band, int(points)) for band, points in run.collect(run())] != expected:
        sys.exit(f"{peer} decides otherwise than the reference: nothing was measured")
    wall, processor = [], []
    for _ in range(repeats):
        began, worked = time.perf_counter(), time.process_time()
        result = run()
        wall.append(time.perf_counter() - began)
        processor.append(time.process_time() - worked)
        del result
    print(json.dumps({"median": statistics.median(wall), "best": min(wall),
                      "processor": statistics.median(processor), "query": query(peer, run)}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
