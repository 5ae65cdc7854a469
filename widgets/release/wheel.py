"""The Python package, carrying the built students' edition for `python -m widgets livre`.

It is made of a copy, so that nothing built ever lies among the sources: a plain `pip install .` has no edition in it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from widgets.paths import EDITION
from widgets.whole import write_bytes

_PARTS = ("widgets", "assets", "pyproject.toml", "README.md", "LICENSE", "LICENSE-CONTENT")
_NOT_SOURCES = shutil.ignore_patterns("__pycache__", "*.pyc", ".DS_Store", ".ipynb_checkpoints", EDITION.name)


def build_wheel(root: Path, edition: Mapping[str, bytes], folder: Path) -> Path:
    """Write the wheel of the sources at `root` into `folder`; `edition` is what it carries, path to content."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for part in _PARTS:
            if (root / part).is_dir():
                shutil.copytree(root / part, copy / part, ignore=_NOT_SOURCES)
            else:
                shutil.copyfile(root / part, copy / part)
        for path, content in edition.items():
            write_bytes(copy / "widgets" / EDITION.name / path, content)
        # The backend itself, at the version of constraints.txt: what it builds depends on nothing else, nor on the day.
        build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(copy / "dist")]
        subprocess.run(build, cwd=copy, check=True, capture_output=True)
        (wheel,) = (copy / "dist").glob("*.whl")
        return Path(shutil.move(wheel, folder / wheel.name))
