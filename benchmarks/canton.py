"""A school's and a canton's codes counted on the command line: seconds and megabytes.

`python -m benchmarks.canton` does both, `python -m benchmarks.canton 50000` a text of that many codes. They are those of simulated
people, ten grids each, in a text as messages come: a name, a time, a code.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from widgets.learning import SharedRound, SharedSession, encode_share_code, load_page, short_edition

ROUNDS = 10
SCHOOL, CANTON = 10_000, 1_000_000
NAMES = ("Léa", "Zoé Martin", "Hugo", "Noah D.", "Emma")


def write(path: Path, count: int) -> None:
    """A text of `count` codes, all of them different."""
    random, edition = Random(count), short_edition(load_page())
    grids = [tuple(number >> i & 1 == 1 for i in range(6)) for number in range(64)]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            rounds = tuple(SharedRound(at, random.choice(grids)) for at in range(ROUNDS))
            session = SharedSession(edition, "crosswalk", random.randrange(32_768), rounds, random.randrange(60, 8000))
            name = NAMES[number % len(NAMES)]
            file.write(f"[{number // 60 % 24:02d}:{number % 60:02d}] {name} : {encode_share_code(session)}\n")


def measure(path: Path, way: str) -> dict[str, float]:
    """Seconds, and megabytes at most, of the command in a process of its own."""
    words = [
        sys.executable,
        "-m",
        "widgets",
        "codes",
        str(path),
        way,
        "--remplacer",
        "--sortie",
        str(path.with_suffix(".csv")),
    ]
    start = time.perf_counter()
    process = os.spawnv(os.P_NOWAIT, sys.executable, words)
    _, status, usage = os.wait4(process, 0)
    if status:
        raise SystemExit(f"{' '.join(words)} failed")
    return {
        "seconds": time.perf_counter() - start,
        "cpu": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3),
    }


def lines(sizes: list[int]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        for count in sizes:
            path = Path(folder) / "codes.txt"
            write(path, count)
            for way in ("--par-image", "--compter") if count <= SCHOOL else ("--compter",):
                found = measure(path, way)
                yield (
                    f"{count:,} codes, {path.stat().st_size / 1e6:.1f} MB, {way}: {found['seconds']:.1f} s "
                    f"({found['cpu']:.1f} s of processor), {found['megabytes']:.0f} MB at most"
                )


if __name__ == "__main__":
    for line in lines([int(word) for word in sys.argv[1:]] or [SCHOOL, CANTON]):
        print(line, flush=True)
