"""Install this package on Google Colab, from a copy of its repository: `python travail-du-clic/widgets/colab.py`.

The first cell of each notebook runs it, there only. Colab's own libraries stay as they are: its kernel has some
of them loaded already, and others of its parts need them so. What it lacks is installed at the version that
`constraints.txt` names. Standard library only: nothing else is sure to be there.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from importlib.metadata import distributions
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins_of_missing(constraints: str, installed: set[str]) -> str:
    """Return the lines of `constraints` (`name==version`) that are about packages not in `installed`."""
    have = {_plain(name) for name in installed}
    return "".join(
        f"{line}\n" for line in constraints.splitlines() if "==" in line and _plain(line.partition("==")[0]) not in have
    )


def main() -> int:
    installed = {found.name for found in distributions() if found.name}
    constraints = (CHECKOUT / "constraints.txt").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        pins = Path(folder) / "pins.txt"
        pins.write_text(pins_of_missing(constraints, installed), encoding="utf-8")
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        return subprocess.run([*pip, "--constraint", str(pins), str(CHECKOUT)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
