"""Sheets are joined whole: an import that is left would be asked for, and not be there."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from widgets.css import stylesheet

SHEETS = [path for path in sorted((ROOT / "widgets").rglob("*.css")) if "@import" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_no_import_is_left(path):
    assert "@import" not in stylesheet(path)
