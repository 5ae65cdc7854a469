"""How long the book takes to build, in a copy of the checkout: the one being worked on is left alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from widgets.book.building.strings import BUILT
from widgets.book.editions import COMPLETE

from .lab_page import NotMeasured

ROOT = Path(__file__).resolve().parents[1]
LEFT_BEHIND = (".git", ".venv", "_build", "results", "__pycache__", ".pytest_cache", ".hypothesis")
# What one changes while looking at a page, and what is added to it each time.
CHANGES = {
    "chapter": ("chapters/captcha.md", "\nUne phrase de plus, numéro {n}.\n"),
    "script": ("widgets/book/quizzes/quiz.js", "\n// {n}\n"),
    "lab": ("widgets/labs/captcha/strings.js", "\n// {n}\n"),
    "sheet": ("widgets/book/page/book.css", "\n/* {n} */\n"),
}


@dataclass
class Run:
    """Seconds until the complete edition, which one looks at, and the whole could be opened."""

    edition: float
    whole: float


def measure(rebuilds: int) -> dict[str, list[Run]]:
    """The runs `cold` (nothing built before), `warm` (nothing changed), and after each of the changes."""
    with tempfile.TemporaryDirectory(prefix="book-build-") as folder:
        copy = Path(folder) / "book"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
        found = {"cold": [_build(copy)], "warm": [_build(copy) for _ in range(rebuilds)]}
        for name, (file, text) in CHANGES.items():
            found[name] = []
            for again in range(rebuilds):
                with (copy / file).open("a", encoding="utf-8") as changed:
                    changed.write(text.format(n=again))
                found[name].append(_build(copy))
    return found


def middle(runs: list[Run]) -> Run:
    return Run(median(run.edition for run in runs), median(run.whole for run in runs))


def _build(folder: Path) -> Run:
    """Build as `make book` does, with the copy's own `widgets` instead of the installed one."""
    start, edition, said = time.perf_counter(), None, []
    process = subprocess.Popen(
        [sys.executable, "-m", "widgets.book"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    ready = BUILT.partition("] ")[2].format(edition=COMPLETE.title)
    for line in process.stdout:
        said.append(line.strip())
        if line.strip().endswith(ready):
            edition = time.perf_counter() - start
    status = process.wait()
    if status or edition is None:
        raise NotMeasured(f"python -m widgets.book built no book (status {status}): {' | '.join(said[-12:])}")
    return Run(round(edition, 2), round(time.perf_counter() - start, 2))
