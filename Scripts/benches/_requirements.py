"""Says which of the peers in a list of pip's are missing. Another version than the listed one races too, and is named."""
import importlib.metadata
import sys


def wanted(path):
    for line in open(path, encoding="utf-8"):
        if requirement := line.split("#")[0].strip():
            yield requirement.split("==")


missing = []
for name, version in wanted(sys.argv[1]):
    try:
        found = importlib.metadata.version(name)
        if found != version:
            print(f"{name} is {found}, not {version}: figures may differ.", file=sys.stderr)
    except importlib.metadata.PackageNotFoundError:
        missing.append(name)
if missing:
    sys.exit(f"Nothing was measured. Missing: {', '.join(missing)}.\npip install -r {sys.argv[1]}")
