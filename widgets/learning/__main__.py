"""Draw the tiles if they are missing or out of date: python -m widgets.learning [--force]."""

import argparse
import time

from widgets.learning.freshness import is_fresh
from widgets.paths import ASSETS


def ensure_tiles(*, force: bool = False) -> None:
    """Make sure that assets/tiles/ holds what the sources would draw, and say what was done."""
    folder = ASSETS / "tiles"
    if not force and is_fresh(folder):
        print(f"{folder}: up to date")
        return
    from widgets.learning.build import build  # numpy, Pillow and scikit-learn, only when there is work

    start = time.perf_counter()
    build(folder)
    total = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{folder}: written, {total / 1000:.0f} kB, {time.perf_counter() - start:.0f} s")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m widgets.learning", description=__doc__)
    parser.add_argument("--force", action="store_true", help="draw again even if up to date")
    ensure_tiles(force=parser.parse_args().force)


if __name__ == "__main__":
    main()
