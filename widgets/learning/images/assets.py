"""Make the generated assets that are missing or out of date: `python -m widgets images`."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from widgets.learning.images.freshness import DIGITS, STAMP, TILES
from widgets.paths import ASSETS

if TYPE_CHECKING:
    from widgets.learning.images.build import Track


def ensure_assets(
    *,
    force: bool = False,
    report: Callable[[str], None] = print,
    track: Track | None = None,
) -> None:
    """Make sure that assets/ holds what the sources would make, and say in French what was done.

    ``track(items, count)`` may hand on the tiles as they are drawn, to show how far the work has come.
    """
    for generated in (TILES, DIGITS):
        folder = ASSETS / generated.name
        if not force and generated.is_fresh(folder):
            report(f"{folder}\u00a0: à jour")
            continue
        start = time.perf_counter()
        (folder / STAMP).unlink(missing_ok=True)  # or what is half made would pass for made, were the sources put back
        # Imported only when there is work: numpy, Pillow and scikit-learn take a second.
        build = import_module(generated.module).build
        if generated is TILES:
            build(folder, report, track)
        else:
            build(folder)
        (folder / STAMP).write_text(generated.fingerprint() + "\n", encoding="utf-8")
        total = sum(path.stat().st_size for path in folder.iterdir())
        report(f"{folder}\u00a0: écrit, {total / 1000:.0f} ko, {time.perf_counter() - start:.0f} s")
