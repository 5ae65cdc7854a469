"""`python -m widgets.book`: build the book, with every warning an error, and say where to open it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    start = time.perf_counter()
    assets = subprocess.run([sys.executable, "-m", "widgets.learning"], cwd=ROOT, check=False)
    if assets.returncode:
        return assets.returncode
    command = [sys.executable, "-m", "jupyter_book.cli.main", "build", ".", "-W", "-n", "--keep-going", "--quiet"]
    built = subprocess.run(command, cwd=ROOT, check=False)
    seconds = time.perf_counter() - start
    if built.returncode:
        print(f"\nLe livre n’a pas été construit ({seconds:.1f} s) : voir les messages ci-dessus.", file=sys.stderr)
        return built.returncode
    print(f"\nLe livre est prêt ({seconds:.1f} s). Ouvrez dans un navigateur :\n  {ROOT / '_build/html/index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
