"""`python -m widgets.book`: build the book, with every warning an error, and say where to open it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import click
from jupyter_book.cli.main import main as jupyter_book

from widgets.learning.__main__ import ensure_assets

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = ("-W", "-n", "--keep-going", "--quiet")


def main() -> int:
    start = time.perf_counter()
    os.chdir(ROOT)
    ensure_assets()
    try:
        jupyter_book(["build", ".", *OPTIONS], standalone_mode=False)
    except (click.ClickException, RuntimeError, SystemExit) as error:
        print(f"\n{error}\nLe livre n’a pas été construit : voir les messages ci-dessus.", file=sys.stderr)
        return 1
    seconds = time.perf_counter() - start
    print(f"\nLe livre est prêt ({seconds:.1f} s). Ouvrez dans un navigateur :\n  {ROOT / '_build/html/index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
