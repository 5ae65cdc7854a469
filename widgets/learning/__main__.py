"""Make the generated assets that are missing or out of date: python -m widgets.learning [--force]."""

import argparse
import time
from importlib import import_module

from widgets.learning.freshness import DIGITS, STAMP, TILES
from widgets.paths import ASSETS


def ensure_assets(*, force: bool = False) -> None:
    """Make sure that assets/ holds what the sources would make, and say what was done."""
    for generated in (TILES, DIGITS):
        folder = ASSETS / generated.name
        if not force and generated.is_fresh(folder):
            print(f"{folder}: up to date")
            continue
        start = time.perf_counter()
        # Imported only when there is work: numpy, Pillow and scikit-learn take a second.
        import_module(generated.module).build(folder)
        (folder / STAMP).write_text(generated.fingerprint() + "\n", encoding="utf-8")
        total = sum(path.stat().st_size for path in folder.iterdir())
        print(f"{folder}: written, {total / 1000:.0f} kB, {time.perf_counter() - start:.0f} s")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m widgets.learning", description=__doc__)
    parser.add_argument("--force", action="store_true", help="make them again even if up to date")
    ensure_assets(force=parser.parse_args().force)


if __name__ == "__main__":
    main()
