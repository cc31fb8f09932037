"""The race of statistics: Vignet beside krippendorff, numpy, scipy, statsmodels, and R with boot, lme4 and glmmTMB.

    Scripts/bench inference [ROUNDS]      default: 3 rounds

Peers and rows are those of bench_statistics.py. In every round each racer is started anew on the same core; a ratio is
that of one round, so that a machine that grows slower slows both sides of it.
"""
import os
import statistics
import sys
import tempfile

import _inference_peers as peers
import _machine as machine

OURS = ".build/release/vignet-bench"
REPORT = "Documentation/Measurements/inference.md"
# Our race, the work as the peers' script calls it, what it is, and how far figures may differ: resampling differs by
# chance, estimates by where a search ends.
RACES = [
    ("alpha_boot", "alpha-nominal", "alpha_boot1000 nominal", "α, nominal, 200 units × 60 raters, 1,000 resamples",
     0.02),
    ("alpha_boot", "alpha-ordinal", "alpha_boot1000 ordinal", "α, ordinal, the same", 0.02),
    ("cluster", "bootstrap-overall", "cluster_boot10000 overall", "a share over 98 clusters, 10,000 resamples", 0.002),
    ("cluster", "bootstrap-municipalities", "cluster_boot10000 per municipality",
     "98 shares over 60 clusters each, 10,000 resamples each", 0.01),
    ("glmer", "random-intercept", "glmer 98 x 700 Bernoulli rows",
     "random-intercept logistic model, 68,600 rows in 98 groups", 1e-3),
    ("glmer", "random-intercept-grouped", "glmer 98 aggregated binomial rows", "the same, 98 counted groups", 1e-3),
    ("glmer", "crossed", "glmer crossed 70,560 rows (98/60/12)",
     "municipality, respondent and vignette as random intercepts, 70,560 rows", 1e-3),
]
# Peers that fit another model, or none by maximum likelihood: timed like the others, but their figures differ.
OTHER_MODELS = ("nAGQ=0", "GEE", "fit_vb", "fit_map")


def compare(race, mine, peer, theirs, tolerance):
    """Stops the race when a peer that does the same work says something else."""
    if any(word in peer for word in OTHER_MODELS):
        return
    if race.startswith("alpha"):
        # Peers tell either both limits, or the mean over resamples.
        mine = mine[1:] if len(theirs) == 2 else mine[:1]
    elif len(theirs) > 2:
        # Of a model the last is its likelihood, whose constants differ; lme4 has an order of its own for deviations.
        mine, theirs = (figures[:1] + sorted(figures[1:-1]) for figures in (mine, theirs))
    if any(abs(one - other) > tolerance for one, other in zip(mine, theirs, strict=True)):
        sys.exit(f"{race}: Vignet says {mine}, {peer} says {theirs}: nothing was measured.")


def one_round(folder):
    """For each race our seconds and those of its peers."""
    measured, found = {}, {}
    for task, race, work, _, tolerance in RACES:
        mine = machine.race([OURS, "statistics", race, folder, "3"])
        if task not in found:
            found[task] = peers.run(folder, task)
        for peer, result in found[task][work].items():
            # R's boot is timed on ten municipalities and tells of the tenth, Vignet and numpy of the first.
            if race != "bootstrap-municipalities" or "boot" not in peer:
                compare(race, mine["figures"], peer, result["figures"], tolerance)
        measured[race] = mine["median"], {peer: result["seconds"] for peer, result in found[task][work].items()}
    return measured


def table(rounds):
    rows = []
    for _, race, _, title, _ in RACES:
        mine = statistics.median(measured[race][0] for measured in rounds)
        rows.append([f"**{title}**", f"{mine:.4f}", "", ""])
        names = sorted(rounds[0][race][1], key=lambda peer: statistics.median(m[race][1][peer] for m in rounds))
        for number, peer in enumerate(names):
            ratios = sorted(measured[race][1][peer] / measured[race][0] for measured in rounds)
            median = f"{statistics.median(ratios):.1f}"
            rows.append([
                peer, f"{statistics.median(m[race][1][peer] for m in rounds):.4f}",
                f"**{median}**" if number == 0 else median, f"{ratios[0]:.1f} to {ratios[-1]:.1f}"])
    return machine.table(["work, and who does it", "seconds", "Vignet is faster by", "from round to round"], rows)


def report(rounds, loads):
    facts = machine.facts(["krippendorff", "numpy", "scipy", "statsmodels"]) + [
        (name, machine.r_version(name)) for name in ("lme4", "glmmTMB", "boot")] + [
        ("Load of the machine", f"{loads[0]:.1f} before, {loads[1]:.1f} after"),
        ("Core of the race", f"{machine.core()} (taskset), one thread each")]
    return f"""# How fast the statistics are

Written by `Scripts/bench inference`, with the peers and rows of `bench_statistics.py`. Before a ratio was taken, what a
peer found was compared with what Vignet found: limits of resampling to within chance, estimates of models to 0.001.

{machine.listed(facts)}

{len(rounds)} rounds, each racer started anew in each. Seconds are the median over the rounds; a ratio is the median of the
ratios within a round, in bold for the fastest peer. Everybody is timed from rows in memory to figures; a peer that the
script times on a part of the work is reckoned up to the whole. Vignet's line in bold comes first, its peers from fast to
slow. `nAGQ=0`, GEE, `fit_vb` and `fit_map` estimate something simpler than maximum likelihood; they are timed all the
same.

{table(rounds)}
"""


def main(count=3):
    before = os.getloadavg()[0]
    rounds = []
    with tempfile.TemporaryDirectory() as folder:
        peers.write_rows(folder)
        for number in range(count):
            rounds.append(one_round(folder))
            fastest = (f"{race} {min(theirs.values()) / mine:.1f}" for race, (mine, theirs) in rounds[-1].items())
            print(f"round {number + 1} of {count}: {'; '.join(fastest)}", file=sys.stderr)
    text = report(rounds, (before, os.getloadavg()[0]))
    with open(REPORT, "w", encoding="utf-8") as file:
        file.write(text)
    print(text)


if __name__ == "__main__":
    main(*[int(argument) for argument in sys.argv[1:]])
