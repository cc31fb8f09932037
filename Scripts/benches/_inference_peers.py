"""The peers of the race of statistics: the tasks of bench_statistics.py in the shared folder, on one core."""
import json
import os
import subprocess
import sys

import _machine as machine

SCRIPT = os.path.join(os.environ["VIGNET_SHARED"], "bench", "bench_statistics.py")
# Some peers were timed on a part of the work; what they took is multiplied by this.
PARTS = {"cluster_boot10000 per municipality (10 of 98)": ("cluster_boot10000 per municipality", 9.8),
         "alpha_boot1000 nominal (20 of 1000)": ("alpha_boot1000 nominal", 50)}


def write_rows(folder):
    subprocess.run([sys.executable, "-B", SCRIPT, "gen", folder], check=True)


def run(folder, task):
    """For each work its peers: seconds, and the figures they found. A peer that is not installed is left out."""
    results = os.path.join(folder, "results.json")
    if os.path.exists(results):
        os.remove(results)
    subprocess.run(
        ["taskset", "-c", str(machine.core()), sys.executable, "-B", SCRIPT, "run", folder, task],
        check=True, stdout=subprocess.DEVNULL, env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})
    found = {}
    with open(results, encoding="utf-8") as file:
        for result in json.load(file):
            if result["wall_s"] is None or result["value"] is None:
                continue
            work, times = PARTS.get(result["task"], (result["task"], 1))
            found.setdefault(work, {})[result["peer"]] = {
                "seconds": result["wall_s"] * times, "figures": figures(result["value"]), "note": result["note"]}
    return found


def figures(value):
    return [float(part) for part in value.split(";")] if isinstance(value, str) else [float(value)]
