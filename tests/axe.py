"""axe, of a newer version than the one that comes with what runs it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from axe_playwright_python import sync_playwright

# Only this file of the package is wanted: its Python needs a newer one than ours.
_SCRIPT = Path(importlib.util.find_spec("pytest_playwright_axe").origin).parent / "resources/axe.min.js"


class Axe(sync_playwright.Axe):
    def __init__(self) -> None:
        super().__init__(_SCRIPT.read_text(encoding="utf-8"))

    def run(self, page, context=None, options=None):
        """As axe's own, but only violations are told in full: to describe what is right takes as long as to find it."""
        return super().run(page, context=context, options={"resultTypes": ["violations"], **(options or {})})
