"""Which version this is: what a checkout's pyproject.toml says, else what was installed."""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

NAME = "travail-du-clic"
PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def version() -> str:
    """« 0.2.0 »; "" in a copy of the package alone, which was never installed."""
    if PROJECT.is_file():  # an editable installation remembers the version of the day on which it was made
        project = tomllib.loads(PROJECT.read_text(encoding="utf-8")).get("project", {})
        if project.get("name") == NAME:
            return str(project["version"])
    try:
        return metadata(NAME)["Version"]
    except PackageNotFoundError:
        return ""
