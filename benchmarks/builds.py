"""How long the book takes to build, in a copy of the checkout: the one being worked on is left alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from .lab_page import NotMeasured

ROOT = Path(__file__).resolve().parents[1]
LEFT_BEHIND = (".git", ".venv", "_build", "results", "__pycache__", ".pytest_cache", ".hypothesis")
CHAPTER = "chapters/captcha.md"


def measure(rebuilds: int) -> dict:
    """Seconds: `cold` (nothing built before), `warm` (nothing changed), `changed` (one chapter changed)."""
    with tempfile.TemporaryDirectory(prefix="book-build-") as folder:
        copy = Path(folder) / "book"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
        cold = _build(copy)
        warm = [_build(copy) for _ in range(rebuilds)]
        changed = []
        for again in range(rebuilds):
            with (copy / CHAPTER).open("a", encoding="utf-8") as chapter:
                chapter.write(f"\nUne phrase de plus, numéro {again}.\n")
            changed.append(_build(copy))
    return {
        "cold": round(cold, 2),
        "warm": round(median(warm), 2),
        "changed": round(median(changed), 2),
        "runs": {"warm": warm, "changed": changed},
    }


def _build(folder: Path) -> float:
    """Build as `make book` does, with the copy's own `widgets` instead of the installed one."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "widgets.book"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    seconds = time.perf_counter() - start
    if done.returncode or not (folder / "_build/html/index.html").exists():
        last_words = " | ".join((done.stdout + done.stderr).split("\n")[-12:]).strip()
        raise NotMeasured(f"python -m widgets.book built no book (status {done.returncode}): {last_words}")
    return seconds
