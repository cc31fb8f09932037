"""What every race says of the machine, and how it starts its racers. Run by itself it prints the head of a report."""
import datetime
import importlib.metadata
import json
import os
import platform
import re
import subprocess
import sys


def said(*command):
    """The first line of what a program says."""
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return ((result.stdout or result.stderr).splitlines() or [""])[0]


def commit():
    """The commit measured; the measurements themselves are no change of the program."""
    changed = subprocess.run(
        ["git", "status", "--porcelain", "--", ".", ":!Documentation/Measurements"],
        capture_output=True, text=True, check=True).stdout
    return said("git", "rev-parse", "--short", "HEAD") + ("+changes" if changed else "")


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        found = re.search(r"model name\s*: (.*)", lines.read())
    return found.group(1) if found else platform.machine()


def r_version(package):
    return said("Rscript", "-e", f"cat(as.character(packageVersion('{package}')))")


def facts(packages):
    """Pairs of name and value for the head of a report; Python is named where packages of it take part."""
    swift = re.search(r"Swift version (\S+)", said("swift", "--version"))
    return [
        ("Date", datetime.date.today().isoformat()),
        ("Commit", commit()),
        ("Processor", f"{processor()}, {os.cpu_count()} cores"),
        ("System", f"{platform.system()} {platform.machine()}"),
        ("Swift", (swift.group(1) if swift else "unknown") + ", release build"),
    ] + [("Python", platform.python_version())] * bool(packages) + [
        (name, importlib.metadata.version(name)) for name in packages]


def listed(pairs):
    """A list in Markdown."""
    return "\n".join(f"- {name}: {value}" for name, value in pairs)


def core():
    """The core of the race: the last one we may use, as the first has most of the system's own work."""
    return max(os.sched_getaffinity(0))


def race(command, **environment):
    """Runs a racer on one core, each of its libraries with one thread; returns the last line it prints, as JSON."""
    one = dict.fromkeys(["POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"], "1")
    result = subprocess.run(
        ["taskset", "-c", str(core()), *command], capture_output=True, text=True,
        env={**os.environ, **one, **environment})
    if result.returncode:
        sys.exit(f"{command[0]} failed: {result.stderr.strip()}")
    return json.loads(result.stdout.splitlines()[-1])


def table(head, rows):
    """A table in Markdown; all columns but the first are numbers."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


if __name__ == "__main__":
    print(listed(facts([])))
