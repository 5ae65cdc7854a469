"""A release of the built book, made once; and tiny books that have its list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.book.conftest import BASE, build, build_cache
from tests.browser.conftest import book
from tests.conftest import ROOT
from widgets.release.__main__ import assemble

__all__ = ["book", "build", "build_cache"]


@pytest.fixture(scope="session")
def released(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release") / "files"
    assemble(ROOT / "_build", folder)
    return folder


@pytest.fixture
def listed(build: Callable) -> Callable:
    """`build`, with `{release-files}`."""
    return partial(build, extensions=[*BASE["extensions"], "widgets.release"])
