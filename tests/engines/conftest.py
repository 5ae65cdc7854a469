"""An engine for each file of tests, and a copy of the book whose pages tell what goes wrong in them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver.remote.webdriver import WebDriver

pytest.register_assert_rewrite(*(f"tests.engines.{name}" for name in ("desk", "labs", "suite")))

from tests.browser.conftest import book  # noqa: E402, F401
from tests.servers import serve  # noqa: E402

from .desk import Desk  # noqa: E402
from .drivers import started  # noqa: E402

PROBE = Path(__file__).with_name("probe.js")


@pytest.fixture(scope="package")
def probed(book: Path, once: Callable) -> Path:  # noqa: F811
    """Folder of the book with probe.js first in every page, before what it watches."""
    target = book.parent / "probed"
    probe = f"<script>\n{PROBE.read_text(encoding='utf-8')}</script>\n"

    def make() -> None:
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(book, target)
        for page in target.rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            page.write_text(re.sub(r"<head[^>]*>", lambda head: head[0] + probe, text, count=1), encoding="utf-8")

    once("probed", make)
    return target


@pytest.fixture(scope="module")
def engine(request: pytest.FixtureRequest) -> Iterator[WebDriver]:
    """The engine that the file of tests names."""
    with started(request.module.ENGINE) as driver:
        yield driver


@pytest.fixture(scope="module")
def desk(engine: WebDriver, probed: Path) -> Iterator[Desk]:
    """The book, served."""
    with serve(probed) as address:
        yield Desk(engine, address)


@pytest.fixture(scope="module")
def disk(engine: WebDriver, probed: Path) -> Desk:
    """The book, straight from the disk."""
    return Desk(engine, probed.as_uri())
