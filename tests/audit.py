"""`make audit`: look the pinned packages up among the known vulnerabilities, with pip-audit.

Not among the tests: it asks a database on the network, and its answer changes without us. Where this cannot be reached,
pip-audit says that it knows of no vulnerability; here, what was not looked up is not taken for safe.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAFE, FOUND, NOT_ASKED = 0, 1, 2


def verdict(report: Mapping[str, list[dict]]) -> tuple[int, list[str]]:
    """What to return, and to say, of pip-audit's report."""
    packages = report["dependencies"]
    skipped = [one["name"] for one in packages if "skip_reason" in one]
    said = [
        f"{one['name']} {one['version']}: {flaw['id']}, mended in {', '.join(flaw['fix_versions']) or 'no version'}"
        for one in packages
        for flaw in one.get("vulns", [])
    ]
    found = bool(said)
    if skipped:
        said.append(f"Not looked up, {len(skipped)} of {len(packages)}: the database cannot be reached, or lacks them.")
        said += [f"  {', '.join(skipped)}"] if len(skipped) < len(packages) else []
    elif not found:
        said.append(f"Nothing is known against any of the {len(packages)} packages.")
    return FOUND if found else NOT_ASKED if skipped else SAFE, said


def main(program: str) -> int:
    command = [program, "--requirement", "hashes.txt", "--disable-pip", "--progress-spinner", "off", "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if not done.stdout:
        print(
            "Not looked up: the database cannot be reached.", *done.stderr.splitlines()[-1:], sep="\n", file=sys.stderr
        )
        return NOT_ASKED
    status, said = verdict(json.loads(done.stdout))
    print(*said, sep="\n")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
