"""Holds every method that `vignet verify` knows against programs that this project did not write, on random shapes.

    Scripts/other-engines [METHOD…]

Writes Documentation/Measurements/other-engines.md when all methods were asked with the usual seed. Exit code 1 when a figure differs; the
files are kept then, and the command is printed that shows the difference again.
"""
import importlib
import pathlib
import shutil
import sys
import tempfile
import zlib

import numpy

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "benches"))

import _case  # noqa: E402
import _page  # noqa: E402
import _r  # noqa: E402
import _verdict  # noqa: E402

FEWEST_SHAPES = 20


def methods(wanted):
    """The modules, one a method; each has its own chance, so that a new method changes no other."""
    names = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))
    if unknown := set(wanted) - set(names):
        sys.exit(f"There is no {', '.join(sorted(unknown))}; there are: {' '.join(names)}")
    found = {name: importlib.import_module(name) for name in names if not wanted or name in wanted}
    return dict(sorted(found.items(), key=lambda item: item[1].ORDER))


def make(modules):
    cases = {}
    for name, module in modules.items():
        rng = numpy.random.default_rng([_case.SEED, zlib.crc32(name.encode())])
        cases[name] = list(module.cases(rng))
        if len(cases[name]) < FEWEST_SHAPES or len({case.name for case in cases[name]}) < len(cases[name]):
            sys.exit(f"{name} has too few shapes, or two of one name.")
    return cases


def show_differences(rows, folder):
    for row in rows:
        if row["outcome"] != "reproduced":
            print(f"{row['file']} {row['case']} {row['key']}: {row['outcome']}; expected {_page.brief(row['expected'])}, "
                  f"here {_page.brief(row['actual'])}, difference {row['difference']}, tolerance {row['tolerance']}, {row['reason']}")
    files = " ".join(sorted({row["file"] for row in rows if row["outcome"] != "reproduced"}))
    print(f"\nTo see it again: {_verdict.VIGNET} verify {files}")


def main(wanted):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="vignet-engines-"))
    modules = methods(wanted)
    cases = make(modules)
    versions = _r.answer([case for own in cases.values() for case in own], folder)
    for name, module in modules.items():
        _verdict.write(folder, name, module.TITLE, cases[name])
    for left in folder.glob("*s.json"):
        if left.stem in ("questions", "answers"):
            left.unlink()
    rows = _verdict.verified(folder)
    found = _verdict.tallies(rows, cases)
    page = _page.page(found, modules, versions, rows)
    if wanted or _case.SEED != _case.USUAL_SEED:
        print(_page.table(found, modules))
    else:
        _page.PATH.write_text(page, encoding="utf-8")
        print(_page.PATH)
    if any(row["outcome"] != "reproduced" for row in rows):
        show_differences(rows, folder)
        return 1
    shutil.rmtree(folder)
    return 0


sys.exit(main(sys.argv[1:]))
